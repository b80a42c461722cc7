import { Bits, ones } from '../structures/bits.ts'
import { bitsOf, type Rows } from '../structures/rows.ts'

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

/** `under`: the rows with something in their text or above it; of what is `Found`, living ones alone. */
type Found = { text: Rows; under: Rows }
type Known = { text: Bits; under: Bits }

/** The rows that a spelling adds to known ones; also those with it in the text itself that had it only in a heading. */
export function beyond(found: Known, known: Known): Bits {
  const rows = found.under.copy().andNot(known.under)
  if (found.under === found.text && known.under === known.text) return rows
  return rows.or(found.text.copy().andNot(known.text))
}

/** How many living ones they are; `covered`: rows that do not count again, to which those that do are added. */
export function gain({ text, under }: Found, known: Known, alive: Bits, covered: Bits | null): number {
  const { size } = known.under
  let count = 0
  if (text instanceof Bits || under instanceof Bits) {
    const [inText, below] = [bitsOf(text, size).words, bitsOf(under, size).words]
    const [knownInText, knownBelow, living] = [known.text.words, known.under.words, alive.words]
    for (let i = 0; i < below.length; i += 1) {
      const found =
        ((below[i] as number) & ~(knownBelow[i] ?? 0)) | ((inText[i] ?? 0) & ~(knownInText[i] ?? 0))
      const added = found & (living[i] ?? 0) & ~(covered?.words[i] ?? 0)
      if (added === 0) continue
      count += ones(added)
      if (covered !== null) covered.words[i] = (covered.words[i] ?? 0) | added
    }
    return count
  }
  const add = (row: number) => {
    if (covered?.has(row)) return
    covered?.add(row)
    count += 1
  }
  for (const row of under) if (!known.under.has(row)) add(row)
  // The others with it in the text have it in a heading as well.
  for (const row of text) if (!known.text.has(row) && known.under.has(row) && alive.has(row)) add(row)
  return count
}
