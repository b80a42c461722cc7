import type { Lists } from '../structures/lists.ts'
import type { Tally } from '../structures/tally.ts'
import { NOTHING } from './dictionary.ts'
import type { Groups } from './folding.ts'

/** What a column has at each of some places. */
export function taken(column: Int32Array, places: ArrayLike<number>): Int32Array {
  const values = new Int32Array(places.length)
  for (let at = 0; at < places.length; at += 1) values[at] = column[places[at] as number] as number
  return values
}

/**
 * How often values come again in a cluster: once less than its matches that have the value. What all matches count,
 * without these, is in how many different ones each value is.
 */
export class Repeats {
  /** By value, the group in which it was met last; groups are counted on from search to search. */
  private seen = new Int32Array(0)
  private group = 0

  /** A value for each member of the groups, in their order. */
  inValues(target: Tally, { starts }: Groups, values: Int32Array) {
    const seen = this.seenFor(target)
    for (let nth = 0; nth + 1 < starts.length; nth += 1) {
      const group = this.nextGroup()
      const end = starts[nth + 1] as number
      for (let at = starts[nth] as number; at < end; at += 1) {
        const value = values[at] as number
        if (seen[value] === group) target.add(value, 1)
        else seen[value] = group
      }
    }
  }

  /** What lists have for each member, without their lowest bits; an empty one has `NOTHING`. */
  inLists(target: Tally, { starts }: Groups, lists: Lists, bits: number, rows: ArrayLike<number>) {
    const seen = this.seenFor(target)
    const offsets = lists.offsets.view()
    const values = lists.values.view()
    for (let nth = 0; nth + 1 < starts.length; nth += 1) {
      const group = this.nextGroup()
      const end = starts[nth + 1] as number
      for (let at = starts[nth] as number; at < end; at += 1) {
        const row = rows[at] as number
        const last = offsets[row + 1] as number
        let place = offsets[row] as number
        if (place === last) {
          if (seen[NOTHING] === group) target.add(NOTHING, 1)
          else seen[NOTHING] = group
        }
        for (; place < last; place += 1) {
          const value = (values[place] as number) >> bits
          if (seen[value] === group) target.add(value, 1)
          else seen[value] = group
        }
      }
    }
  }

  /** Whatever the passage of a member has, each value once. */
  each(
    target: Tally,
    { starts }: Groups,
    rows: ArrayLike<number>,
    valuesOf: (row: number) => Iterable<number>,
  ) {
    const seen = this.seenFor(target)
    for (let nth = 0; nth + 1 < starts.length; nth += 1) {
      const group = this.nextGroup()
      const end = starts[nth + 1] as number
      for (let at = starts[nth] as number; at < end; at += 1) {
        for (const value of valuesOf(rows[at] as number)) {
          if (seen[value] === group) target.add(value, 1)
          else seen[value] = group
        }
      }
    }
  }

  private seenFor(target: Tally): Int32Array {
    if (this.seen.length < target.size) this.seen = new Int32Array(target.size)
    return this.seen
  }

  private nextGroup(): number {
    if (this.group === 0x7fffffff) {
      this.seen.fill(0)
      this.group = 0
    }
    this.group += 1
    return this.group
  }
}
