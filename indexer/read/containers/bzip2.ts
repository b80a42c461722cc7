import { ByteReader } from './byte-reader.ts'
import { ContainerFault } from './limits.ts'

const CHUNK_BYTES = 256 * 1024
const BLOCK_UNIT = 100_000
const BLOCK = 0x314159265359
const END = 0x177245385090
const SYMBOLS_IN_GROUP = 50
const CODE_BITS_AT_MOST = 20
const RUN_A = 0
const RUN_B = 1

const damaged = () => new ContainerFault({ reason: 'container-damaged' })

/** CRC-32 with the highest bit first. */
const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24
  for (let bit = 0; bit < 8; bit += 1) value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0)
  return value
})

/** Bits of bytes that are taken from a stream as many at a time as a block may need. */
class Bits {
  readonly #reader: ByteReader
  #bytes: Uint8Array = new Uint8Array()
  #at = 0
  #held = 0
  #count = 0

  constructor(reader: ByteReader) {
    this.#reader = reader
  }

  /** Makes as many bytes ready, or all that are left. */
  async prepare(count: number): Promise<void> {
    const left = this.#bytes.subarray(this.#at)
    if (left.length >= count) return
    this.#bytes = Buffer.concat([left, await this.#reader.take(count - left.length)])
    this.#at = 0
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length
  }

  /** What is left of the byte that was begun. */
  skipToByte(): void {
    this.#count = 0
  }

  bit(): number {
    if (this.#count === 0) {
      if (this.isAtEnd) throw damaged()
      this.#held = this.#bytes[this.#at++] ?? 0
      this.#count = 8
    }
    this.#count -= 1
    return (this.#held >> this.#count) & 1
  }

  take(count: number): number {
    let value = 0
    for (let at = 0; at < count; at += 1) value = value * 2 + this.bit()
    return value
  }
}

/** Codes of different lengths, ordered by length and then by symbol. */
class Codes {
  readonly #first = new Int32Array(CODE_BITS_AT_MOST + 2)
  readonly #start = new Int32Array(CODE_BITS_AT_MOST + 2)
  readonly #symbols: number[] = []

