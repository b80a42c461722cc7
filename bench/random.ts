/** Numbers from 0 to below 1, the same for the same seed. */
export type Random = () => number

/** Mulberry32 by Tommy Ettinger, public domain: small, quick, and good enough to make texts with. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit)
}

/** A number from 0 to `limit - 1`, n drawn about n times as rarely as 1: Zipf's law with exponent 1. */
export function skewed(random: Random, limit: number): number {
  return Math.min(limit - 1, Math.floor(limit ** random()) - 1)
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[below(random, items.length)]
  if (item === undefined) throw new RangeError('There is nothing to pick from.')
  return item
}
