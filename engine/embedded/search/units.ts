import { allowedEdits } from '../../misspelling.ts'
import { hasForms } from '../../names.ts'
import { type Loose, type Named, phraseOf, type Sought, type Term } from '../../sought.ts'
import type { Hyphens } from '../memory/hyphens.ts'
import { sequence, term } from '../memory/lookup.ts'
import type { Vocabulary } from '../memory/vocabulary.ts'
import type { Bits } from '../structures/bits.ts'
import { countOf } from '../structures/rows.ts'
import type { Both, Finder, Found } from './finder.ts'
import { type FormsOf, InForms } from './in-forms.ts'
import { type Layer, layerOf, noUnitMarks, type Unit, type UnitMarks, type Used } from './layers.ts'
import { BY_TAG, CORRECTED, disjoint, type Levels, TYPED } from './levels.ts'
import type { Space } from './spaces.ts'
import type { Other, Told } from './told.ts'

/** At most this many corrections of one word: more would bury the matches of what was typed. */
const MAX_CORRECTIONS = 20
/** At most so many ways to write what is near each other, with words split or joined. */
const MAX_WAYS = 16

/** The rows of a unit by cost: with it in the text itself, and in text or heading. `without`: what is not used. */
export function levelsOf(unit: Unit, without: Used | null): { text: Levels; any: Levels } {
  const text: Levels = []
  const any: Levels = []
  const layers = unit.layers.filter(({ by }) => without === null || !by.includes(without))
  const [only] = layers
  if (layers.length === 1 && only) {
    text[only.cost] = only.text
    any[only.cost] = only.under
    return { text, any: only.under === only.text ? text : any }
  }
  for (const layer of layers) {
    text[layer.cost] = text[layer.cost]?.or(layer.text) ?? layer.text.copy()
    any[layer.cost] = any[layer.cost]?.or(layer.under) ?? layer.under.copy()
  }
  disjoint(text)
  return { text, any: layers.every((it) => it.under === it.text) ? text : disjoint(any) }
}

export type UnitOptions = { typos: boolean; forms: FormsOf | null }

/** Two adjacent words as one: joined as the collection writes them, or as a correction. */
export type Joined = { words: string[]; by: Used | null }

type Nearness = Extract<Sought, { type: 'near' }>

/** What a word may be a misspelling of. */
type Correction = { other: string[]; mistakes: number; rows: Found }

/** Looks up the parts of a query. */
export class Units {
  private readonly inForms: InForms
  private readonly otherSpellings = new Map<readonly string[], Unit>()

  constructor(
    private readonly finder: Finder,
    private readonly vocabulary: Vocabulary,
    private readonly hyphens: Hyphens,
    private readonly space: Space,
    private readonly options: UnitOptions,
    /** What finds something besides the words as typed, to which it is added. */
    readonly told: Told,
  ) {
    this.inForms = new InForms(finder, space, options.forms, told)
  }

  /** `joined`: what this word makes with the one before or behind it. */
  word(word: string, prefix: boolean, joined: readonly Joined[], { typos }: { typos: boolean }): Unit {
    const marks = noUnitMarks()
    if (prefix) marks.prefixes.push(word)
    else marks.words.add(word)
    const pairs = this.hyphens.pairsIn(word, prefix, this.finder.check)
    const typed = this.finder.of(term(word, prefix), { alone: pairs.length + joined.length === 0 })
    for (const pair of pairs) {
      this.finder.add(typed, { terms: sequence([...pair]) })
      marks.phrases.push(phraseOf(pair, false).terms)
    }
    const layers: Layer[] = []
    for (const { words, by } of joined) {
      for (const it of words) marks.words.add(it)
      const rows = by === null ? typed : this.finder.none()
      for (const it of words) this.finder.add(rows, term(it))
      if (by !== null) layers.push(this.layer(rows, CORRECTED, [by]))
    }
    layers.unshift(this.layer(typed, TYPED))
    this.inForms.addWord(word, layers, marks)
    if (typos && this.options.typos) this.addCorrections(word, prefix, layers, marks)
    return { layers, marks }
  }

