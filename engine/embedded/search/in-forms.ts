import { choicesOf, type Near, type Spot } from '../../nearness.ts'
import type { Loose, Term } from '../../sought.ts'
import { term } from '../memory/lookup.ts'
import { Bits } from '../structures/bits.ts'
import { bitsOf, countOf, rowsIn, rowsWithout } from '../structures/rows.ts'
import type { Both, Finder, Found } from './finder.ts'
import { type Layer, layerOf, type Unit, type UnitMarks, type Used } from './layers.ts'
import { IN_FORMS, TYPED } from './levels.ts'
import type { Space } from './spaces.ts'
import type { Other, Told } from './told.ts'

/** Forms of a word by the languages of the index. */
export type FormsOf = (word: string) => { language: number; words: string[] }[]

/** A plain word that is near something: which of the sequences it is, and its forms by language. */
type Plain = { nth: number; typed: string; byLanguage: Map<number, string[]> }

/** Finds words in their other forms, each in texts of its language. */
export class InForms {
  constructor(
    private readonly finder: Finder,
    private readonly space: Space,
    private readonly formsOf: FormsOf | null,
    private readonly told: Told,
  ) {}

  addWord(word: string, layers: Layer[], marks: UnitMarks) {
    const typed = layers.find((it) => it.cost === TYPED)
    const all = this.formsOf?.(word) ?? []
    if (all.length === 0 || !typed) return
    const found = this.finder.none()
    const counted: Other[] = []
    for (const { language, words } of all) {
      const spoken = this.space.inLanguage(language)
      for (const other of words) {
        const rows = this.spokenIn(other, language, spoken)
        // It is marked beside the word as typed, too: what else is in the index changes no passage.
        const marked = marks.forms.get(language) ?? new Set()
        marks.forms.set(language, marked.add(other))
        const count = countOf(this.finder.beyond(rows, typed))
        if (count === 0) continue
        this.finder.merge(found, rows)
        counted.push({ shown: other, mistakes: 0, count })
      }
    }
    if (counted.length === 0) return
    layers.push(layerOf(this.finder, found, IN_FORMS, [this.told.add('form', word, counted)]))
  }

  /** Adds the forms of a word that was not typed to where it was found. */
  addUntold(word: string, found: Both, marks: UnitMarks) {
    for (const { language, words } of this.formsOf?.(word) ?? []) {
      const spoken = this.space.inLanguage(language)
      for (const other of words) this.finder.merge(found, this.spokenIn(other, language, spoken))
      marks.forms.set(language, new Set([...(marks.forms.get(language) ?? []), ...words]))
    }
  }

  /** A sequence with its last word in other forms. */
  addLast(terms: readonly Term[], { asked, before }: Loose, { layers, marks }: Unit) {
    const typed = layers.find((it) => it.cost === TYPED)
    const last = terms.at(-1)
    if (this.formsOf === null || !typed || last === undefined || last.type === 'pattern') return
    const found = this.finder.none()
    const counted: Other[] = []
    for (const { language, words } of this.formsOf(asked)) {
      for (const word of words) {
        const sequence: Spot[] = [...terms.slice(0, -1), { type: 'words', words: [word] }]
        const rows = this.finder.ofSequences([sequence])
        this.keepLanguage(rows, language, this.space.inLanguage(language))
        if (word === last.word || this.finder.under(rows).isEmpty()) continue
        const near = { of: [sequence], within: 0, inOrder: true }
        marks.nearInForms.set(language, [...(marks.nearInForms.get(language) ?? []), near])
        const count = countOf(this.finder.beyond(rows, typed))
        if (count === 0) continue
        this.finder.merge(found, rows)
        counted.push({ shown: before + word, mistakes: 0, count })
      }
    }
    if (counted.length === 0) return
    const by = this.told.add('form', before + last.word, counted)
    layers.push(layerOf(this.finder, found, IN_FORMS, [by]))
  }

