import type { SearchRequest } from '../../../model/search-request.ts'
import { phraseOf, type Root, type Sought, type Term } from '../../sought.ts'
import { Bits } from '../structures/bits.ts'
import { costOfUnit, type Unit, type Used } from './layers.ts'
import { isLeaf, type Leaf, type Name } from './leaves.ts'
import { BY_TAG, both, costTogether, disjoint, either, gated, type Levels, rowsOf, TYPED } from './levels.ts'
import { type Group, Halves, Spellings } from './parts.ts'
import type { Space } from './spaces.ts'
import { type Joined, levelsOf, type Units } from './units.ts'

/**
 * The rows of a part of the query. `any`: it holds with texts and headings together. `own`: and something that it looks
 * for and needs stands in the text itself. `free`: it holds wherever words stand, by filters and exclusions alone.
 * `text`: it holds as typed with the text alone.
 */
export type Held = { any: Levels; own: Levels; free: Levels; text: Bits }

/** Where words are looked up, and what rows they are in. */
export type Place = { units: Units; space: Space }

/** A name as the words that spell it. */
type Spelled = { type: 'all'; of: Leaf[] }

const wordsOf = (node: Name) => node.words.map((it) => it.word)

/** Evaluates the tree of a query: every part once, and the whole again without some spellings where that is asked. */
export class Tree {
  private readonly found = new Map<Sought, Unit>()
  private readonly held = new Map<Sought, Held>()
  private readonly exact = new Map<Sought, Bits>()
  private readonly joined = new Map<Sought, Joined[]>()
  private readonly halves = new Halves()
  private readonly spellings = new Spellings(this)
  private readonly names = new Map<Name, Spelled>()
  private readonly inTitle = new Map<readonly Term[], Unit>()

  /** @param titles passages, of which only the titles are read: where conditions about titles are looked up */
  constructor(
    readonly place: Place,
    private readonly titles: Place,
    private readonly dates: SearchRequest['dates'],
  ) {}

  private get size(): number {
    return this.place.space.size
  }

  /** Other spellings and forms that were used for anything that was looked up. */
  get used(): readonly Used[] {
    return this.place.units.told.used
  }

  /** `without`: spellings or forms that are not used. */
  hold(node: Sought, without: Used | null = null): Held {
    const known = this.held.get(node)
    if (known && (without === null || !this.spellings.of(node).has(without))) return known
    const held = this.evaluate(node, without)
    if (without === null) this.held.set(node, held)
    return held
  }

  private evaluate(node: Sought, without: Used | null): Held {
    if (isLeaf(node)) {
      const { text, any } = levelsOf(this.unit(node), without)
      return { any, own: text, free: [], text: text[TYPED] ?? Bits.lent(this.size) }
    }
    if (node.type === 'all' || node.type === 'any') return this.group(node, without)
    if (node.type === 'name') return this.name(node, without)
    const { space } = this.place
    const levels: Levels =
      node.type === 'not'
        ? [space.alive.copy().andNot(this.exactly(node.of))]
        : node.condition.by === 'title'
          ? this.inTitles(node.condition.terms, without)
          : [space.filtered(node.condition, this.dates)]
    return { any: levels, own: [], free: levels, text: rowsOf(levels, this.size) }
  }

  /**
   * Many parts by halves, so that the whole without one spelling takes a few steps more and not all of them again: a
   * pasted paragraph has hundreds of words, each with spellings.
   */
  private group(node: Group, without: Used | null): Held {
    if (node.type === 'all' && !this.halves.has(node)) this.withJoined(node.of)
    const parts = node.of.length > 2 ? this.halves.of(node) : node.of
    const held = parts.map((it) => this.hold(it, without))
    return node.type === 'all' ? this.all(held) : this.any(held)
  }

