import { Bits } from '../structures/bits.ts'

/**
 * Rows by what it costs to match: 0 as typed, 1 in other forms, 2 to 4 with one word corrected or more, 5 if a tag
 * matched in place of a name. Sets do not overlap; a missing one is empty. Parts of a query share them: they are not to be
 * changed, except by whoever made them.
 */
export type Levels = (Bits | null | undefined)[]

export const TYPED = 0
export const IN_FORMS = 1
export const CORRECTED = 2
const MAX_CORRECTED = 4
export const BY_TAG = 5

/** What two matches cost together: corrected words add up, and a tag always costs most. */
export function costTogether(a: number, b: number): number {
  if (a === BY_TAG || b === BY_TAG) return BY_TAG
  if (a < CORRECTED || b < CORRECTED) return Math.max(a, b)
  return Math.min(a + b - IN_FORMS, MAX_CORRECTED)
}

/** Rows that match both. */
export function both(one: Levels, other: Levels): Levels {
  const found: Levels = []
  one.forEach((mine, a) => {
    other.forEach((theirs, b) => {
      if (!mine || !theirs || !mine.meets(theirs)) return
      const cost = costTogether(a, b)
      found[cost] = found[cost]?.orBoth(mine, theirs) ?? Bits.both(mine, theirs)
    })
  })
  return found
}

/** Rows that match either, each at its lowest cost. */
export function either(one: Levels, other: Levels): Levels {
  if (one.length === 0) return other
  if (other.length === 0) return one
  return disjoint(
    Array.from({ length: Math.max(one.length, other.length) }, (_, cost) => {
      const mine = one[cost]
      const theirs = other[cost]
      if (!mine || !theirs) return mine?.copy() ?? theirs?.copy()
      return mine.copy().or(theirs)
    }),
  )
}

/** Rows that are in both, at the higher of their costs: what matches one may also need the other. */
export function gated(levels: Levels, gate: Levels): Levels {
  const found: Levels = []
  const size = levels.find((it) => it)?.size
  if (size === undefined) return found
  // Up to a cost is what both have up to it: that takes one step for each cost, and not one for each pair of them.
  const [mine, theirs, before] = [Bits.lent(size), Bits.lent(size), Bits.lent(size)]
  for (let cost = 0; cost < Math.max(levels.length, gate.length); cost += 1) {
    const [own, others] = [levels[cost], gate[cost]]
    if (own) mine.or(own)
    if (others) theirs.or(others)
    if (!own && !others) continue
    const rows = Bits.both(mine, theirs).separateFrom(before)
    // Every set that is empty would be gone through again for each part of the query that follows.
    if (!rows.isEmpty()) found[cost] = rows
  }
  return found
}

/** Takes from each set what is in one before it: changes the sets that are given. */
export function disjoint(levels: Levels): Levels {
  const all = levels.filter((it) => it instanceof Bits)
  const [first, ...others] = all
  if (first === undefined || others.length === 0) return levels
  const before = first.copy()
  for (const rows of others) rows.separateFrom(before)
  return levels
}

/** All rows of all levels up to a cost. */
export function rowsOf(levels: Levels, size: number, upTo = BY_TAG): Bits {
  const found = Bits.lent(size)
  for (let cost = 0; cost <= upTo; cost += 1) {
    const rows = levels[cost]
    if (rows) found.or(rows)
  }
  return found
}
