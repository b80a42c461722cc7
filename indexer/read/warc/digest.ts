import { createHash } from 'node:crypto'

const ALGORITHMS: Readonly<Record<string, string>> = {
  md5: 'md5',
  sha1: 'sha1',
  sha256: 'sha256',
  'sha-256': 'sha256',
  sha512: 'sha512',
  'sha-512': 'sha512',
}
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, section 6, without padding: as digests stand in web archives. */
export function base32(bytes: Uint8Array): string {
  let made = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) made += BASE32[(value >>> (bits - 5)) & 31]
    value &= 0xff
  }
  return bits === 0 ? made : made + BASE32[(value << (5 - bits)) & 31]
}

const unpadded = (digest: string) => digest.replace(/=+$/, '')

/**
 * Whether bytes have the digest that a record states, such as `sha1:3EF4GH5IJ6…` (in base 32 or 16, and by some programs
 * in 64); null if it cannot be told.
 */
export function hasDigest(bytes: Uint8Array, stated: string): boolean | null {
  const [, label = '', value = ''] = /^([\w-]+):(\S+)$/.exec(stated.trim()) ?? []
  const algorithm = ALGORITHMS[label.toLowerCase()]
  if (algorithm === undefined) return null
  const digest = createHash(algorithm).update(bytes).digest()
  const is = unpadded(value)
  return (
    is.toUpperCase() === base32(digest) ||
    is.toLowerCase() === digest.toString('hex') ||
    is === unpadded(digest.toString('base64')) ||
    is === digest.toString('base64url')
  )
}
