import { choicesOf, type Near, type Spot } from '../../nearness.ts'
import type { Loose, Term } from '../../sought.ts'
import { term } from '../memory/lookup.ts'
import { Bits } from '../structures/bits.ts'
import { rowsIn } from '../structures/rows.ts'
import type { Both, Finder, Found } from './finder.ts'
import { type Layer, layerOf, type Unit, type UnitMarks, type Used } from './layers.ts'
import { beyond, gain, IN_FORMS, TYPED } from './levels.ts'
import type { Space } from './spaces.ts'

/** Forms of a word by the languages of the index. */
export type FormsOf = (word: string) => { language: number; words: string[] }[]

/** What the other forms of a word found, wherever in the query it stands: told once. */
type Told = { by: Used; counted: Map<string, number> }

/** A plain word that is near something: which of the sequences it is, and its forms by language. */
type Plain = { nth: number; told: Told; byLanguage: Map<number, string[]> }

/** Finds words in their other forms, each in texts of its language. */
export class InForms {
  private readonly told = new Map<string, Told>()

  /** @param used to which is added what found something */
  constructor(
    private readonly finder: Finder,
    private readonly space: Space,
    private readonly formsOf: FormsOf | null,
    private readonly used: Used[],
  ) {}

  addWord(word: string, layers: Layer[], marks: UnitMarks) {
    const typed = layers.find((it) => it.cost === TYPED)
    const all = this.formsOf?.(word) ?? []
    if (all.length === 0 || !typed) return
    const found = this.finder.none()
    const counted = new Map<string, number>()
    for (const { language, words } of all) {
      const spoken = this.space.inLanguage(language)
      for (const other of words) {
        const rows = this.spokenIn(other, language, spoken)
        // It is marked beside the word as typed, too: what else is in the index changes no passage.
        const marked = marks.forms.get(language) ?? new Set()
        marks.forms.set(language, marked.add(other))
        const under = this.finder.livingUnder(rows)
        const count = gain({ text: rows.text, under }, typed, this.space.alive, null)
        if (count === 0) continue
        this.finder.merge(found, rows)
        counted.set(other, (counted.get(other) ?? 0) + count)
      }
    }
    if (counted.size === 0) return
    layers.push(layerOf(this.finder, found, IN_FORMS, [this.tell(this.toldOf(word), counted)]))
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
    const by = new Set<Used>()
    for (const { language, words } of this.formsOf(asked)) {
      const sequence: Spot[] = [...terms.slice(0, -1), { type: 'words', words }]
      const rows = this.finder.ofSequences([sequence])
      this.keepLanguage(rows, language, this.space.inLanguage(language))
      const under = this.finder.under(rows)
      if (under.isEmpty()) continue
      const near = { of: [sequence], within: 0, inOrder: true }
      marks.nearInForms.set(language, [...(marks.nearInForms.get(language) ?? []), near])
      const more = beyond({ ...rows, under }, typed).and(this.space.alive)
      if (more.isEmpty()) continue
      join(found, rows)
      const counted = new Map([...this.among(more, words)].map(([word, count]) => [before + word, count]))
      by.add(this.tell(this.toldOf(before + last.word), counted))
    }
    if (by.size > 0) layers.push(layerOf(this.finder, found, IN_FORMS, [...by]))
  }

  /** With each choice of the plain words in other forms, and the rest as typed: so each is told with what it adds. */
  addNear(near: Near<Term>, inForms: readonly number[], { layers, marks }: Unit) {
    const typed = layers.find((it) => it.cost === TYPED)
    if (this.formsOf === null || !typed) return
    const loose = inForms.flatMap((nth): Plain[] => {
      const [it] = near.of[nth] ?? []
      if (it === undefined || it.type === 'pattern') return []
      const forms = this.formsOf?.(it.word) ?? []
      return [
        { nth, told: this.toldOf(it.word), byLanguage: new Map(forms.map((of) => [of.language, of.words])) },
      ]
    })
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
        const under = this.finder.under(rows)
        if (under.isEmpty()) continue
        marks.nearInForms.set(language, [...(marks.nearInForms.get(language) ?? []), { ...near, of }])
        const more = beyond({ ...rows, under }, typed).and(this.space.alive)
        if (more.isEmpty()) continue
        join(found, rows)
        for (const it of chosen)
          by.add(this.tell(it.told, this.among(more, it.byLanguage.get(language) ?? [])))
      }
      if (by.size > 0) layers.push(layerOf(this.finder, found, IN_FORMS, [...by]))
    }
  }

  /** In how many of some rows each word is. */
  private among(rows: Bits, words: readonly string[]): Map<string, number> {
    const counted = new Map<string, number>()
    for (const word of words) {
      const having = this.finder.none()
      this.finder.add(having, term(word))
      const count = this.finder.under(having).copy().and(rows).count()
      if (count > 0) counted.set(word, count)
    }
    return counted
  }

  private toldOf(word: string): Told {
    const known = this.told.get(word)
    if (known) return known
    const told: Told = { by: { kind: 'form', typed: word, used: [] }, counted: new Map() }
    this.told.set(word, told)
    return told
  }

  private tell({ by, counted }: Told, more: ReadonlyMap<string, number>): Used {
    for (const [word, count] of more) counted.set(word, (counted.get(word) ?? 0) + count)
    by.used = [...counted].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([other]) => other)
    if (!this.used.includes(by)) this.used.push(by)
    return by
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

function join(target: Both, more: Both) {
  target.text.or(more.text)
  if (more.heads) target.heads?.or(more.heads)
}