  private all([first, ...others]: readonly Held[]): Held {
    const { alive } = this.place.space
    if (first === undefined) return { any: [alive], own: [], free: [alive], text: alive }
    if (others.length === 0) return first
    let { any, own: gate, free } = first
    const text = first.text.copy()
    // What one part has in the text wherever it is found at all, no heading can make up for.
    const decided = [first, ...others].some((it) => it.any === it.own)
    for (const other of others) {
      any = both(any, other.any)
      if (!decided) gate = either(gate, other.own)
      free = both(free, other.free)
      text.and(other.text)
    }
    return { any, own: decided ? any : gated(any, gate), free, text }
  }

  private any(parts: readonly Held[]): Held {
    let any: Levels = []
    let own: Levels = []
    let free: Levels = []
    const text = Bits.lent(this.size)
    const same = parts.every((it) => it.any === it.own)
    for (const part of parts) {
      any = either(any, part.any)
      if (!same) own = either(own, part.own)
      free = either(free, part.free)
      text.or(part.text)
    }
    return { any, own: same ? any : own, free, text }
  }

  private name(node: Name, without: Used | null): Held {
    const held = this.hold(this.spelled(node), without)
    const tagged = this.place.units.tagged(node.tags)
    const layers = this.others(node).flatMap((it) => it.layers)
    const withTag = (levels: Levels, by: 'text' | 'under'): Levels => {
      const found = [...levels]
      const rows = tagged.copy()
      for (const it of layers) rows.or(it[by])
      found[BY_TAG] = rows.andNot(rowsOf(levels, this.size))
      return found
    }
    const any = withTag(held.any, 'under')
    const same = held.own === held.any && layers.every((it) => it.under === it.text)
    return { ...held, any, own: same ? any : withTag(held.own, 'text') }
  }

  /** A name in its other spellings. */
  others = (node: Name): readonly Unit[] =>
    node.others.map((words) => this.place.units.otherSpelling(words, { forms: true }))

  /** A name as its words alone: they are not corrected, because a name is spelled as it is. */
  spelled(node: Name): Spelled {
    const known = this.names.get(node)
    if (known) return known
    const of = node.together
      ? [{ ...phraseOf(wordsOf(node), node.words.at(-1)?.prefix === true), last: node.together }]
      : this.apart(node)
    const spelled: Spelled = { type: 'all', of }
    this.names.set(node, spelled)
    return spelled
  }

  private apart(node: Name): Leaf[] {
    return node.words.map(({ word, prefix }) => {
      const leaf: Leaf = { type: 'word', word, prefix }
      this.found.set(leaf, this.place.units.word(word, prefix, [], { typos: false }))
      return leaf
    })
  }

  unit(node: Leaf): Unit {
    const known = this.found.get(node)
    if (known) return known
    const unit = this.lookUp(node)
    this.found.set(node, unit)
    return unit
  }

  private lookUp(node: Leaf): Unit {
    const { units } = this.place
    if (node.type === 'pattern') return units.pattern(node.pattern)
    if (node.type === 'phrase') return units.phrase(node.terms, node.last)
    if (node.type === 'near') return units.near(node, { forms: true })
    return units.word(node.word, node.prefix, this.joined.get(node) ?? [], { typos: true })
  }

  /** Notes which adjacent words the collection also writes as one. */
  private withJoined(parts: readonly Sought[]) {
    parts.forEach((second, at) => {
      const first = parts[at - 1]
      if (first?.type !== 'word' || second.type !== 'word' || this.found.has(second)) return
      const joined = this.place.units.joined(first.word, second.word, second.prefix)
      for (const it of [first, second]) this.join(it, joined)
    })
  }

  private join(node: Sought, joined: readonly Joined[]) {
    this.joined.set(node, [...(this.joined.get(node) ?? []), ...joined])
  }

  /** All rows for which a part holds with words exactly as they are typed. */
  exactly(node: Sought): Bits {
    const known = this.exact.get(node)
    if (known) return known
    const rows = this.rowsExactly(node)
    this.exact.set(node, rows)
    return rows
  }

