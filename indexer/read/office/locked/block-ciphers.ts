import { createHash } from 'node:crypto'
import { lockedProblem, openedBy, type Passwords } from '../../encryption/passwords.ts'
import { Rc4 } from '../../encryption/rc4.ts'
import { damaged, Refused } from '../refused.ts'

/** The ciphers of the blocks of a document, by their numbers from 0. */
export type BlockCiphers = (block: number) => Rc4

/** What Excel locks a workbook with that asks for no password when it is opened: [MS-OFFCRYPTO], 2.4.2.3. */
export const DEFAULT_PASSWORD = 'VelvetSweatshop'

const SALT_BYTES = 16
const VERIFIER_BYTES = 16
const MD5_BYTES = 16
const SHA1_BYTES = 20
/** Of a key of 40 bits, which 40-bit RC4 derives all others from. */
const SHORT_KEY_BYTES = 5
const KEY_BYTES = 16
const ALGORITHMS = { rc4: 0x6801, sha1: 0x8004 }

const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest()
const sha1 = (...parts: Uint8Array[]) => createHash('sha1').update(Buffer.concat(parts)).digest()
const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** How a key is derived from a password, and what a right one shows itself by. */
type Scheme = {
  salt: Buffer
  verifier: Buffer
  verifierHash: Buffer
  hash: (bytes: Uint8Array) => Buffer
  ciphersOf: (password: Buffer) => BlockCiphers
}

/** 40-bit RC4, as of Office 97: [MS-OFFCRYPTO], 2.3.6. */
function shortKeys(info: Buffer): Scheme {
  const salt = info.subarray(4, 4 + SALT_BYTES)
  const verifier = info.subarray(20, 20 + VERIFIER_BYTES)
  const verifierHash = info.subarray(36, 36 + MD5_BYTES)
  const ciphersOf = (password: Buffer): BlockCiphers => {
    const short = md5(password).subarray(0, SHORT_KEY_BYTES)
    const base = md5(Buffer.concat(Array.from({ length: 16 }, () => [short, salt]).flat()))
    return (block) => new Rc4(md5(Buffer.concat([base.subarray(0, SHORT_KEY_BYTES), uint32(block)])))
  }
  return { salt, verifier, verifierHash, hash: md5, ciphersOf }
}

/** RC4 of the CryptoAPI, as of Office 2002: [MS-OFFCRYPTO], 2.3.5. */
function cryptoApi(info: Buffer): Scheme {
  const headerBytes = info.readUInt32LE(8)
  const header = info.subarray(12, 12 + headerBytes)
  const keyBits = header.readUInt32LE(16) || SHORT_KEY_BYTES * 8
  const isKnown =
    header.readUInt32LE(8) === ALGORITHMS.rc4 && [0, ALGORITHMS.sha1].includes(header.readUInt32LE(12))
  if (!isKnown || keyBits < 40 || keyBits > 128 || keyBits % 8 !== 0)
    throw new Refused({ reason: 'encryption-unknown' })
  const rest = info.subarray(12 + headerBytes)
  const salt = rest.subarray(4, 4 + SALT_BYTES)
  const verifier = rest.subarray(20, 20 + VERIFIER_BYTES)
  const verifierHash = rest.subarray(40, 40 + SHA1_BYTES)
  const ciphersOf = (password: Buffer): BlockCiphers => {
    const base = sha1(salt, password)
    return (block) => {
      const key = sha1(base, uint32(block)).subarray(0, keyBits / 8)
      return new Rc4(keyBits === 40 ? Buffer.concat([key], KEY_BYTES) : key)
    }
  }
  return { salt, verifier, verifierHash, hash: sha1, ciphersOf }
}

/**
 * The ciphers of a document before 2007 that is encrypted with RC4.
 * @param info what the document says of its encryption, from its version on
 * @throws Refused if no password opens it, or it is encrypted in another way
 */
export function blockCiphers(info: Buffer, passwords: Passwords): BlockCiphers {
  const major = info.readUInt16LE(0)
  const minor = info.readUInt16LE(2)
  const isShort = major === 1 && minor === 1
  if (!isShort && !(major >= 2 && major <= 4 && minor === 2))
    throw new Refused({ reason: 'encryption-unknown' })
  const { verifier, verifierHash, hash, ciphersOf } = isShort ? shortKeys(info) : cryptoApi(info)
  if (verifier.length + verifierHash.length < VERIFIER_BYTES + MD5_BYTES) throw damaged()
  const opened = openedBy([DEFAULT_PASSWORD, ...passwords], (password) => {
    const ciphers = ciphersOf(Buffer.from(password, 'utf16le'))
    const cipher = ciphers(0)
    return hash(cipher.next(verifier)).equals(cipher.next(verifierHash)) ? ciphers : null
  })
  if (opened === null) throw new Refused(lockedProblem(passwords))
  return opened
}

/** A stream whose blocks are encrypted from its beginning on, each for itself. */
export function decryptedStream(bytes: Buffer, ciphers: BlockCiphers, blockBytes: number): Buffer {
  const blocks: Buffer[] = []
  for (let at = 0; at < bytes.length; at += blockBytes)
    blocks.push(ciphers(blocks.length).next(bytes.subarray(at, at + blockBytes)))
  return Buffer.concat(blocks)
}
