import { createHash } from 'node:crypto'

const VERSION_AT = 6
const VARIANT_AT = 8

/**
 * A URN for something with a name of its own, the same on every server: a UUID of version 8 (RFC 9562), from the
 * SHA-256 of the name.
 */
export function nameUrn(kind: 'passage' | 'search' | 'alert' | 'alerts', name: string): string {
  const bytes = createHash('sha256').update(`verbatim ${kind} ${name}`).digest().subarray(0, 16)
  bytes[VERSION_AT] = ((bytes[VERSION_AT] ?? 0) & 0x0f) | 0x80
  bytes[VARIANT_AT] = ((bytes[VARIANT_AT] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `urn:uuid:${[0, 8, 12, 16, 20].map((from, at) => hex.slice(from, [8, 12, 16, 20, 32][at])).join('-')}`
}
