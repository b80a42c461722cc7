/** Gives numbers from 0 to below 1; the same sequence for the same seed. */
export type Random = () => number

/**
 * sfc32 by Chris Doty-Humphrey (PractRand), public domain. Its state is large enough for every document to have a
 * sequence of its own: with 32 bits, tens of thousands of sequences would overlap.
 */
export function seeded(...seed: [number, number?, number?]): Random {
  let [a, b = 0, c = 0] = seed
  let counter = 1
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  // Seeds that differ in one bit give similar numbers at first.
  for (let i = 0; i < 16; i += 1) next()
  return next
}

export function below(random: Random, limit: number): number {
  return Math.floor(random() * limit)
}

/** A number from 0 to `limit - 1`, where n is drawn about n times less often than 1: Zipf's law, exponent 1. */
export function skewed(random: Random, limit: number): number {
  return Math.min(limit - 1, Math.floor(limit ** random()) - 1)
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[below(random, items.length)]
  if (item === undefined) throw new RangeError('There is nothing to pick from.')
  return item
}
