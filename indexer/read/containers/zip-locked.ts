import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Entry } from 'yauzl'
import { likeliestFirst, lockedProblem, noteRight, type Passwords } from '../encryption/passwords.ts'
import { ZipCipher } from '../encryption/zip-cipher.ts'
import { inflated } from './gzip.ts'
import { ContainerFault } from './limits.ts'

/** The bytes of an entry as they are in the file, of a stretch of them. */
export type RawBytes = (start: number, end: number) => AsyncIterable<Uint8Array>

/** What an encrypted entry is: how it is packed, and whether its checksum is that of its bytes. */
export type Lock = {
  method: number
  hasCrc: boolean
  /** What is packed in the entry. @throws ContainerFault if no password opens it, or it is damaged */
  opened: (raw: RawBytes, passwords: Passwords) => AsyncGenerator<Uint8Array>
}

/** Of flags: whether the time stands for the checksum, and whether more is encrypted than is read here. */
const FLAGS = { streamed: 0x08, strong: 0x40 }
const HEADER_BYTES = 12
const DEFLATED = 8
/** So much is unpacked to see whether a password is right; by then, a wrong one has shown itself. */
const PROVED_BYTES = 64 * 1024 * 1024

/** "AE-x encryption structure", as WinZip describes it. */
const AES = { method: 99, field: 0x9901, checkBytes: 2, authenticBytes: 10, times: 1000 }
const AES_KEY_BYTES: Readonly<Record<number, 16 | 24 | 32>> = { 1: 16, 2: 24, 3: 32 }
const AE_2 = 2
const BLOCK_BYTES = 16
/** So many counters are encrypted at once. */
const COUNTERS = 4096

/** How an encrypted entry is locked; null if in a way that is not read. */
export function lockOf(entry: Entry): Lock | null {
  if ((entry.generalPurposeBitFlag & FLAGS.strong) !== 0) return null
  if (entry.compressionMethod !== AES.method) {
    const opened: Lock['opened'] = (raw, passwords) => traditional(entry, raw, passwords)
    return { method: entry.compressionMethod, hasCrc: true, opened }
  }
  const field = entry.extraFields.find(({ id }) => id === AES.field)?.data
  const keyBytes = AES_KEY_BYTES[field?.[4] ?? 0]
  if (field === undefined || field.length < 7 || keyBytes === undefined) return null
  const opened: Lock['opened'] = (raw, passwords) => withAes(entry, keyBytes, raw, passwords)
  return { method: field.readUInt16LE(5), hasCrc: field.readUInt16LE(0) !== AE_2, opened }
}

const damaged = () => new ContainerFault({ reason: 'member-damaged' })

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of chunks) parts.push(part)
  return Buffer.concat(parts)
}

/** In UTF-8, and as bytes where that is another spelling: the format does not say. */
const spellings = (password: string) => {
  const utf8 = Buffer.from(password)
  const bytes = Buffer.from(password, 'latin1')
  return bytes.toString('latin1') === password && !bytes.equals(utf8) ? [utf8, bytes] : [utf8]
}

/** The first key that a password is right for. @throws ContainerFault if none is */
async function rightKey<Key>(
  passwords: Passwords,
  keyOf: (password: Buffer) => Promise<Key | null>,
): Promise<Key> {
  for (const password of likeliestFirst(passwords)) {
    for (const spelling of spellings(password)) {
      const key = await keyOf(spelling)
      if (key === null) continue
      noteRight(password)
      return key
    }
  }
  throw new ContainerFault(lockedProblem(passwords))
}

async function* traditional(entry: Entry, raw: RawBytes, passwords: Passwords): AsyncGenerator<Uint8Array> {
  if (entry.compressedSize < HEADER_BYTES) throw damaged()
  const header = await whole(raw(0, HEADER_BYTES))
  const isStreamed = (entry.generalPurposeBitFlag & FLAGS.streamed) !== 0
  const check = isStreamed ? entry.lastModFileTime >> 8 : entry.crc32 >>> 24
  async function* decrypted(password: Buffer) {
    const cipher = new ZipCipher(password)
    cipher.decrypted(header)
    for await (const chunk of raw(HEADER_BYTES, entry.compressedSize)) yield cipher.decrypted(chunk)
  }
  // A single byte of the header tells, so that one in 256 wrong passwords seems right.
  const right = await rightKey(passwords, async (password) => {
    const seemsRight = new ZipCipher(password).decrypted(header).at(-1) === check
    return seemsRight && (await isProved(entry, decrypted(password))) ? password : null
  })
  yield* decrypted(right)
}

/** Whether what a password gives is what was packed. */
async function isProved(entry: Entry, packed: AsyncIterable<Uint8Array>): Promise<boolean> {
  let sum = 0
  let bytes = 0
  try {
    const all = entry.compressionMethod === DEFLATED ? inflated(packed, () => undefined) : packed
    for await (const chunk of all) {
      sum = crc32(chunk, sum)
      bytes += chunk.length
      if (bytes > PROVED_BYTES && entry.compressionMethod === DEFLATED) return true
    }
  } catch (error) {
    if (error instanceof ContainerFault) return false
    throw error
  }
  // What is packed in another way shows itself when it is unpacked.
  return sum === entry.crc32 || (entry.compressionMethod !== DEFLATED && entry.compressionMethod !== 0)
}

async function* withAes(
  entry: Entry,
  keyBytes: 16 | 24 | 32,
  raw: RawBytes,
  passwords: Passwords,
): AsyncGenerator<Uint8Array> {
  const saltBytes = keyBytes / 2
  const start = saltBytes + AES.checkBytes
  const end = entry.compressedSize - AES.authenticBytes
  if (end < start) throw damaged()
  const head = await whole(raw(0, start))
  const authentic = await whole(raw(end, entry.compressedSize))
  const salt = head.subarray(0, saltBytes)
  const check = head.subarray(saltBytes)
  const key = await rightKey(passwords, async (password) => {
    const keys = pbkdf2Sync(password, salt, AES.times, keyBytes * 2 + AES.checkBytes, 'sha1')
    if (!keys.subarray(keyBytes * 2).equals(check)) return null
    const hmac = createHmac('sha1', keys.subarray(keyBytes, keyBytes * 2))
    for await (const chunk of raw(start, end)) hmac.update(chunk)
    // Two bytes that are equal by chance, or bytes that are damaged: neither is what was locked.
    return hmac.digest().subarray(0, AES.authenticBytes).equals(authentic) ? keys.subarray(0, keyBytes) : null
  })
  yield* counted(key, raw(start, end))
}

/** AES in counter mode, with a counter that begins with its lowest byte, which OpenSSL does not have. */
async function* counted(key: Buffer, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false)
  let next = 1
  let stream: Uint8Array = new Uint8Array()
  for await (const chunk of chunks) {
    const made = Buffer.alloc(chunk.length)
    for (let at = 0; at < chunk.length; ) {
      if (stream.length === 0) {
        const counters = Buffer.alloc(COUNTERS * BLOCK_BYTES)
        for (let block = 0; block < COUNTERS; block += 1, next += 1) {
          counters.writeUIntLE(next, block * BLOCK_BYTES, 6)
        }
        stream = cipher.update(counters)
      }
      const bytes = Math.min(stream.length, chunk.length - at)
      for (let index = 0; index < bytes; index += 1)
        made[at + index] = (chunk[at + index] ?? 0) ^ (stream[index] ?? 0)
      stream = stream.subarray(bytes)
      at += bytes
    }
    yield made
  }
}