  /** With each choice of the plain words in other forms, and the rest as typed: so each is told with what it adds. */
  addNear(near: Near<Term>, inForms: readonly number[], { layers, marks }: Unit) {
    const typed = layers.find((it) => it.cost === TYPED)
    if (this.formsOf === null || !typed) return
    const loose = inForms.flatMap((nth): Plain[] => {
      const [it] = near.of[nth] ?? []
      if (it === undefined || it.type === 'pattern') return []
      const forms = this.formsOf?.(it.word) ?? []
      return [{ nth, typed: it.word, byLanguage: new Map(forms.map((of) => [of.language, of.words])) }]
    })
    const having = new Map<string, Map<string, Bits>>()
    for (const chosen of choicesOf(loose)) {
      const found = this.finder.none()
      const by = new Set<Used>()
      for (const language of chosen[0]?.byLanguage.keys() ?? []) {
        if (!chosen.every((it) => it.byLanguage.has(language))) continue
        const of = near.of.map((terms, nth): readonly Spot[] => {
          const words = chosen.find((it) => it.nth === nth)?.byLanguage.get(language)
          return words === undefined ? terms : [{ type: 'words', words }]
        })
        const rows = this.finder.none()
        this.finder.addNear(rows, { ...near, of })
        this.keepLanguage(rows, language, this.space.inLanguage(language))
        if (this.finder.under(rows).isEmpty()) continue
        marks.nearInForms.set(language, [...(marks.nearInForms.get(language) ?? []), { ...near, of }])
        const more = bitsOf(this.finder.beyond(rows, typed), this.space.size)
        if (more.isEmpty()) continue
        this.finder.merge(found, rows)
        for (const { typed: word, byLanguage } of chosen) {
          by.add(this.told.of('form', word))
          const words = having.get(word) ?? new Map<string, Bits>()
          having.set(word, words)
          for (const other of byLanguage.get(language) ?? []) this.addAmong(more, other, words)
        }
      }
      if (by.size > 0) layers.push(layerOf(this.finder, found, IN_FORMS, [...by]))
    }
    for (const [word, found] of having) {
      const others = [...found].map(([shown, rows]) => ({ shown, mistakes: 0, count: rows.count() }))
      this.told.add('form', word, others)
    }
  }

  /** Adds those of some rows that have a word: each counts once, however many choices find it. */
  private addAmong(rows: Bits, word: string, words: Map<string, Bits>) {
    const having = this.finder.none()
    this.finder.add(having, term(word))
    const among = this.finder.under(having).copy().and(rows)
    if (!among.isEmpty()) words.set(word, words.get(word)?.or(among) ?? among)
  }

  /** Where a word is, except in languages in which it is a form of what was typed. */
  without(typed: string, word: string, found: Found): Found {
    const { headings } = this.space
    let { text, heads } = found
    for (const { language, words } of this.formsOf?.(typed) ?? []) {
      if (!words.includes(word)) continue
      text = rowsWithout(text, this.space.inLanguage(language))
      if (heads === null || headings === null) continue
      const all = heads instanceof Bits ? heads.members() : heads
      heads = all.filter((it) => !headings.isIn(it, language))
    }
    return { text, heads }
  }

  /** Where a word is in a text of one language. */
  private spokenIn(word: string, language: number, spoken: Bits): Found {
    const { text, heads } = this.finder.find(term(word))
    const { headings } = this.space
    if (heads === null || headings === null) return { text: rowsIn(text, spoken), heads: null }
    const all = heads instanceof Bits ? heads.members() : heads
    return { text: rowsIn(text, spoken), heads: all.filter((it) => headings.isIn(it, language)) }
  }

  /** Leaves what is in a text of one language. */
  private keepLanguage(found: Both, language: number, spoken: Bits) {
    found.text.and(spoken)
    const { heads } = found
    if (heads === null) return
    const kept = Bits.lent(heads.size)
    heads.each((it) => {
      if (this.space.headings?.isIn(it, language)) kept.add(it)
    })
    heads.and(kept)
  }
}
