/** One of the ranges that a list divides a text or a file into, with what the list says of it. */
export type PlcItem = { start: number; end: number; data: Buffer }

/**
 * A list of positions, ascending, with something on each but the last: [MS-DOC], 2.2.2.
 * @param dataBytes of each item
 */
export function plcIn(bytes: Buffer, dataBytes: number): PlcItem[] {
  const count = Math.floor((bytes.length - 4) / (4 + dataBytes))
  const items: PlcItem[] = []
  for (let at = 0; at < count; at += 1) {
    const dataAt = (count + 1) * 4 + at * dataBytes
    items.push({
      start: bytes.readInt32LE(at * 4),
      end: bytes.readInt32LE((at + 1) * 4),
      data: bytes.subarray(dataAt, dataAt + dataBytes),
    })
  }
  return items
}

/** The index of the last of ascending starts that is not after a position; -1 if all are. */
export function lastStartingBy(position: number, count: number, startOf: (index: number) => number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (startOf(middle) <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}
