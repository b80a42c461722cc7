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

/** How many words of the quote are in a source at all, wherever: fewer cannot be the same in one place of it. */
export function wordsIn({ ids, pairs, triples, numbers }: Pattern, source: Encoded): number {
  const has = new Uint8Array(numbers.size)
  for (const list of [source.ids, source.pairs, source.triples]) {
    for (let at = 0; at < source.length; at += 1) {
      const id = list[at] as number
      if (id >= 0) has[id] = 1
    }
  }
  let count = 0
  for (let at = 0; at < ids.length; at += 1) {
    const isThere = [ids, pairs, triples].some((list, back) =>
      [0, 1, 2].some(
        (ahead) => ahead <= back && (list[at + ahead] ?? -1) >= 0 && has[list[at + ahead] ?? 0] === 1,
      ),
    )
    if (isThere) count += 1
  }
  return count
}
