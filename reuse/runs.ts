import type { Encoded, Pattern } from './pattern.ts'

/** Words in a row that are the same: from a word of the quote and of the source on, so many. */
export type Run = { quote: number; source: number; length: number }

/** All runs of at least so many words, each as long as it can be: what is worth an alignment has one. */
export function runsOf({ ids, numbers }: Pattern, source: Encoded, least: number): Run[] {
  // Of each number the first of its words in the quote, and of each word the next one with its number.
  const first = new Int32Array(numbers.size).fill(-1)
  const next = new Int32Array(ids.length).fill(-1)
  for (let at = ids.length - 1; at >= 0; at -= 1) {
    const id = ids[at] as number
    next[at] = first[id] as number
    first[id] = at
  }
  const found: Run[] = []
  for (let at = 0; at < source.length; at += 1) {
    const id = source.ids[at] as number
    if (id < 0) continue
    for (let own = first[id] as number; own !== -1; own = next[own] as number) {
      if (own > 0 && at > 0 && source.ids[at - 1] === ids[own - 1]) continue
      let length = 1
      while (own + length < ids.length && source.ids[at + length] === ids[own + length]) length += 1
      if (length >= least) found.push({ quote: own, source: at, length })
    }
  }
  return found
}

/**
 * How many words of the quote, of those from one on up to another, a source has at most, wherever: no more can be the same in
 * one place of it. Each word of the source stands for one of the quote.
 */
export function wordsIn(
  { ids, pairs, triples, numbers }: Pattern,
  source: Encoded,
  from = 0,
  to = ids.length,
): number {
  const left = new Int32Array(numbers.size)
  for (const list of [source.ids, source.pairs, source.triples]) {
    for (let at = 0; at < source.length; at += 1) {
      const id = list[at] as number
      if (id >= 0) left[id] = (left[id] as number) + 1
    }
  }
  const isLeft = (id: number | undefined) => id !== undefined && id >= 0 && (left[id] as number) > 0
  let count = 0
  for (let at = from; at < to; at += 1) {
    const id = ids[at] as number
    if (isLeft(id)) {
      left[id] = (left[id] as number) - 1
      count += 1
      continue
    }
    // Written together in the source, with one or two beside it.
    const isJoined =
      isLeft(pairs[at]) ||
      isLeft(pairs[at + 1]) ||
      isLeft(triples[at]) ||
      isLeft(triples[at + 1]) ||
      isLeft(triples[at + 2])
    if (isJoined) count += 1
  }
  return count
}