  /** Whether two adjacent words also stand joined, and what for. */
  joined(left: string, right: string, prefix: boolean): Joined[] {
    const found: Joined[] = []
    const seconds = this.hyphens.secondsOf(left, right, prefix, this.finder.check)
    if (seconds.length > 0) found.push({ words: seconds.map((it) => left + it), by: null })
    const whole = left + right
    if (seconds.includes(right) || !this.vocabulary.has(whole)) return found
    // Written apart and joined, but never with a hyphen: then they may be different words, as *the rapist* is.
    if (!this.finder.occurs({ terms: sequence([left, right]) }))
      return [...found, { words: [whole], by: null }]
    if (!this.options.typos || allowedEdits(whole) === 0) return found
    if (!this.finder.occurs(term(whole))) return found
    const by = this.told.add('correction', `${left} ${right}`, [{ shown: whole, mistakes: 1, count: 1 }])
    return [...found, { words: [whole], by }]
  }

  pattern(pattern: string): Unit {
    const marks = noUnitMarks()
    marks.patterns.push(pattern)
    return this.unit(this.finder.ofSequences([[{ type: 'pattern', pattern }]]), marks)
  }

  /** `last`: also with the last word in its other forms. */
  phrase(terms: readonly Term[], last?: Loose): Unit {
    const marks = noUnitMarks()
    const variants = this.variants(terms)
    marks.phrases.push(...variants)
    const unit = this.unit(this.finder.ofSequences(variants), marks)
    if (last !== undefined) this.inForms.addLast(terms, last, unit)
    return unit
  }

  /** `forms`: also with plain words in other forms. */
  near({ of: sequences, within, inOrder, inForms = [] }: Nearness, { forms }: { forms: boolean }): Unit {
    const marks = noUnitMarks()
    const found = this.finder.none()
    for (const of of this.waysToWrite(sequences)) {
      const way = { of, within, inOrder }
      marks.near.push(way)
      this.finder.addNear(found, way)
    }
    const unit = this.unit(found, marks)
    if (forms) this.inForms.addNear({ of: sequences, within, inOrder }, inForms, unit)
    return unit
  }

  /** A name in another spelling; `forms`: a single word in its other forms too, which are not told. */
  otherSpelling(words: readonly string[], { forms }: { forms: boolean }): Unit {
    const known = forms ? this.otherSpellings.get(words) : undefined
    if (known) return known
    const marks = noUnitMarks()
    const found = this.finder.none()
    this.finder.add(found, { terms: sequence([...words]) })
    const [only = '', ...rest] = words
    if (rest.length === 0) {
      marks.words.add(only)
      if (forms && hasForms(only)) this.inForms.addUntold(only, found, marks)
    } else marks.phrases.push(phraseOf(words, false).terms)
    const unit = { layers: [this.layer(found, BY_TAG)], marks }
    if (forms) this.otherSpellings.set(words, unit)
    return unit
  }

  /** The tags of a name, in place of its words. */
  tagged(tags: Named[]): Bits {
    return this.space.tagged(tags)
  }

  private unit(found: Both, marks: UnitMarks): Unit {
    return { layers: [this.layer(found, TYPED)], marks }
  }

  private layer(found: Both, cost: number, by: readonly Used[] = []): Layer {
    return layerOf(this.finder, found, cost, by)
  }

