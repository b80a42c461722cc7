import { CHECKSUM_BYTES } from '../../../model/checksum.ts'
import { damagedPart } from './damaged-part.ts'

/**
 * Text is selected as `CAST(… AS BLOB)`: the database library aborts the whole process where a text is not UTF-8,
 * which one flipped bit in the file is enough for.
 */
export function bytesOf(value: unknown): Buffer {
  if (Buffer.isBuffer(value)) return value
  throw damagedPart('a row is missing, or its columns are')
}

export const ownText = (value: unknown): string => bytesOf(value).toString()

/**
 * JSON that our own writer stored in our own file after a schema had checked it, and that fits its checksum: trusted
 * when parsed, because checking twenty hits again at every key press would cost more than finding them.
 */
export const parseOwn = <Shape>(text: string): Shape => JSON.parse(text) as Shape

/**
 * Two of our objects as one, joined as text: an object that is spread from two others lives until the next full
 * garbage collection, and an export makes so many that they came to hundreds of megabytes.
 */
export function parseJoined<Shape>(first: string, second: string): Shape {
  return parseOwn<Shape>(`${first.slice(0, -1)},${second.slice(1)}`)
}

/**
 * Passages of several documents as one text, without parsing any: a line with what those of a document have in common,
 * a line for each, and a blank one between documents. Our own JSON has no line breaks outside of its texts.
 */
export function asLines(documents: readonly { bibliography: string; bodies: readonly string[] }[]): string {
  return documents.map(({ bibliography, bodies }) => [bibliography, ...bodies].join('\n')).join('\n\n')
}

/** The same again: each passage with what is common to those of its document, one object. */
export function* fromLines<Shape>(text: string): Generator<Shape> {
  for (const document of text.split('\n\n')) {
    const [bibliography = '', ...bodies] = document.split('\n')
    for (const body of bodies) yield parseJoined<Shape>(bibliography, body)
  }
}

/** A checksum as it is stored. */
export const checksumBytes = (digits: string): Buffer => Buffer.from(digits, 'hex')

/** The nth of the checksums in a row of them, as digits; an empty text if there are not so many. */
export const checksumAt = (checksums: Uint8Array, nth: number): string =>
  Buffer.from(checksums.buffer, checksums.byteOffset, checksums.byteLength).toString(
    'hex',
    nth * CHECKSUM_BYTES,
    (nth + 1) * CHECKSUM_BYTES,
  )
