import { createHash, hash } from 'node:crypto'
import type { Damaged } from './error-terms.ts'
import { AppError } from './errors.ts'
import { hasWordsOf } from './identity.ts'
import type { PassageId } from './ids.ts'

/**
 * What an engine keeps beside everything that it may show or cite later, and compares when it reads it: SHA-256 over
 * the JSON exactly as it is stored. The value is made from that text and from nothing else, so no field can be
 * forgotten, and a field that is added later is covered at once.
 *
 * It finds what a disk, memory or a program has changed by mistake. It does not stop a person who may write to the
 * index, and who could make a new checksum as well.
 */

type Bytes = string | Uint8Array

/** Half of SHA-256: more than enough against accidents, and 16 bytes for each passage. */
export const CHECKSUM_BYTES = 16
const DIGITS = CHECKSUM_BYTES * 2

/** In place of a checksum: of what was already damaged when it was to be sealed, so that it is never shown. */
export const NEVER_FITS = '0'.repeat(DIGITS)

/** The checksum of texts in this order, as hexadecimal digits. */
export function checksumOf(...parts: readonly Bytes[]): string {
  const [first = '', ...others] = parts
  if (others.length === 0) return hash('sha256', first).slice(0, DIGITS)
  const all = createHash('sha256').update(first)
  // A NUL between them: no text that is stored has one, so that nothing can move from one part to the next unnoticed.
  for (const it of others) all.update('\0').update(it)
  return all.digest('hex').slice(0, DIGITS)
}

/**
 * The checksum of one part of a whole, over what all parts of it have in common as well, whose checksum is made once
 * and not again for each part.
 */
export function checksumWithin(common: string, part: Bytes): string {
  const all = typeof part === 'string' ? common + part : Buffer.concat([Buffer.from(common), part])
  return hash('sha256', all).slice(0, DIGITS)
}

/** What a checksum stands for, to name it in an error. */
export type Proved = { what: Damaged; id: string }

export const damaged = ({ what, id }: Proved, options?: { cause: unknown }) =>
  new AppError('damaged', { what, id }, options)

/** @throws AppError `damaged` if the parts are not what was stored */
export function prove(it: Proved, checksum: string, ...parts: readonly Bytes[]) {
  if (checksum !== checksumOf(...parts)) throw damaged(it)
}

/** @throws AppError `damaged` if these are not the words that the ID was made of */
export function proveWords(id: PassageId, text: string) {
  if (!hasWordsOf(id, text)) throw damaged({ what: 'passage', id })
}
