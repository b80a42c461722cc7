import { type WordForms, wordForms } from '../../../languages/forms.ts'
import { lettersOfParts, NO_FORMS, withoutJoined } from '../../../languages/parts/forms.ts'
import { Bits } from '../structures/bits.ts'
import { Recent } from '../structures/recent.ts'
import type { Columns } from './columns.ts'
import { type Dictionary, NOTHING } from './dictionary.ts'
import type { Filters } from './filters.ts'
import { term } from './lookup.ts'
import type { Postings } from './postings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How many words are learnt at once in idle moments. */
const WORDS_AT_ONCE = 1_000
/** How many answers are kept: the same words are asked for at each key press. */
const ANSWERS_KEPT = 64

/** Words by the keys that they can be found by, in languages with the same forms; a word by itself is not listed. */
type Learnt = { forms: WordForms; byKey: Map<string, string[]>; next: Iterator<string>; count: number }

/** Forms of a word in one language of the index, by the language's id. */
export type FormsIn = { language: number; words: string[] }

/**
 * The other forms of words, by the languages of the documents. What is known of the vocabulary is kept and added to as it
 * grows; most of it is learnt in idle moments, and the rest when somebody asks.
 */
export class Forms {
  private readonly learnt = new Map<WordForms, Learnt>()

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly dictionary: Dictionary,
    private readonly postings: Postings,
  ) {}

  /** For one state of the index. */
  at(columns: Columns, filters: Filters): FormsNow {
    return new FormsNow(this, this.languages(columns), this.vocabulary, this.postings, columns, filters)
  }

  /** The languages of documents that exist, with their ids; of those without one only what no language is needed for. */
  private languages(columns: Columns): [number, WordForms][] {
    const ids = new Set<number>()
    for (let at = 0; at < columns.numbers.length; at += 1)
      if (columns.endRow.at(at) > columns.firstRow.at(at)) ids.add(columns.language.at(at))
    return [...ids]
      .sort((a, b) => a - b)
      .map((id) => [id, wordForms(id === NOTHING ? null : (this.dictionary.byId[id]?.key ?? null))])
  }

  /** Learns some words that are new; false if none is left. */
  learnSome(forms: WordForms, most = WORDS_AT_ONCE): boolean {
    const known = this.of(forms)
    const end = Math.min(this.vocabulary.size, known.count + most)
    for (; known.count < end; known.count += 1) {
      const word = known.next.next().value
      if (typeof word !== 'string') break
      for (const key of forms.keys(word)) {
        if (key === word) continue
        const words = known.byKey.get(key)
        if (words) words.push(word)
        else known.byKey.set(key, [word])
      }
    }
    return known.count < this.vocabulary.size
  }

  /** All words of the index, in any language, that have one of these keys. */
  having(forms: WordForms, keys: readonly string[]): Set<string> {
    while (this.learnSome(forms, Number.POSITIVE_INFINITY));
    const { byKey } = this.of(forms)
    const found = new Set<string>()
    for (const key of keys) {
      for (const word of byKey.get(key) ?? []) found.add(word)
      if (this.vocabulary.has(key) && forms.keys(key).includes(key)) found.add(key)
    }
    return found
  }

  private of(forms: WordForms): Learnt {
    const known = this.learnt.get(forms)
    if (known) return known
    const learnt: Learnt = { forms, byKey: new Map(), next: this.vocabulary.words(), count: 0 }
    this.learnt.set(forms, learnt)
    return learnt
  }
}

/** The same as of one state: only languages and parts of compounds that its documents have. */
export class FormsNow {
  private readonly answers = new Recent<string, FormsIn[]>(ANSWERS_KEPT)
  private readonly alone = new Map<string, boolean>()

  constructor(
    private readonly forms: Forms,
    private readonly languages: readonly [number, WordForms][],
    private readonly vocabulary: Vocabulary,
    private readonly postings: Postings,
    private readonly columns: Columns,
    private readonly filters: Filters,
  ) {}

  /** Learns some of what is not known yet; false if nothing is left. */
  learnSome(): boolean {
    return this.languages.some(([, forms]) => this.forms.learnSome(forms))
  }

  /** The other forms of a word, by language: words of the index, which documents that exist need not have. */
  of(word: string): FormsIn[] {
    return this.answers.get(word, () =>
      this.languages.flatMap(([language, forms]) => {
        const words = this.in(language, forms, word)
        return words.length === 0 ? [] : [{ language, words }]
      }),
    )
  }

  private in(language: number, forms: WordForms, word: string): string[] {
    const keys = forms.asked(word)
    if (keys.length === 0) return []
    const found = this.forms.having(forms, keys)
    for (const it of this.compounds(language, forms, [word, ...found], keys)) found.add(it)
    found.delete(withoutJoined(word))
    return [...found].sort()
  }

  /** Compounds of which a part has one of the keys: words that contain one of the forms, and are really made of it. */
  private compounds(language: number, forms: WordForms, words: string[], keys: readonly string[]): string[] {
    if (forms.parts === NO_FORMS.parts) return []
    const wanted = new Set(keys)
    const isWord = (part: string) => this.standsAlone(language, part)
    return lettersOfParts(words, keys)
      .flatMap((it) => this.vocabulary.matching(`*${it}*`))
      .filter((it) => forms.parts(it, isWord).some((part) => forms.keys(part).some((key) => wanted.has(key))))
  }

  private standsAlone(language: number, word: string): boolean {
    if (!this.vocabulary.has(word)) return false
    const key = `${language} ${word}`
    const known = this.alone.get(key)
    if (known !== undefined) return known
    const rows = new Bits(this.columns.rows)
    this.postings.addTo(rows, 'passage_words', term(word), rows.size)
    const stands = !rows.and(this.filters.inLanguage(language)).and(this.columns.alive).isEmpty()
    this.alone.set(key, stands)
    return stands
  }
}