  private rowsExactly(node: Sought): Bits {
    const { space, units } = this.place
    const rowsOfUnit = (unit: Unit) => rowsOf(levelsOf(unit, null).any, this.size)
    if (node.type === 'word') return rowsOfUnit(units.phrase(phraseOf([node.word], false).terms))
    if (node.type === 'near') return rowsOfUnit(units.near(node, { forms: false }))
    if (node.type === 'phrase' && node.last) return rowsOfUnit(units.phrase(node.terms))
    if (isLeaf(node)) return rowsOfUnit(this.unit(node))
    if (node.type === 'name') {
      const rows = rowsOfUnit(units.phrase(phraseOf(wordsOf(node), false).terms)).or(units.tagged(node.tags))
      for (const it of node.others) rows.or(rowsOfUnit(units.otherSpelling(it, { forms: false })))
      return rows
    }
    if (node.type === 'not') return space.alive.copy().andNot(this.exactly(node.of))
    if (node.type === 'filter') {
      if (node.condition.by !== 'title') return space.filtered(node.condition, this.dates).copy()
      return this.exactlyInTitles(node.condition.terms)
    }
    const found = node.type === 'all' ? space.alive.copy() : Bits.lent(this.size)
    for (const it of node.of) {
      if (node.type === 'all') found.and(this.exactly(it))
      else found.or(this.exactly(it))
    }
    return found
  }

  /** The rows of documents with these words in their title, by cost: of a single word also in its other forms. */
  private inTitles(terms: readonly Term[], without: Used | null): Levels {
    const levels: Levels = []
    for (const { cost, heads, by } of this.titleUnit(terms).layers) {
      if (heads === null || (without !== null && by.includes(without))) continue
      const rows = this.underTitles(heads)
      levels[cost] = levels[cost]?.or(rows) ?? rows
    }
    return disjoint(levels)
  }

  /** What is looked for in titles alone. */
  titleUnit(terms: readonly Term[]): Unit {
    const known = this.inTitle.get(terms)
    if (known) return known
    const { units } = this.titles
    const [only] = terms
    const unit =
      terms.length === 1 && only && only.type !== 'pattern'
        ? units.word(only.word, only.type === 'prefix', [], { typos: false })
        : units.phrase(terms)
    this.inTitle.set(terms, unit)
    return unit
  }

  private exactlyInTitles(terms: readonly Term[]): Bits {
    const found = Bits.lent(this.size)
    for (const { heads } of this.titles.units.phrase(terms).layers)
      if (heads) found.or(this.underTitles(heads))
    return found
  }

  private underTitles(heads: Bits): Bits {
    const { alive, under } = this.titles.space
    const rows = under(heads).and(alive)
    const { space } = this.place
    return space.headings ? rows : space.within(space.alive, rows)
  }

  /** What a part costs if the words of these headings alone are read, above a row; infinity if it does not hold. */
  costInHeadings(node: Sought, headings: readonly number[], row: number): number {
    if (node.type === 'all') return this.costOfAll(node.of, headings, row)
    if (node.type === 'name') return this.costOfAll(this.spelled(node).of, headings, row)
    if (node.type === 'any')
      return node.of.reduce(
        (least, it) => Math.min(least, this.costInHeadings(it, headings, row)),
        Number.POSITIVE_INFINITY,
      )
    if (isLeaf(node)) return costOfUnit(this.unit(node), headings)
    const cost = this.hold(node).any.findIndex((it) => it?.has(row))
    return cost === -1 ? Number.POSITIVE_INFINITY : cost
  }

  private costOfAll(parts: readonly Sought[], headings: readonly number[], row: number): number {
    let sum = TYPED
    for (const it of parts) {
      const cost = this.costInHeadings(it, headings, row)
      if (cost === Number.POSITIVE_INFINITY) return cost
      sum = costTogether(sum, cost)
    }
    return sum
  }

  /** The rows that match a query: words in the text itself, or nothing that is looked for at all. */
  matches(root: Root, without: Used | null = null): Levels {
    const { own, free } = this.hold(root, without)
    const { alive } = this.place.space
    return either(own, free).map((it) => (it && !it.isEmpty() ? Bits.both(it, alive) : null))
  }
}
