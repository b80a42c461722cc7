/** Where a number stands between `from` and `to` in ascending numbers; -1 if it does not. */
export function indexIn(sorted: Int32Array, value: number, from = 0, to = sorted.length): number {
  let low = from
  let high = to - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const there = sorted[middle] as number
    if (there === value) return middle
    if (there < value) low = middle + 1
    else high = middle - 1
  }
  return -1
}
