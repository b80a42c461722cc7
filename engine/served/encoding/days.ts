import type { DayInterval } from '../../../model/dates.ts'

/** Days are shifted so that those of all years with four digits are positive. */
const SHIFT = 1 << 20
/** Blocks of 1, 2, 4 … days, up to one that contains all days. */
const SIZES = 22

/**
 * A span as the fewest blocks whose sizes are powers of two. They let a filter ask which lists of spans contain a
 * day. (Two lists of numbers cannot: the first day of one span would be combined with the last day of another.)
 */
export function blocksOf({ first, last }: DayInterval): string[] {
  const found: string[] = []
  let from = first + SHIFT
  const to = last + SHIFT
  while (from <= to) {
    let size = 0
    while (size < SIZES && from % 2 ** (size + 1) === 0 && from + 2 ** (size + 1) - 1 <= to) size += 1
    found.push(`${size}.${from / 2 ** size}`)
    from += 2 ** size
  }
  return found
}

/** Every block that contains a day. */
export function blocksContaining(day: number): string[] {
  return Array.from({ length: SIZES + 1 }, (_, size) => `${size}.${Math.floor((day + SHIFT) / 2 ** size)}`)
}
