/**
 * Edits between two words: letters put in, left out, exchanged, or two neighbours swapped, no letter touched
 * twice (optimal string alignment). Gives up with `limit + 1` where more than `limit` are needed.
 *
 * Source: Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.1.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    let best = i
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        edits = Math.min(edits, at(beforeLast, j - 2) + 1)
      }
      row.push(edits)
      best = Math.min(best, edits)
    }
    if (best > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return at(last, other.length)
}

const at = (row: number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY
