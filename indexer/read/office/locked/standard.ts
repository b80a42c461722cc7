import { createDecipheriv } from 'node:crypto'
import { damaged, Refused } from '../refused.ts'
import type { Lock } from './lock.ts'
import { derivedKey, digestOf } from './password-hash.ts'

/** AES with keys of these bits, by the numbers that Windows gives it: [MS-OFFCRYPTO], 2.3.2. */
const KEY_BITS: Readonly<Record<number, 128 | 192 | 256>> = { 26126: 128, 26127: 192, 26128: 256 }
const SALT_BYTES = 16
const BLOCK_BYTES = 16
const HASH_BYTES = 20
const TIMES = 50_000

/** As Office 2007 encrypts, with AES and SHA-1: [MS-OFFCRYPTO], 2.3.4.5 to 2.3.4.9. */
export function standardLock(info: Buffer, encrypted: Buffer): Lock {
  const headerBytes = info.readUInt32LE(8)
  const header = info.subarray(12, 12 + headerBytes)
  const keyBits = KEY_BITS[header.readUInt32LE(8)]
  if (keyBits === undefined) throw new Refused({ reason: 'encryption-unknown' })
  const rest = info.subarray(12 + headerBytes)
  const salt = rest.subarray(4, 4 + SALT_BYTES)
  const verifier = rest.subarray(20, 20 + BLOCK_BYTES)
  const verifierHash = rest.subarray(40, 40 + BLOCK_BYTES * 2)
  if (verifierHash.length < BLOCK_BYTES * 2) throw damaged()
  return (password) => {
    const key = keyOf(derivedKey('sha1', salt, password, TIMES, Buffer.alloc(4)), keyBits / 8)
    const decrypted = (bytes: Buffer) => {
      const decipher = createDecipheriv(`aes-${keyBits}-ecb`, key, null).setAutoPadding(false)
      const whole = bytes.subarray(0, bytes.length - (bytes.length % BLOCK_BYTES))
      return Buffer.concat([decipher.update(whole), decipher.final()])
    }
    const expected = decrypted(verifierHash).subarray(0, HASH_BYTES)
    return digestOf('sha1', decrypted(verifier)).equals(expected) ? decrypted(encrypted) : null
  }
}

/** As the CryptoAPI derives a key that is longer than a hash. */
function keyOf(hash: Buffer, bytes: number): Buffer {
  const mixed = (filling: number) => {
    const block = Buffer.alloc(64, filling)
    hash.forEach((byte, at) => {
      block[at] = byte ^ filling
    })
    return digestOf('sha1', block)
  }
  return Buffer.concat([mixed(0x36), mixed(0x5c)]).subarray(0, bytes)
}
