import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { ByteReader } from '../byte-reader.ts'
import { ContainerFault } from '../limits.ts'
import { Crc64 } from './crc64.ts'
import { delta, type Filter } from './filters.ts'
import { damaged } from './range-decoder.ts'
import { dictionaryOf, fromLzma2 } from './streams.ts'

// "The .xz File Format" 1.2.1.

const MAGIC = Buffer.from('fd377a585a00', 'hex')
const FOOTER_MAGIC = 'YZ'
const INDEX = 0
const FILTERS_AT_MOST = 4
const FILTERS = { delta: 0x03, lzma2: 0x21 }

/** Takes the check of what is in a block. */
type Check = { bytes: number; update: (piece: Uint8Array) => void; digest: () => Uint8Array }

const CHECKS: Readonly<Record<number, () => Check>> = {
  0: () => ({ bytes: 0, update: () => undefined, digest: () => new Uint8Array() }),
  1: () => {
    let sum = 0
    const update = (piece: Uint8Array) => {
      sum = crc32(piece, sum)
    }
    return { bytes: 4, update, digest: () => uint32(sum) }
  },
  4: () => {
    const crc = new Crc64()
    return { bytes: 8, update: (piece) => crc.update(piece), digest: () => crc.digest() }
  },
  10: () => {
    const hash = createHash('sha256')
    return { bytes: 32, update: (piece) => void hash.update(piece), digest: () => hash.digest() }
  },
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}

/** A number of seven bits in each byte. */
function numberIn(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index]
    if (byte === undefined) throw damaged()
    value += (byte & 0x7f) * 2 ** (7 * index)
    if (byte < 0x80) return { value, next: at + index + 1 }
  }
  throw damaged()
}

/**
 * What is packed in an XZ file, all of its parts one after the other.
 * @param unpacked is told how many bytes come, and throws where they are too many
 * @throws ContainerFault if it is damaged or cut off, needs too much memory, or is packed in a way that is not read
 */
export async function* unxz(
  chunks: AsyncIterable<Uint8Array>,
  unpacked: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(chunks)
  try {
    let magic = await reader.takeAll(MAGIC.length)
    for (;;) {
      yield* stream(reader, magic, unpacked)
      // Between streams there may be zeros, four at a time.
      let next = await reader.take(4)
      while (next.length === 4 && next.every((byte) => byte === 0)) next = await reader.take(4)
      if (next.length === 0) return
      magic = Buffer.concat([next, await reader.takeAll(MAGIC.length - next.length)])
    }
  } finally {
    await reader.end()
  }
}

async function* stream(
  reader: ByteReader,
  magic: Uint8Array,
  unpacked: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const flags = await reader.takeAll(2)
  if (!MAGIC.equals(magic) || flags[0] !== 0) throw damaged()
  if (!uint32(crc32(flags)).equals(await reader.takeAll(4))) throw damaged()
  const newCheck = CHECKS[flags[1] ?? 0]
  if (newCheck === undefined)
    throw new ContainerFault({ reason: 'compression-unknown', method: flags[1] ?? 0 })
  const blocks: [unpaddedBytes: number, bytes: number][] = []
  for (;;) {
    const [size = INDEX] = await reader.takeAll(1)
    if (size === INDEX) break
    const start = reader.position - 1
    const filtered = blockIn(await headerOf(reader, size), reader)
    const check = newCheck()
    let bytes = 0
    for await (const piece of filtered) {
      unpacked(piece.length)
      check.update(piece)
      bytes += piece.length
      yield piece
    }
    const unpadded = reader.position - start
    const padding = await reader.takeAll((4 - (unpadded % 4)) % 4)
    const stated = await reader.takeAll(check.bytes)
    if (padding.some((byte) => byte !== 0) || !Buffer.from(stated).equals(check.digest())) throw damaged()
    blocks.push([unpadded + check.bytes, bytes])
  }
  await compareIndex(reader, blocks, flags)
}

/** Without its size and its checksum. */
async function headerOf(reader: ByteReader, size: number): Promise<Uint8Array> {
  const header = await reader.takeAll(size * 4 - 1)
  const sum = crc32(header, crc32(Uint8Array.of(size)))
  if (!uint32(sum).equals(await reader.takeAll(4))) throw damaged()
  return header
}

function blockIn(header: Uint8Array, reader: ByteReader): AsyncIterable<Uint8Array> {
  const [flags = 0] = header
  let at = 1
  // What they say is told by the index too, which is compared.
  for (const has of [0x40, 0x80]) if ((flags & has) !== 0) at = numberIn(header, at).next
  const filters: Filter[] = []
  const count = (flags & (FILTERS_AT_MOST - 1)) + 1
  for (let number = 1; number <= count; number += 1) {
    const id = numberIn(header, at)
    const size = numberIn(header, id.next)
    const [property = 0] = header.subarray(size.next)
    at = size.next + size.value
    if (id.value === FILTERS.lzma2 && number === count)
      return filtered(fromLzma2(reader, dictionaryOf(property)), filters)
    if (id.value !== FILTERS.delta)
      throw new ContainerFault({ reason: 'compression-unknown', method: id.value })
    filters.unshift(delta(property + 1))
  }
  throw damaged()
}

/** What was done to bytes last is undone first. */
export async function* filtered(
  pieces: AsyncIterable<Uint8Array>,
  filters: readonly Filter[],
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield filters.reduce((it, filter) => filter(it), piece)
}

/** Whether the list at the end of a stream says of its blocks what they are: otherwise some are missing. */
async function compareIndex(
  reader: ByteReader,
  blocks: readonly (readonly [number, number])[],
  flags: Uint8Array,
): Promise<void> {
  const start = reader.position - 1
  let sum = crc32(Uint8Array.of(INDEX))
  const next = async () => {
    const bytes = await reader.takeAll(1)
    sum = crc32(bytes, sum)
    return bytes[0] ?? 0
  }
  const number = async () => {
    let value = 0
    for (let index = 0; index < 8; index += 1) {
      const byte = await next()
      value += (byte & 0x7f) * 2 ** (7 * index)
      if (byte < 0x80) return value
    }
    throw damaged()
  }
  if ((await number()) !== blocks.length) throw damaged()
  for (const [unpadded, bytes] of blocks)
    if ((await number()) !== unpadded || (await number()) !== bytes) throw damaged()
  while ((reader.position - start) % 4 !== 0) if ((await next()) !== 0) throw damaged()
  if (!uint32(sum).equals(await reader.takeAll(4))) throw damaged()
  const indexBytes = reader.position - start
  const footer = Buffer.from(await reader.takeAll(12))
  const isRight =
    uint32(crc32(footer.subarray(4, 10))).equals(footer.subarray(0, 4)) &&
    (footer.readUInt32LE(4) + 1) * 4 === indexBytes &&
    footer.subarray(8, 10).equals(flags) &&
    footer.toString('latin1', 10) === FOOTER_MAGIC
  if (!isRight) throw damaged()
}