  private addCorrections(word: string, prefix: boolean, layers: Layer[], marks: UnitMarks) {
    const corrections = this.corrections(word, prefix)
    if (corrections.length === 0) return
    const nearer = layers.filter((it) => it.cost < CORRECTED)
    const [typed, ...inForms] = nearer
    if (typed === undefined) return
    const known = inForms.length === 0 ? typed : this.finder.none()
    if (known !== typed) for (const it of nearer) this.finder.merge(known, it)
    const corrected = this.finder.none()
    const found: Other[] = []
    for (const { other, mistakes, rows } of corrections) {
      const [only, ...others] = other
      const isOneWord = only !== undefined && others.length === 0
      // Marked beside what was typed, too, as forms are.
      if (isOneWord) marks.words.add(only)
      else marks.phrases.push(phraseOf(other, false).terms)
      // What is another form, too, is told as a form.
      const apart = isOneWord ? this.inForms.without(word, only, rows) : rows
      const more = countOf(this.finder.beyond(apart, typed))
      if (more === 0) continue
      // What a form finds as well adds nothing, but is still found where forms are not counted.
      this.finder.merge(corrected, apart)
      const count = known === typed ? more : countOf(this.finder.beyond(apart, known))
      if (count > 0) found.push({ shown: other.join(' '), mistakes, count })
    }
    if (corrected.text.isEmpty() && (corrected.heads?.isEmpty() ?? true)) return
    const by =
      found.length === 0 ? this.told.of('correction', word) : this.told.add('correction', word, found)
    layers.push(this.layer(corrected, CORRECTED, [by]))
  }

  /** What a word may be a misspelling of: first with the fewest mistakes, of these the most frequent. */
  private corrections(word: string, prefix: boolean): Correction[] {
    const found: Correction[] = []
    // A space that is missing is one mistake.
    const apart = allowedEdits(word) > 0 ? this.vocabulary.splits(word) : []
    for (const [nth, words] of this.vocabulary.corrections(word).entries()) {
      if (found.length >= MAX_CORRECTIONS) break
      const all = [...words.map((it) => [it]), ...(nth === 0 ? apart : [])]
      const likely = all.flatMap((other) => {
        if (prefix && other[0]?.startsWith(word)) return []
        const rows = this.finder.find({ terms: sequence(other) })
        const count = countOf(this.finder.livingUnder(rows))
        // The vocabulary also has words that are only in what was removed.
        return count === 0 ? [] : [{ other, mistakes: nth + 1, rows, count }]
      })
      // A stable sort: words that are as frequent stay in alphabetical order.
      found.push(...likely.sort((a, b) => b.count - a.count))
    }
    return found.slice(0, MAX_CORRECTIONS)
  }

  /** A sequence with words split or joined where the collection writes them so: `northwest syria`, `north west syria`. */
  variants(terms: readonly Term[]): Term[][] {
    const found = [[...terms]]
    terms.forEach((it, at) => {
      if (it.type === 'pattern') return
      const before = terms.slice(0, at)
      const rest = terms.slice(at + 1)
      for (const pair of this.hyphens.pairsIn(it.word, it.type === 'prefix', this.finder.check)) {
        // Most pairs occur nowhere; then the phrase around them, which is slower to look for, does not either.
        if (this.finder.occurs({ terms: sequence([...pair]) }))
          found.push([...before, ...phraseOf(pair, false).terms, ...rest])
      }
      const next = rest[0]
      if (it.type !== 'word' || next === undefined || next.type === 'pattern') return
      const isPrefix = next.type === 'prefix'
      for (const second of this.hyphens.secondsOf(it.word, next.word, isPrefix, this.finder.check))
        found.push([...before, { type: 'word', word: it.word + second }, ...rest.slice(1)])
    })
    return found
  }

  /** Adjacent words in every way in which they may be split or joined. */
  spellings(words: readonly string[], prefix: boolean): { words: string[]; prefix: boolean }[] {
    return this.variants(phraseOf(words, prefix).terms).map((terms) => ({
      words: terms.flatMap((it) => (it.type === 'pattern' ? [] : [it.word])),
      prefix: terms.at(-1)?.type === 'prefix',
    }))
  }

  private waysToWrite(sequences: readonly (readonly Term[])[]): Term[][][] {
    let ways: Term[][][] = [[]]
    for (const it of sequences) {
      const variants = this.variants(it)
      ways = ways.flatMap((way) => variants.map((variant) => [...way, variant])).slice(0, MAX_WAYS)
    }
    return ways
  }
}
