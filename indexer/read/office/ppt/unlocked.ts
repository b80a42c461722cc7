import type { Passwords } from '../../encryption/passwords.ts'
import { blockCiphers } from '../locked/block-ciphers.ts'
import { damaged } from '../refused.ts'
import type { Persisted } from './persisted.ts'
import { Records } from './records.ts'

const HEADER_BYTES = 8

/**
 * A presentation as it is without its password: each of its parts is encrypted for itself, with its number for that of
 * a block: [MS-PPT], 2.3.7.
 * @throws Refused if no password opens it
 */
export function unlockedPresentation(
  bytes: Buffer,
  { lockId, places }: Persisted,
  passwords: Passwords,
): Buffer {
  if (lockId === null) return bytes
  const lockAt = places.get(lockId)
  if (lockAt === undefined) throw damaged()
  const ciphers = blockCiphers(new Records(bytes).at(lockAt).data, passwords)
  const unlocked = Buffer.from(bytes)
  for (const [id, at] of places) {
    if (id === lockId) continue
    const cipher = ciphers(id)
    const header = cipher.next(bytes.subarray(at, at + HEADER_BYTES))
    const end = at + HEADER_BYTES + header.readUInt32LE(4)
    if (end > bytes.length) throw damaged()
    unlocked.set(header, at)
    unlocked.set(cipher.next(bytes.subarray(at + HEADER_BYTES, end)), at + HEADER_BYTES)
  }
  return unlocked
}
