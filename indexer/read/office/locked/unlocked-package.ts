import { lockedProblem, openedBy, type Passwords } from '../../encryption/passwords.ts'
import { CompoundFault, compoundFileIn } from '../../package/compound-file.ts'
import { isOutside } from '../../package/outside.ts'
import { streamsOf } from '../compound.ts'
import { damaged, Refused } from '../refused.ts'
import { agileLock } from './agile.ts'
import { DEFAULT_PASSWORD } from './block-ciphers.ts'
import type { Lock } from './lock.ts'
import { standardLock } from './standard.ts'

const SIZE_BYTES = 8

/**
 * The package in an office document of 2007 and later that is encrypted: [MS-OFFCRYPTO], 2.3.4.
 * @param told called again and again while passwords are tried, each of which may take seconds
 * @throws Refused if no password opens it, if it is encrypted in another way, or damaged
 */
export function unlockedPackage(bytes: Uint8Array, passwords: Passwords, told: () => void): Uint8Array {
  try {
    const stream = streamsOf(compoundFileIn(bytes))
    const info = stream('EncryptionInfo')
    const encrypted = stream('EncryptedPackage')
    if (info === null || encrypted === null) throw damaged()
    const lock = lockOf(info, encrypted)
    const open = (password: string) => lock(Buffer.from(password, 'utf16le'))
    const unlocked = openedBy([DEFAULT_PASSWORD, ...passwords], open, told)
    if (unlocked === null) throw new Refused(lockedProblem(passwords))
    return unlocked.subarray(0, encrypted.readUInt32LE(0))
  } catch (error) {
    throw isOutside(error) || error instanceof CompoundFault ? damaged(error) : error
  }
}

function lockOf(info: Buffer, encrypted: Buffer): Lock {
  const [major, minor] = [info.readUInt16LE(0), info.readUInt16LE(2)]
  if (major === 4 && minor === 4) return agileLock(info.subarray(8), encrypted)
  if (major >= 2 && major <= 4 && minor === 2) return standardLock(info, encrypted.subarray(SIZE_BYTES))
  throw new Refused({ reason: 'encryption-unknown' })
}
