import { Bits } from './bits.ts'

/** Numbers in ascending order, or as bits where that is smaller: most words are in few passages. */
export type Rows = Uint32Array | Bits

/** Adds them to a set; `without`: except for those in it. */
export function addRows(target: Bits, rows: Rows, without: Bits | null = null) {
  if (rows instanceof Bits) {
    if (without === null) target.or(rows)
    else target.orWithout(rows, without)
    return
  }
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number
    if (without === null || !without.has(row)) target.add(row)
  }
}

/** Those that are in a set. */
export const rowsIn = (rows: Rows, set: Bits): Rows =>
  rows instanceof Bits ? rows.copy().and(set) : listed(rows, set, true)

/** Not `filter`, which keeps an object for each number until it knows how many they are. `inside`: those in the set. */
function listed(rows: Uint32Array, set: Bits, inside: boolean): Uint32Array {
  const found = new Uint32Array(rows.length)
  let length = 0
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number
    if (set.has(row) === inside) found[length++] = row
  }
  return found.subarray(0, length)
}

/** Those in both. */
export function inBoth(one: Rows, other: Rows): Rows {
  if (other instanceof Bits) return rowsIn(one, other)
  if (one instanceof Bits) return listed(other, one, true)
  const found = new Uint32Array(Math.min(one.length, other.length))
  let length = 0
  let at = 0
  for (let i = 0; i < one.length; i += 1) {
    const row = one[i] as number
    while (at < other.length && (other[at] as number) < row) at += 1
    if (other[at] === row) found[length++] = row
  }
  return found.subarray(0, length)
}

/** Those that are not in a set. */
export const rowsWithout = (rows: Rows, set: Bits): Rows =>
  rows instanceof Bits ? rows.copy().andNot(set) : listed(rows, set, false)

export const countOf = (rows: Rows): number => (rows instanceof Bits ? rows.count() : rows.length)

export function countIn(rows: Rows, set: Bits): number {
  if (rows instanceof Bits) return rows.countIn(set)
  let count = 0
  for (let i = 0; i < rows.length; i += 1) if (set.has(rows[i] as number)) count += 1
  return count
}

export const hasRowsIn = (rows: Rows, set: Bits): boolean =>
  rows instanceof Bits ? rows.meets(set) : rows.some((row) => set.has(row))

/** As bits that are not to be changed. */
export const bitsOf = (rows: Rows, size: number): Bits => (rows instanceof Bits ? rows : Bits.of(size, rows))
