import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { Blowfish } from '../../encryption/blowfish.ts'
import { lockedProblem, openedBy, type Passwords } from '../../encryption/passwords.ts'
import type { Archive } from '../archive.ts'
import { damaged, Refused } from '../refused.ts'
import { tooLarge, UNPACKED_AT_MOST } from '../unpacked.ts'
import { type Attribute, walkXml } from '../xml.ts'

const NAMESPACES = { 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'm' }
/** Of what was packed, so much tells whether it was decrypted with the right password. */
const CHECKED_BYTES = 1024
const KEY_BYTES = 16
/** Office programs write 1,024 to 600,000. */
const TIMES_AT_MOST = 10_000_000

/** How a part is encrypted: OpenDocument 1.2, part 3, 3.8 and 4.16. */
type LockedPart = {
  checksum: Buffer
  checksumHash: string
  /** A name of Node's; null for Blowfish, which Node has not. */
  cipher: string | null
  start: Buffer
  salt: Buffer
  times: number
  keyBytes: number
  /** Of the password, before a key is derived from it. */
  startHash: string
}

/** Some files have the whole address of an algorithm, some its name. */
const lastOf = (name: string) => name.slice(name.lastIndexOf('#') + 1).toLowerCase()
const HASHES: Readonly<Record<string, string>> = {
  'sha1/1k': 'sha1',
  'sha1-1k': 'sha1',
  'sha256-1k': 'sha256',
  sha1: 'sha1',
  sha256: 'sha256',
}
const CIPHERS: Readonly<Record<string, string | null>> = {
  'aes128-cbc': 'aes-128-cbc',
  'aes192-cbc': 'aes-192-cbc',
  'aes256-cbc': 'aes-256-cbc',
  'blowfish cfb': null,
  blowfish: null,
}

const unknown = () => new Refused({ reason: 'encryption-unknown' })

function known<Value>(table: Readonly<Record<string, Value>>, name: string): Value {
  const value = table[lastOf(name)]
  if (value === undefined) throw unknown()
  return value
}

/** The parts of a document that its manifest says are encrypted. @throws Refused if in a way that is not read */
function lockedParts(archive: Archive): Map<string, LockedPart> {
  const parts = new Map<string, LockedPart>()
  let path = ''
  let part: LockedPart | null = null
  const attributes: Record<string, (attribute: Attribute, it: LockedPart) => void> = {
    'm:algorithm': (attribute, it) => {
      it.cipher = known(CIPHERS, attribute('m:algorithm-name') ?? '')
      it.start = bytesIn(attribute('m:initialisation-vector'))
    },
    'm:key-derivation': (attribute, it) => {
      if (lastOf(attribute('m:key-derivation-name') ?? '') !== 'pbkdf2') throw unknown()
      it.salt = bytesIn(attribute('m:salt'))
      it.times = Number(attribute('m:iteration-count'))
      it.keyBytes = Number(attribute('m:key-size') ?? KEY_BYTES)
    },
    'm:start-key-generation': (attribute, it) => {
      it.startHash = known(HASHES, attribute('m:start-key-generation-name') ?? '')
    },
  }
  walkXml(archive.part('META-INF/manifest.xml'), NAMESPACES, {
    open: (name, attribute) => {
      if (name === 'm:file-entry') path = attribute('m:full-path') ?? ''
      else if (name === 'm:encryption-data') {
        const checksumHash = known(HASHES, attribute('m:checksum-type') ?? '')
        const none = Buffer.alloc(0)
        part = {
          ...{ checksum: bytesIn(attribute('m:checksum')), checksumHash, startHash: 'sha1' },
          ...{ cipher: null, start: none, salt: none, times: 0, keyBytes: KEY_BYTES },
        }
        parts.set(path, part)
      } else if (part !== null) attributes[name]?.(attribute, part)
    },
  })
  return parts
}

const bytesIn = (base64: string | undefined) => Buffer.from(base64 ?? '', 'base64')

/** A part of a document; null if there is none. @throws Refused if it is damaged */
export type PartNamed = (name: string) => Uint8Array | null

/** The parts of a document as they are without its password. @throws Refused if no password opens them */
export function unlockedParts(archive: Archive, passwords: Passwords): PartNamed {
  const parts = lockedParts(archive)
  if (parts.size === 0) return (name) => archive.part(name)
  return (name) => {
    const encrypted = archive.part(name)
    const part = parts.get(name)
    if (encrypted === null || part === undefined) return encrypted
    const packed = openedBy(passwords, (password) => decrypted(part, encrypted, password))
    if (packed === null) throw new Refused(lockedProblem(passwords))
    return unpacked(archive, packed)
  }
}

function unpacked(archive: Archive, packed: Uint8Array): Uint8Array {
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: UNPACKED_AT_MOST.bytes })
    archive.count(bytes.length)
    return bytes
  } catch (error) {
    if (error instanceof Refused) throw error
    const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw isLarge ? tooLarge() : damaged(error)
  }
}

/** Null if the password is another one. */
function decrypted(part: LockedPart, bytes: Uint8Array, password: string): Buffer | null {
  const { checksum, checksumHash, cipher, start, salt, times, keyBytes, startHash } = part
  if (!(times > 0 && times <= TIMES_AT_MOST) || keyBytes > 64) throw unknown()
  const startKey = createHash(startHash).update(password, 'utf8').digest()
  const key = pbkdf2Sync(startKey, salt, times, keyBytes, 'sha1')
  const packed =
    cipher === null ? new Blowfish(key).decrypted(bytes, start) : withoutPadding(cipher, key, start, bytes)
  if (packed === null) return null
  const found = createHash(checksumHash).update(packed.subarray(0, CHECKED_BYTES)).digest()
  return found.equals(checksum) ? packed : null
}

/** What fills the last block ends in how many bytes it has: XML Encryption, 5.2. */
function withoutPadding(cipher: string, key: Buffer, start: Buffer, bytes: Uint8Array): Buffer | null {
  if (bytes.length % 16 !== 0 || key.length * 8 !== Number(cipher.split('-')[1]) || start.length !== 16)
    throw damaged()
  const decipher = createDecipheriv(cipher, key, start).setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()])
  const padding = padded.at(-1) ?? 0
  return padding >= 1 && padding <= 16 ? padded.subarray(0, padded.length - padding) : null
}
