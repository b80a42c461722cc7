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
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  // What both begin and end with needs no edit: most words that are compared have little in between.
  let start = 0
  const shorter = Math.min(one.length, other.length)
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start += 1
  let oneEnd = one.length
  let otherEnd = other.length
  while (
    oneEnd > start &&
    otherEnd > start &&
    one.charCodeAt(oneEnd - 1) === other.charCodeAt(otherEnd - 1)
  ) {
    oneEnd -= 1
    otherEnd -= 1
  }
  const [left, right] = [oneEnd - start, otherEnd - start]
  if (left === 0 || right === 0) return Math.min(left + right, limit + 1)
  if (limit === 1) return isOneEdit(one, other, start, left, right) ? 1 : 2
  return between(one, other, start, left, right, limit)
}

/** Whether what differs, from `start` on, is one letter, or two that were swapped. */
function isOneEdit(one: string, other: string, start: number, left: number, right: number): boolean {
  if (left === 1 && right === 1) return true
  const isSwapped =
    one.charCodeAt(start) === other.charCodeAt(start + 1) &&
    one.charCodeAt(start + 1) === other.charCodeAt(start)
  return left === 2 && right === 2 && isSwapped
}

/** The edits between `left` letters of one word and `right` of the other, both from `start` on. */
function between(
  one: string,
  other: string,
  start: number,
  left: number,
  right: number,
  limit: number,
): number {
  const width = right + 1
  // Reused, because one query compares thousands of words.
  if ((rows[0]?.length ?? 0) <= width) rows = [0, 1, 2].map(() => new Int32Array(width * 2))
  let [beforeLast, last, row] = rows as [Int32Array, Int32Array, Int32Array]
  const tooMany = limit + 1
  for (let j = 0; j <= width; j += 1) last[j] = j
  for (let i = 1; i <= left; i += 1) {
    const letter = one.charCodeAt(start + i - 1)
    // Further from the diagonal than the limit, there are too many insertions alone.
    const from = Math.max(1, i - limit)
    const to = Math.min(right, i + limit)
    row[from - 1] = from === 1 ? i : tooMany
    let best = row[from - 1] as number
    for (let j = from; j <= to; j += 1) {
      const there = other.charCodeAt(start + j - 1)
      let edits = (last[j - 1] as number) + (letter === there ? 0 : 1)
      const inserted = Math.min(last[j] as number, row[j - 1] as number) + 1
      if (inserted < edits) edits = inserted
      if (
        i > 1 &&
        j > 1 &&
        letter === other.charCodeAt(start + j - 2) &&
        one.charCodeAt(start + i - 2) === there
      ) {
        const swapped = (beforeLast[j - 2] as number) + 1
        if (swapped < edits) edits = swapped
      }
      row[j] = edits
      if (edits < best) best = edits
    }
    row[to + 1] = tooMany
    if (best > limit) return tooMany
    const free = beforeLast
    beforeLast = last
    last = row
    row = free
  }
  return Math.min(last[right] as number, tooMany)
}
