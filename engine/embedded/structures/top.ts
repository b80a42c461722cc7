/** The first `length` of `items` in order, without sorting all of them for a few. */
export function first<Item>(
  items: ArrayLike<Item>,
  length: number,
  order: (a: Item, b: Item) => number,
): Item[] {
  if (items.length <= length * 2) return Array.from(items).sort(order).slice(0, length)
  const best: Item[] = []
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item
    if (best.length === length) {
      // Nearly all of many end here.
      if (length === 0 || order(item, best[length - 1] as Item) >= 0) continue
      best.pop()
    }
    let from = 0
    let to = best.length
    while (from < to) {
      const middle = (from + to) >> 1
      if (order(best[middle] as Item, item) <= 0) from = middle + 1
      else to = middle
    }
    best.splice(from, 0, item)
  }
  return best
}
