import type { DayInterval } from '../../../model/dates.ts'

/** Days are shifted so that all that four digits can write are positive. */
const SHIFT = 1 << 20
/** Blocks of 1, 2, 4 … days, up to one that holds them all. */
const SIZES = 22

/**
 * A span as the fewest blocks whose sizes are powers of two: what lets a filter ask "which spans hold this
 * day" of a list of spans. (Two lists of numbers cannot: one span's first day would go with another's last.)
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

/** Every block that holds a day. */
export function blocksHolding(day: number): string[] {
  return Array.from({ length: SIZES + 1 }, (_, size) => `${size}.${Math.floor((day + SHIFT) / 2 ** size)}`)
}
