import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { isQuotation, type TextKey, type Unit } from '../../reuse/copies/unit.ts'

/** A text by its kind and words as one exact integer, below 2 ** 53. */
export type TextNumber = number

export const numberOf = (key: TextKey): TextNumber =>
  Number.parseInt(key.slice(1), 16) * 2 + (isQuotation(key) ? 1 : 0)

export const keyOf = (text: TextNumber): TextKey =>
  (text % 2 === 1 ? 'q' : 'p') +
  Math.floor(text / 2)
    .toString(16)
    .padStart(13, '0')

const LOW = 2 ** 32
const HEAD = 4

/** Where a text stands, and what it is found by. `prints`: a view, to be read before anything else is. */
type PackedUnit = { text: TextNumber; ordinal: number; prints: Uint32Array }

/** The texts of a document with their prints, as numbers: four for each unit, and its prints. */
export function packUnits(units: readonly Unit[], ordinals: ReadonlyMap<string, number>): Uint8Array {
  const length = units.reduce((sum, { prints }) => sum + HEAD + prints.length, 0)
  const packed = new Uint32Array(length)
  let at = 0
  for (const { text, passage, prints } of units) {
    const number = numberOf(text)
    packed.set([number % LOW, Math.floor(number / LOW), ordinals.get(passage) ?? 0, prints.length], at)
    packed.set(prints, at + HEAD)
    at += HEAD + prints.length
  }
  return new Uint8Array(packed.buffer)
}

export function* unpackedUnits(bytes: Uint8Array): Generator<PackedUnit> {
  // Copied where they are not aligned, as numbers of four bytes have to be.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const packed = new Uint32Array(whole.buffer, whole.byteOffset, whole.byteLength >>> 2)
  for (let at = 0; at + HEAD <= packed.length; ) {
    const count = packed[at + 3] as number
    const from = at + HEAD
    yield {
      text: (packed[at] as number) + (packed[at + 1] as number) * LOW,
      ordinal: packed[at + 2] as number,
      prints: packed.subarray(from, from + count),
    }
    at = from + count
  }
}

export const packedJson = (value: unknown): Uint8Array => deflateRawSync(JSON.stringify(value), { level: 3 })
export const unpackedJson = (bytes: Uint8Array) => JSON.parse(inflateRawSync(bytes).toString('utf8'))
