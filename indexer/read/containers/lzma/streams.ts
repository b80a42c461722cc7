import { ByteReader } from '../byte-reader.ts'
import { LzmaDecoder, PIECE_BYTES, propertiesOf, SYMBOL_BYTES_AT_MOST } from './decoder.ts'
import { damaged } from './range-decoder.ts'

/** Control bytes of LZMA2: what a chunk is, and what is begun anew with it. */
const LZMA2 = { end: 0, plainAfterReset: 1, plain: 2, packed: 0x80, resets: 0x60 }
const RESETS = { state: 0x20, properties: 0x40, dictionary: 0x60 }
const LZMA2_PROPERTIES_AT_MOST = 40

/** How many bytes a match may reach back to, by the only property of LZMA2. @throws ContainerFault for one that is none */
export function dictionaryOf(property: number): number {
  if (property > LZMA2_PROPERTIES_AT_MOST) throw damaged()
  return property === LZMA2_PROPERTIES_AT_MOST
    ? 2 ** 32 - 1
    : (2 | (property & 1)) * 2 ** (Math.floor(property / 2) + 11)
}

/**
 * What is packed by LZMA2, which consists of chunks of at most 2 MB, up to its end.
 * @throws ContainerFault if it is damaged, or needs too much memory
 */
export async function* fromLzma2(reader: ByteReader, dictionaryBytes: number): AsyncGenerator<Uint8Array> {
  const decoder = new LzmaDecoder(dictionaryBytes)
  let needs: 'dictionary' | 'properties' | 'state' | null = 'dictionary'
  for (;;) {
    const [control = LZMA2.end] = await reader.takeAll(1)
    if (control === LZMA2.end) return
    const resets = control & LZMA2.resets
    const isPacked = control >= LZMA2.packed
    if (!isPacked && control > LZMA2.plain) throw damaged()
    if (control === LZMA2.plainAfterReset || (isPacked && resets === RESETS.dictionary)) {
      decoder.resetDictionary()
      needs = 'properties'
    } else if (needs === 'dictionary') throw damaged()
    const [high = 0, low = 0] = await reader.takeAll(2)
    const stated = (high << 8) + low + 1
    if (!isPacked) {
      decoder.put(await reader.takeAll(stated))
      yield decoder.taken()
      continue
    }
    const unpackedBytes = stated + ((control & 0x1f) << 16)
    const [packedHigh = 0, packedLow = 0] = await reader.takeAll(2)
    if (resets >= RESETS.properties) {
      const [property = 0] = await reader.takeAll(1)
      const properties = propertiesOf(property)
      if (properties.literalContext + properties.literalPosition > 4) throw damaged()
      decoder.resetState(properties)
      needs = null
    } else if (needs === 'properties') throw damaged()
    else if (resets === RESETS.state) decoder.resetState()
    yield* fromChunk(decoder, await reader.takeAll((packedHigh << 8) + packedLow + 1), unpackedBytes)
  }
}

function* fromChunk(decoder: LzmaDecoder, packed: Uint8Array, bytes: number): Generator<Uint8Array> {
  const { coder } = decoder
  coder.bytes = packed
  coder.at = 0
  coder.begin()
  for (let left = bytes; left > 0; ) {
    const { made, ended } = decoder.run(Math.min(left, PIECE_BYTES), left, true)
    if (ended) throw damaged()
    left -= made
    yield decoder.taken()
  }
  if (coder.at !== packed.length || !coder.isFinished) throw damaged()
}

/**
 * What is packed by LZMA alone.
 * @param properties the five bytes that say how
 * @param bytes how many come out; null if a mark says where they end
 * @throws ContainerFault if it is damaged, or needs too much memory
 */
export async function* fromLzma(
  reader: ByteReader,
  properties: Uint8Array,
  bytes: number | null,
): AsyncGenerator<Uint8Array> {
  const view = Buffer.from(properties)
  if (view.length < 5) throw damaged()
  const decoder = new LzmaDecoder(view.readUInt32LE(1))
  decoder.resetState(propertiesOf(view.readUInt8(0)))
  const { coder } = decoder
  let isLast = false
  const refill = async () => {
    const more = await reader.take(PIECE_BYTES)
    isLast = more.length < PIECE_BYTES
    coder.bytes = Buffer.concat([coder.bytes.subarray(coder.at), more])
    coder.at = 0
  }
  await refill()
  coder.begin()
  for (let left = bytes ?? Number.POSITIVE_INFINITY; left > 0; ) {
    if (!isLast && coder.bytes.length - coder.at < SYMBOL_BYTES_AT_MOST) await refill()
    const { made, ended } = decoder.run(Math.min(left, PIECE_BYTES), left, isLast)
    left -= made
    yield decoder.taken()
    if (!ended) continue
    if (bytes !== null && left > 0) throw damaged()
    return
  }
}

const HEADER_BYTES = 13
const PROPERTIES_BYTES = 5
const UNKNOWN_SIZE = 0xffff_ffff_ffff_ffffn

/** What is packed in a file of LZMA alone (`.lzma`), as LZMA Utils wrote it. @throws ContainerFault like `fromLzma` */
export async function* unlzma(
  chunks: AsyncIterable<Uint8Array>,
  unpacked: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(chunks)
  try {
    const header = Buffer.from(await reader.takeAll(HEADER_BYTES))
    const stated = header.readBigUInt64LE(PROPERTIES_BYTES)
    const bytes = stated === UNKNOWN_SIZE ? null : Number(stated)
    for await (const piece of fromLzma(reader, header.subarray(0, PROPERTIES_BYTES), bytes)) {
      unpacked(piece.length)
      yield piece
    }
  } finally {
    await reader.end()
  }
}
