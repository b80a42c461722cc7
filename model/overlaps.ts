/**
 * Things that each take up a stretch of a text, to be asked which of them a given stretch has something in common
 * with: without looking at all of them, because there may be as many questions as things.
 */
export class Overlaps<Item> {
  readonly #items: readonly Item[]
  readonly #starts: number[]
  readonly #ends: number[]
  /** The farthest end of the items up to each. */
  readonly #reach: number[] = []

  /** @param items in any order; of one that begins where another does, the one given first comes first */
  constructor(items: readonly Item[], startOf: (item: Item) => number, endOf: (item: Item) => number) {
    const isSorted = items.every((item, at) => {
      const before = items[at - 1]
      return before === undefined || startOf(before) <= startOf(item)
    })
    this.#items = isSorted ? items : [...items].sort((a, b) => startOf(a) - startOf(b))
    this.#starts = this.#items.map(startOf)
    this.#ends = this.#items.map(endOf)
    let farthest = Number.NEGATIVE_INFINITY
    for (const end of this.#ends) {
      farthest = Math.max(farthest, end)
      this.#reach.push(farthest)
    }
  }

  /** Whether an item has a character in common with the stretch. */
  any(start: number, end: number): boolean {
    const last = firstAtLeast(this.#starts, end) - 1
    return last >= 0 && (this.#reach[last] ?? 0) > start
  }

  /** Whether an item contains the whole stretch. */
  contains(start: number, end: number): boolean {
    const last = firstAtLeast(this.#starts, start + 1) - 1
    return last >= 0 && (this.#reach[last] ?? 0) >= end
  }

  /** The items that have a character in common with the stretch, in the order in which they begin. */
  of(start: number, end: number): Item[] {
    const found: Item[] = []
    for (let at = firstAtLeast(this.#reach, start + 1); at < this.#items.length; at += 1) {
      if ((this.#starts[at] ?? end) >= end) break
      const item = this.#items[at]
      if (item !== undefined && (this.#ends[at] ?? start) > start) found.push(item)
    }
    return found
  }
}

/** Where the first number that is at least this one is in a list in ascending order; its length if there is none. */
export function firstAtLeast(ascending: ArrayLike<number>, least: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Overlaps of ranges of a text. */
export const overlapsOf = <Item extends { start: number; end: number }>(
  items: readonly Item[],
): Overlaps<Item> =>
  new Overlaps(
    items,
    (it) => it.start,
    (it) => it.end,
  )
