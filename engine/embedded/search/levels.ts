import { Bits } from '../structures/bits.ts'

/**
 * Rows by what it costs to match: 0 as typed, 1 in other forms, 2 to 4 with one word corrected or more, 5 if a tag
 * matched in place of a name. Sets do not overlap; a missing one is empty.
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
      if (!mine || !theirs) return
      const cost = costTogether(a, b)
      const rows = mine.copy().and(theirs)
      const present = found[cost]
      if (present) present.or(rows)
      else found[cost] = rows
    })
  })
  return found
}

/** Rows that match either, each at its lowest cost. */
export function either(one: Levels, other: Levels): Levels {
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
  levels.forEach((mine, a) => {
    gate.forEach((theirs, b) => {
      if (!mine || !theirs) return
      const cost = Math.max(a, b)
      const rows = mine.copy().and(theirs)
      const present = found[cost]
      if (present) present.or(rows)
      else found[cost] = rows
    })
  })
  return found
}

/** Takes from each set what is in one before it: changes the sets that are given. */
export function disjoint(levels: Levels): Levels {
  let before: Bits | null = null
  for (const rows of levels) {
    if (!rows) continue
    if (before === null) before = rows.copy()
    else {
      rows.andNot(before)
      before.or(rows)
    }
  }
  return levels
}

/** All rows of all levels up to a cost. */
export function rowsOf(levels: Levels, size: number, upTo = BY_TAG): Bits {
  const found = new Bits(size)
  for (let cost = 0; cost <= upTo; cost += 1) {
    const rows = levels[cost]
    if (rows) found.or(rows)
  }
  return found
}

/** `under`: the rows with something in their text or above it; the same object where it is above none. */
type Where = { text: Bits; under: Bits }

/** The rows that a spelling adds to known ones; also those with it in the text itself that had it only in a heading. */
export function beyond(found: Where, known: Where): Bits {
  const rows = found.under.copy().andNot(known.under)
  if (found.under === found.text && known.under === known.text) return rows
  return rows.or(found.text.copy().andNot(known.text))
}
