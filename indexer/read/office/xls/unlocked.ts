import type { Passwords } from '../../encryption/passwords.ts'
import { blockCiphers, decryptedStream } from '../locked/block-ciphers.ts'
import { obfuscated } from '../locked/obfuscation.ts'
import { damaged } from '../refused.ts'
import { RECORDS } from './records.ts'

const HEADER_BYTES = 4
const BLOCK_BYTES = 1024
/** The place of a sheet is not encrypted, so that it can be found. */
const PLACE_BYTES = 4
/** Records that are never encrypted, besides those that begin a part and that say so: [MS-XLS], 2.2.10. */
const PLAIN = new Set<number>([RECORDS.part, RECORDS.password, 0xe1, 0x138, 0x194, 0x195, 0x196])
/** What a record says that the others are locked in: obfuscated, or encrypted. */
const KINDS = { obfuscated: 0, encrypted: 1 }
/** Before Excel 97 there was only one kind, and no number for it. */
const OLD_BYTES = 4

/**
 * The stream of a workbook as it is without its password.
 * @throws Refused if no password opens it
 */
export function unlockedWorkbook(stream: Buffer, passwords: Passwords): Buffer {
  const lock = recordsIn(stream).find(({ type }, at) => type === RECORDS.password || at > LOCK_WITHIN)
  if (lock?.type !== RECORDS.password) return stream
  const info = stream.subarray(lock.start, lock.end)
  const isOld = info.length === OLD_BYTES
  const isEncrypted = !isOld && info.readUInt16LE(0) === KINDS.encrypted
  const plain = isEncrypted
    ? decryptedStream(stream, blockCiphers(info.subarray(2), passwords), BLOCK_BYTES)
    : Buffer.from(stream)
  const revealed = isEncrypted ? null : obfuscated(info.subarray(isOld ? 0 : 2), passwords)
  for (const { type, start, end } of recordsIn(stream)) {
    const from = PLAIN.has(type) ? end : type === RECORDS.sheet ? Math.min(end, start + PLACE_BYTES) : start
    stream.copy(plain, start - HEADER_BYTES, start - HEADER_BYTES, from)
    if (revealed !== null) plain.set(revealed(stream.subarray(from, end), from + (end - start)), from)
  }
  return plain
}

/** It is the record behind the first one, or behind what is said of writing. */
const LOCK_WITHIN = 4

/** Where the data of each record is; records behind one another to the end of the stream. */
function recordsIn(stream: Buffer): { type: number; start: number; end: number }[] {
  const found: { type: number; start: number; end: number }[] = []
  for (let at = 0; at + HEADER_BYTES <= stream.length; ) {
    const start = at + HEADER_BYTES
    const end = start + stream.readUInt16LE(at + 2)
    const type = stream.readUInt16LE(at)
    // Behind the last record there may be zeros.
    if (end > stream.length) {
      if (type === 0) break
      throw damaged()
    }
    found.push({ type, start, end })
    at = end
  }
  return found
}
