/** Enough for words that people type; for longer words new arrays are made. */
const USUAL_LENGTH = 64

let rows = [0, 1, 2].map(() => new Int32Array(USUAL_LENGTH))

/**
 * Edits between two words: letters inserted, deleted, replaced, or two adjacent ones swapped, with no substring
 * edited twice (optimal string alignment). Returns `limit + 1` if more than `limit` are needed.
 *
 * Source: Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.1.
 */
export function editDistance(one: string, other: string, limit: number): number {
  const width = other.length + 1
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  // Reused, because one query compares thousands of words.
  if ((rows[0]?.length ?? 0) < width) rows = [0, 1, 2].map(() => new Int32Array(width * 2))
  let [beforeLast, last, row] = rows as [Int32Array, Int32Array, Int32Array]
  for (let j = 0; j < width; j += 1) last[j] = j
  for (let i = 1; i <= one.length; i += 1) {
    const letter = one.charCodeAt(i - 1)
    row[0] = i
    let best = i
    for (let j = 1; j < width; j += 1) {
      const there = other.charCodeAt(j - 1)
      let edits = (last[j - 1] as number) + (letter === there ? 0 : 1)
      edits = Math.min(edits, (last[j] as number) + 1, (row[j - 1] as number) + 1)
      if (i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === there) {
        edits = Math.min(edits, (beforeLast[j - 2] as number) + 1)
      }
      row[j] = edits
      if (edits < best) best = edits
    }
    if (best > limit) return limit + 1
    const free = beforeLast
    beforeLast = last
    last = row
    row = free
  }
  return Math.min(last[width - 1] as number, limit + 1)
}
