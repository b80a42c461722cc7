import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { isQuotation, type PrintedText, type TextKey } from '../../reuse/copies/unit.ts'
import { packHashes, unpackHashes } from './rice.ts'

/** A text by its kind and words as one exact integer, below 2 ** 53. */
export type TextNumber = number

export const numberOf = (key: TextKey): TextNumber =>
  Number.parseInt(key.slice(1), 16) * 2 + (isQuotation(key) ? 1 : 0)

export const isOfQuotation = (text: TextNumber): boolean => text % 2 === 1

export const keyOf = (text: TextNumber): TextKey =>
  (isOfQuotation(text) ? 'q' : 'p') +
  Math.floor(text / 2)
    .toString(16)
    .padStart(13, '0')

/** Bytes of a text's number. */
const TEXT = 7
/** Of these, the lower ones are packed as one number. */
const [LOW, LOW_BYTES] = [2 ** 32, 4]

/** Where a text stands, and how many prints it has. */
type PackedText = { text: TextNumber; ordinal: number; prints: number }

/**
 * The texts of a document with their prints: how many texts there are; each with the ordinal of its passage and the number of
 * its prints; and then the prints of each.
 */
export function packUnits(units: readonly PrintedText[], ordinals: ReadonlyMap<string, number>): Uint8Array {
  const parts: Uint8Array[] = [packedNumber(units.length)]
  for (const { text, passage, prints } of units) {
    const key = Buffer.alloc(TEXT)
    const number = numberOf(text)
    key.writeUIntLE(number % LOW, 0, LOW_BYTES)
    key.writeUIntLE(Math.floor(number / LOW), LOW_BYTES, TEXT - LOW_BYTES)
    parts.push(key, packedNumber(ordinals.get(passage) ?? 0), packedNumber(prints.length))
  }
  for (const { prints } of units) parts.push(packHashes(prints))
  return Buffer.concat(parts)
}

/** The texts alone, which takes much less than to unpack their prints. */
export const textsIn = (bytes: Uint8Array): PackedText[] => headsOf(bytes).texts

/** The texts with their prints, in ascending order. */
export function* printsIn(bytes: Uint8Array): Generator<{ text: TextNumber; prints: Uint32Array }> {
  const { texts, end } = headsOf(bytes)
  let at = end
  for (const { text, prints } of texts) {
    const unpacked = unpackHashes(bytes, at, prints)
    at = unpacked.end
    yield { text, prints: unpacked.hashes }
  }
}

function headsOf(bytes: Uint8Array): { texts: PackedText[]; end: number } {
  let at = 0
  const number = (): number => {
    let [value, unit] = [0, 1]
    for (;;) {
      const byte = bytes[at++] ?? 0
      value += (byte & 0x7f) * unit
      if (byte < 0x80) return value
      unit *= 0x80
    }
  }
  const key = (): number => {
    let [value, unit] = [0, 1]
    for (const end = at + TEXT; at < end; at += 1) {
      value += (bytes[at] as number) * unit
      unit *= 0x100
    }
    return value
  }
  const texts = Array.from({ length: number() }, () => ({ text: key(), ordinal: number(), prints: number() }))
  return { texts, end: at }
}

/** Seven bits in each byte, the lowest first; the eighth says that more follow. */
function packedNumber(value: number): Uint8Array {
  const bytes: number[] = []
  let left = value
  for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left & 0x7f) | 0x80)
  bytes.push(left)
  return Uint8Array.from(bytes)
}

export const packedJson = (value: unknown): Uint8Array => deflateRawSync(JSON.stringify(value), { level: 3 })
export const unpackedJson = (bytes: Uint8Array) => JSON.parse(inflateRawSync(bytes).toString('utf8'))
