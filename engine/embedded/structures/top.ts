/** The first `length` of `items` in order, without sorting all of them for a few. */
export function first<Item>(items: Item[], length: number, order: (a: Item, b: Item) => number): Item[] {
  if (items.length <= length * 2) return [...items].sort(order).slice(0, length)
  const best: Item[] = []
  for (const item of items) {
    const last = best.at(-1)
    if (best.length === length && (last === undefined || order(item, last) >= 0)) continue
    let from = 0
    let to = best.length
    while (from < to) {
      const middle = (from + to) >> 1
      const there = best[middle]
      if (there !== undefined && order(there, item) <= 0) from = middle + 1
      else to = middle
    }
    best.splice(from, 0, item)
    if (best.length > length) best.pop()
  }
  return best
}
