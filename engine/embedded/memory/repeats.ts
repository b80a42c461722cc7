import type { Lists } from '../structures/lists.ts'
import type { Tally } from '../structures/tally.ts'
import { NOTHING } from './dictionary.ts'
import type { Groups } from './folding.ts'

/**
 * How often values come again in a cluster: once less than its matches that have the value. What all matches count,
 * without these, is in how many different ones each value is.
 */
export class Repeats {
  /** By value, the group in which it was met last, after 1 and counted on from search to search. */
  private seen = new Int32Array(0)
  private group = 0

  /** What a column has for each member; `at`: where a member is in the column. */
  inColumn(target: Tally, groups: Groups, column: Int32Array, at: (member: number) => number) {
    this.each(target, groups, (member, note) => note(column[at(member)] as number))
  }

  /** What lists have for each member, without their lowest bits; an empty one has `NOTHING`. */
  inLists(target: Tally, groups: Groups, lists: Lists, bits: number, rowOf: (member: number) => number) {
    const offsets = lists.offsets.view()
    const values = lists.values.view()
    this.each(target, groups, (member, note) => {
      const row = rowOf(member)
      const [start, end] = [offsets[row] as number, offsets[row + 1] as number]
      if (start === end) note(NOTHING)
      for (let at = start; at < end; at += 1) note((values[at] as number) >> bits)
    })
  }

  /** Whatever a member has, each value once. */
  each(
    target: Tally,
    { members, starts }: Groups,
    visit: (member: number, note: (value: number) => void) => void,
  ) {
    if (this.seen.length < target.size) this.seen = new Int32Array(target.size)
    const { seen } = this
    const note = (value: number) => {
      if (seen[value] === this.group) target.add(value, 1)
      else seen[value] = this.group
    }
    for (let nth = 0; nth + 1 < starts.length; nth += 1) {
      this.group = this.group === 0x7fffffff ? this.fromNew() : this.group + 1
      const end = starts[nth + 1] as number
      for (let at = starts[nth] as number; at < end; at += 1) visit(members[at] as number, note)
    }
  }

  private fromNew(): number {
    this.seen.fill(0)
    return 1
  }
}
