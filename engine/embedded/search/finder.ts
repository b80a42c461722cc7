import { mayShareWords, type Near, type Spot } from '../../nearness.ts'
import type { Lookup, Sequence, Slot } from '../memory/lookup.ts'
import type { Postings } from '../memory/postings.ts'
import type { Vocabulary } from '../memory/vocabulary.ts'
import { Bits } from '../structures/bits.ts'
import { addRows, bitsOf, hasRowsIn, type Rows, rowsIn, rowsWithout } from '../structures/rows.ts'
import type { Space } from './spaces.ts'

/** Beyond this many sequences near each other in any order, two of them may be found in the same words. */
const MAX_PERMUTED = 4

/** Rows with something in their own text, and headings with it; `heads` is null if headings do not count. */
export type Both = { text: Bits; heads: Bits | null }

/** The same of one lookup, as it is kept: not to be changed. */
export type Found = { text: Rows; heads: Rows | null }

const NO_ROWS = new Uint32Array(0)

const isNone = (rows: Rows): boolean => (rows instanceof Bits ? rows.isEmpty() : rows.length === 0)

/** Finds the rows and headings with a sequence of words, or with several near each other. */
export class Finder {
  /** Used again for each lookup, and empty in between. */
  private seen: Bits | null = null

  constructor(
    private readonly postings: Postings,
    private readonly vocabulary: Vocabulary,
    private readonly space: Space,
    /** Throws if the search was cancelled. */
    readonly check: () => void,
    /** Whether only titles are read, and neither texts nor the headings of sections. */
    private readonly titlesAlone = false,
  ) {}

  none(): Both {
    return {
      text: Bits.lent(this.space.size),
      heads: this.space.headings ? Bits.lent(this.space.headings.size) : null,
    }
  }

  /** What one lookup finds; `alone`: nothing will be added to it, so that what is kept need not be copied. */
  of(lookup: Lookup, { alone }: { alone: boolean }): Both {
    if (!alone) {
      const found = this.none()
      this.add(found, lookup)
      return found
    }
    const { text, heads } = this.find(lookup)
    const { headings, size } = this.space
    return {
      text: bitsOf(text, size),
      heads: headings && heads && bitsOf(heads, headings.size),
    }
  }

  under({ text, heads }: Both): Bits {
    if (heads === null || heads.isEmpty()) return text
    return this.space.under(heads).or(text)
  }

  add({ text, heads }: Both, lookup: Lookup) {
    this.check()
    if (this.titlesAlone) this.merge({ text, heads }, this.find(lookup))
    else {
      this.postings.addTo(text, this.space.table, lookup, text.size)
      if (heads !== null) this.postings.addTo(heads, 'heading_words', lookup, heads.size)
    }
  }

  /** Adds what was found. */
  merge({ text, heads }: Both, found: Found) {
    addRows(text, found.text)
    if (heads !== null && found.heads !== null) addRows(heads, found.heads)
  }

  find(lookup: Lookup): Found {
    this.check()
    const { headings, size, table } = this.space
    const heads = headings && this.postings.rows('heading_words', lookup, headings.size)
    if (!this.titlesAlone) return { text: this.postings.rows(table, lookup, size), heads }
    return { text: NO_ROWS, heads: heads && headings.titlesAmong(bitsOf(heads, headings.size)) }
  }

  /** The living rows with something in their text or above it. */
  livingUnder({ text, heads }: Found): Rows {
    const { alive, headings, size } = this.space
    if (heads === null || headings === null || isNone(heads)) return rowsIn(text, alive)
    if (!(text instanceof Bits) && !(heads instanceof Bits)) {
      const few = headings.rowsUnder(heads, size >>> 5)
      if (few !== null) return this.different(text, few)
    }
    const rows = Bits.lent(size)
    headings.addUnder(bitsOf(heads, headings.size), rows)
    addRows(rows, text)
    return rows.and(alive)
  }

  /**
   * The living rows in which something is found where something known is not: in the text itself, or in a title or
   * section heading above it.
   */
  beyond({ text, heads }: Found, known: Both): Rows {
    const others = heads === null || known.heads === null ? null : rowsWithout(heads, known.heads)
    return this.livingUnder({ text: rowsWithout(text, known.text), heads: others })
  }

  /** The living ones of two lists of rows, each once, in no order. */
  private different(...lists: Uint32Array[]): Uint32Array {
    const { alive, size } = this.space
    this.seen ??= Bits.lent(size)
    const { seen } = this
    const found = new Uint32Array(lists.reduce((sum, it) => sum + it.length, 0))
    let length = 0
    for (const list of lists) {
      for (let i = 0; i < list.length; i += 1) {
        const row = list[i] as number
        if (!alive.has(row) || seen.has(row)) continue
        seen.add(row)
        found[length++] = row
      }
    }
    const rows = found.subarray(0, length)
    for (let i = 0; i < length; i += 1) seen.remove(rows[i] as number)
    return rows
  }

  /** Whether anything living matches, in its text or its heading. */
  occurs(lookup: Lookup): boolean {
    const { text, heads } = this.find(lookup)
    if (hasRowsIn(text, this.space.alive)) return true
    return heads !== null && !isNone(heads) && !isNone(this.livingUnder({ text, heads }))
  }

  ofSequences(all: readonly (readonly Spot[])[]): Both {
    const found = this.none()
    for (const terms of all) this.addSequence(found, terms)
    return found
  }

  private addSequence(target: Both, terms: readonly Spot[]) {
    const slots = this.slotsOf(terms)
    if (slots !== null) this.add(target, { terms: slots })
  }

  addNear(target: Both, { of, within, inOrder }: Near<Spot>) {
    const all = of.map((it) => this.slotsOf(it))
    const sequences = all.filter((it) => it !== null)
    if (sequences.length < all.length || sequences.length === 0) return
    // The words of those in the middle are between the others, too: how many they are may depend on the order.
    const equal = sequences.every((it) => it.length === sequences[0]?.length)
    const inAnyOrder = !inOrder && equal && !mayShareWords(of)
    if (inOrder || inAnyOrder || sequences.length > MAX_PERMUTED) {
      this.add(target, { near: sequences, within: within + between(sequences), inOrder })
      return
    }
    // In order, no word serves two of them: *day NEAR day* needs two days.
    for (const it of permutations(sequences))
      this.add(target, { near: it, within: within + between(it), inOrder: true })
  }

  /** What to look up for each word of a sequence; null if nothing fits one of them. */
  private slotsOf(terms: readonly Spot[]): Slot[] | null {
    const slots = terms.map(
      (it): Slot =>
        it.type === 'pattern' ? { type: 'words', words: this.vocabulary.matching(it.pattern) } : it,
    )
    return slots.some((it) => it.type === 'words' && it.words.length === 0) ? null : slots
  }
}

/** How many words those between the first and the last one have. */
const between = (sequences: readonly Sequence[]): number =>
  sequences.slice(1, -1).reduce((sum, it) => sum + it.length, 0)

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((first, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [first, ...rest]),
  )
}
