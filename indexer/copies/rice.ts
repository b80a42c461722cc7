/**
 * Hashes, each once and in ascending order, by the distances between them (Rice 1979): the lowest bits of a distance as they
 * are, and how often these overflow as so many ones and a zero. Of hashes that are spread evenly this takes hardly more bits
 * than telling them apart does: 27 or 28 for some sixty.
 */

/** Of distances between so many hashes of 32 bits, how many bits are kept as they are. */
const lowBits = (count: number): number => Math.clz32(count)

/** Bytes that so many hashes take at most. */
const bytesAtMost = (count: number): number => {
  const low = lowBits(count)
  return Math.ceil((count * (low + 1) + 2 ** (32 - low)) / 8)
}

export function packHashes(hashes: Uint32Array): Uint8Array {
  const low = lowBits(hashes.length)
  const bytes = new Uint8Array(bytesAtMost(hashes.length))
  let at = 0
  const write = (value: number, bits: number) => {
    for (let left = bits; left > 0; ) {
      const free = 8 - (at & 7)
      const some = Math.min(free, left)
      const chunk = (value >>> (left - some)) & ((1 << some) - 1)
      bytes[at >>> 3] = (bytes[at >>> 3] as number) | (chunk << (free - some))
      at += some
      left -= some
    }
  }
  let before = 0
  for (const hash of hashes) {
    const distance = hash - before
    before = hash
    for (let over = Math.floor(distance / 2 ** low); over > 0; over -= 1) write(1, 1)
    write(0, 1)
    write(distance, low)
  }
  return bytes.subarray(0, (at + 7) >>> 3)
}

/** @param from the byte from which on they were packed @returns them, and the byte behind them */
export function unpackHashes(bytes: Uint8Array, from: number, count: number) {
  const low = lowBits(count)
  const hashes = new Uint32Array(count)
  let at = from * 8
  let before = 0
  for (let nth = 0; nth < count; nth += 1) {
    let over = 0
    let ones = Math.clz32(~bitsFrom(bytes, at))
    for (; ones === 32; ones = Math.clz32(~bitsFrom(bytes, at))) {
      over += ones
      at += ones
    }
    over += ones
    at += ones + 1
    before += over * 2 ** low + (bitsFrom(bytes, at) >>> (32 - low))
    at += low
    hashes[nth] = before
  }
  return { hashes, end: (at + 7) >>> 3 }
}

/** The next 32 bits from one on; behind the end they are zeros. */
function bitsFrom(bytes: Uint8Array, at: number): number {
  const nth = at >>> 3
  const passed = at & 7
  const fifth = nth + 4 < bytes.length ? (bytes[nth + 4] as number) : 0
  const four =
    nth + 3 < bytes.length
      ? ((bytes[nth] as number) << 24) |
        ((bytes[nth + 1] as number) << 16) |
        ((bytes[nth + 2] as number) << 8) |
        (bytes[nth + 3] as number)
      : lastFour(bytes, nth)
  return (four << passed) | (fifth >>> (8 - passed))
}

function lastFour(bytes: Uint8Array, from: number): number {
  let four = 0
  for (let nth = from; nth < from + 4; nth += 1) four = (four << 8) | (bytes[nth] ?? 0)
  return four
}
