import { createHash } from 'node:crypto'
import { Rc4 } from '../encryption/rc4.ts'

const SALT = Buffer.from('00112233445566778899aabbccddeeff', 'hex')
const VERIFIER = Buffer.from('verifier 16 byte')
const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest()
const sha1 = (...parts: Uint8Array[]) => createHash('sha1').update(Buffer.concat(parts)).digest()
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const u16 = (value: number) => Buffer.from([value & 0xff, value >> 8])
const u32 = (value: number) => Buffer.concat([u16(value & 0xffff), u16(value >>> 16)])

/** How an office document before 2007 is encrypted, and what it says of that. */
export type OldLock = { info: Buffer; encrypted: (block: number, bytes: Uint8Array) => Buffer }

/** 40-bit RC4, as in Office 97. */
export function shortLock(password: string): OldLock {
  const base = md5(Buffer.concat(Array(16).fill(Buffer.concat([md5(utf16(password)).subarray(0, 5), SALT]))))
  const cipher = (block: number) => new Rc4(md5(base.subarray(0, 5), u32(block)))
  const verifier = cipher(0).next(Buffer.concat([VERIFIER, md5(VERIFIER)]))
  const info = Buffer.concat([u16(1), u16(1), SALT, verifier])
  return { info, encrypted: (block, bytes) => cipher(block).next(bytes) }
}

/** RC4 of the CryptoAPI, as in Office 2002. */
export function cryptoApiLock(password: string, keyBits = 128): OldLock {
  const base = sha1(SALT, utf16(password))
  const cipher = (block: number) => {
    const key = sha1(base, u32(block)).subarray(0, keyBits / 8)
    return new Rc4(keyBits === 40 ? Buffer.concat([key], 16) : key)
  }
  const header = Buffer.concat([0x24, 0, 0x6801, 0x8004, keyBits, 1, 0, 0].map(u32))
  const verifier = cipher(0).next(Buffer.concat([VERIFIER, sha1(VERIFIER)]))
  const info = [
    u16(2),
    u16(2),
    u32(0x24),
    u32(header.length),
    header,
    u32(16),
    SALT,
    verifier.subarray(0, 16),
  ]
  return {
    info: Buffer.concat([...info, u32(20), verifier.subarray(16)]),
    encrypted: (block, bytes) => cipher(block).next(bytes),
  }
}

/** A stream that is encrypted by blocks from its beginning on. */
export function inBlocks({ encrypted }: OldLock, bytes: Buffer, blockBytes: number): Buffer {
  const blocks: Buffer[] = []
  for (let at = 0; at < bytes.length; at += blockBytes)
    blocks.push(encrypted(blocks.length, bytes.subarray(at, at + blockBytes)))
  return Buffer.concat(blocks)
}

/** The same, with what stands in it plain. */
export function inBlocksBut(lock: OldLock, bytes: Buffer, blockBytes: number, plain: number): Buffer {
  const encrypted = inBlocks(lock, bytes, blockBytes)
  bytes.copy(encrypted, 0, 0, plain)
  return encrypted
}
