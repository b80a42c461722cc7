import { createHash } from 'node:crypto'
import type { Correction } from '../../model/correction.ts'

const BY_HAND = '+'

/**
 * A document's fingerprint with what people have corrected, in a part of its own: a correction, and its
 * undoing, change the document, and leave alone what is known of the bytes and the code it was made from.
 */
export function correctedFingerprint(fingerprint: string, corrections: readonly Correction[]): string {
  const [made = ''] = fingerprint.split(BY_HAND)
  if (corrections.length === 0) return made
  const hash = createHash('sha256').update(JSON.stringify(corrections)).digest('hex')
  return `${made}${BY_HAND}${hash.slice(0, 12)}`
}