  constructor(lengths: readonly number[]) {
    let code = 0
    for (let length = 1; length <= CODE_BITS_AT_MOST; length += 1) {
      this.#first[length] = code
      this.#start[length] = this.#symbols.length
      lengths.forEach((it, symbol) => {
        if (it === length) this.#symbols.push(symbol)
      })
      code = (code + this.#symbols.length - (this.#start[length] ?? 0)) << 1
    }
    this.#start[CODE_BITS_AT_MOST + 1] = this.#symbols.length
  }

  symbol(bits: Bits): number {
    let code = 0
    for (let length = 1; length <= CODE_BITS_AT_MOST; length += 1) {
      code = (code << 1) | bits.bit()
      const index = code - (this.#first[length] ?? 0) + (this.#start[length] ?? 0)
      if (index < (this.#start[length + 1] ?? 0)) return this.#symbols[index] ?? 0
    }
    throw damaged()
  }
}

function usedBytes(bits: Bits): number[] {
  const groups = bits.take(16)
  const used: number[] = []
  for (let group = 0; group < 16; group += 1) {
    if ((groups & (0x8000 >> group)) === 0) continue
    const bytes = bits.take(16)
    for (let at = 0; at < 16; at += 1) if ((bytes & (0x8000 >> at)) !== 0) used.push(group * 16 + at)
  }
  if (used.length === 0) throw damaged()
  return used
}

function selectorsIn(bits: Bits, tables: number): Uint8Array {
  const selectors = new Uint8Array(bits.take(15))
  const recent = Array.from({ length: tables }, (_, at) => at)
  for (let at = 0; at < selectors.length; at += 1) {
    let position = 0
    while (bits.bit() === 1) {
      position += 1
      if (position >= tables) throw damaged()
    }
    const [table = 0] = recent.splice(position, 1)
    recent.unshift(table)
    selectors[at] = table
  }
  return selectors
}

function codesIn(bits: Bits, symbols: number): Codes {
  let length = bits.take(5)
  const lengths: number[] = []
  for (let symbol = 0; symbol < symbols; symbol += 1) {
    while (bits.bit() === 1) length += bits.bit() === 0 ? 1 : -1
    if (length < 1 || length > CODE_BITS_AT_MOST) throw damaged()
    lengths.push(length)
  }
  return new Codes(lengths)
}

/** The bytes of a block in the order of the transform of Burrows and Wheeler, with where each one leads. */
function transformed(bits: Bits, links: Uint32Array): { length: number; start: number } {
  if (bits.bit() === 1) throw damaged()
  const origin = bits.take(24)
  const recent = usedBytes(bits)
  const end = recent.length + 1
  const tables = bits.take(3)
  if (tables < 2 || tables > 6) throw damaged()
  const selectors = selectorsIn(bits, tables)
  const codes = Array.from({ length: tables }, () => codesIn(bits, end + 1))
  const counts = new Uint32Array(257)
  let length = 0
  let run = 0
  let unit = 1
  const put = (byte: number, times: number) => {
    if (length + times > links.length) throw damaged()
    links.fill(byte, length, length + times)
    counts[byte + 1] = (counts[byte + 1] ?? 0) + times
    length += times
  }
  for (let at = 0; ; at += 1) {
    const table = codes[selectors[Math.floor(at / SYMBOLS_IN_GROUP)] ?? -1]
    if (table === undefined) throw damaged()
    const symbol = table.symbol(bits)
    if (symbol === RUN_A || symbol === RUN_B) {
      run += symbol === RUN_A ? unit : unit * 2
      unit *= 2
      if (run > links.length) throw damaged()
      continue
    }
    if (run > 0) put(recent[0] ?? 0, run)
    run = 0
    unit = 1
    if (symbol === end) break
    const [byte = 0] = recent.splice(symbol - 1, 1)
    recent.unshift(byte)
    put(byte, 1)
  }
  if (origin >= length) throw damaged()
  for (let byte = 1; byte < 257; byte += 1) counts[byte] = (counts[byte] ?? 0) + (counts[byte - 1] ?? 0)
  for (let at = 0; at < length; at += 1) {
    const byte = (links[at] ?? 0) & 0xff
    const place = counts[byte] ?? 0
    counts[byte] = place + 1
    links[place] = ((links[place] ?? 0) & 0xff) | (at << 8)
  }
  return { length, start: (links[origin] ?? 0) >>> 8 }
}

/** The bytes of a block; four equal ones are followed by how many more there are. */
function* blockBytes(bits: Bits, links: Uint32Array, stated: number): Generator<Uint8Array> {
  const { length, start } = transformed(bits, links)
  let crc = -1
  let made = new Uint8Array(CHUNK_BYTES)
  let filled = 0
  let equal = 0
  let last = -1
  let place = start
  for (let at = 0; at < length; at += 1) {
    const link = links[place] ?? 0
    const byte = link & 0xff
    place = link >>> 8
    const isCount = equal === 4
    const times = isCount ? byte : 1
    if (isCount) equal = 0
    else {
      equal = byte === last ? equal + 1 : 1
      last = byte
    }
    for (let time = 0; time < times; time += 1) {
      made[filled++] = last
      crc = (crc << 8) ^ (CRC[((crc >>> 24) ^ last) & 0xff] ?? 0)
      if (filled < made.length) continue
      yield made
      made = new Uint8Array(CHUNK_BYTES)
      filled = 0
    }
    if (isCount) last = -1
  }
  if (filled > 0) yield made.subarray(0, filled)
  if (~crc >>> 0 !== stated) throw damaged()
}

/**
 * What is packed in a BZ2 file, all of its parts one after the other.
 * @param unpacked is told how many bytes come, and throws where they are too many
 * @throws ContainerFault if it is damaged or cut off
 */
export async function* bunzipped(
  chunks: AsyncIterable<Uint8Array>,
  unpacked: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(chunks)
  const bits = new Bits(reader)
  try {
    await bits.prepare(14)
    for (let isFirst = true; isFirst || !bits.isAtEnd; isFirst = false) {
      if (bits.take(24) !== 0x425a68) throw damaged()
      const level = bits.take(8) - 0x30
      if (level < 1 || level > 9) throw damaged()
      const links = new Uint32Array(level * BLOCK_UNIT)
      for (;;) {
        // A block is hardly larger than what is packed in it.
        await bits.prepare(level * BLOCK_UNIT * 2)
        const kind = bits.take(48)
        const stated = bits.take(32)
        if (kind === END) break
        if (kind !== BLOCK) throw damaged()
        for (const chunk of blockBytes(bits, links, stated)) {
          unpacked(chunk.length)
          yield chunk
        }
      }
      bits.skipToByte()
      await bits.prepare(14)
    }
  } finally {
    await reader.end()
  }
}
