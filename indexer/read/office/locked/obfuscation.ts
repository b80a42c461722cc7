import { lockedProblem, openedBy, type Passwords } from '../../encryption/passwords.ts'
import { Refused } from '../refused.ts'
import { DEFAULT_PASSWORD } from './block-ciphers.ts'

/** What fills a short password up: [MS-OFFCRYPTO], 2.3.7.2. */
const FILLING = Buffer.from('bbffffbaffffb98000be0f00bf0f00', 'hex')
const PASSWORD_BYTES_AT_MOST = 15
const ARRAY_BYTES = 16
const MADE_OF_LENGTH = 0xce4b
/** The two taps of the register that keys are made with. */
const TAPS = 0x1020

const rotated = (value: number, by: number, bits: number) =>
  ((value << by) | (value >>> (bits - by))) & (2 ** bits - 1)

/** By what a password is compared. */
function verifierOf(password: Uint8Array): number {
  return password.reduce(
    (sum, byte, at) => sum ^ rotated(byte, (at + 1) % 15, 15),
    password.length ^ MADE_OF_LENGTH,
  )
}

function keyOf(password: Uint8Array): number {
  let key = 0
  let ofBits = 0x8000
  let ofLength = 0xffff
  const next = (register: number) => {
    const turned = rotated(register, 1, 16)
    return (turned & 1) === 1 ? turned ^ TAPS : turned
  }
  for (const byte of [...password].reverse()) {
    for (let bit = 0; bit < 8; bit += 1) {
      ofBits = next(ofBits)
      // The eighth bit of a character does not count.
      if (bit < 7 && ((byte >> bit) & 1) === 1) key ^= ofBits
      ofLength = next(ofLength)
    }
  }
  return key ^ ofLength
}

function arrayOf(password: Uint8Array): Uint8Array {
  const key = keyOf(password)
  const filled = Buffer.concat([password, FILLING]).subarray(0, ARRAY_BYTES)
  return filled.map((byte, at) => rotated(byte ^ (at % 2 === 0 ? key & 0xff : key >> 8), 2, 8))
}

/**
 * How the data of a record are shown that Excel 95 and 97 have obfuscated: [MS-OFFCRYPTO], 2.3.7. Anybody can undo that,
 * but it takes guessing, so a password is asked for as for what is encrypted.
 * @param info the key and the verifier
 * @returns takes data and, as the place in its array where they begin, the sum of their offset and the length of their record
 * @throws Refused if no password fits
 */
export function obfuscated(info: Buffer, passwords: Passwords): (data: Buffer, from: number) => Buffer {
  const key = info.readUInt16LE(0)
  const verifier = info.readUInt16LE(2)
  const array = openedBy([DEFAULT_PASSWORD, ...passwords], (password) => {
    const bytes = Buffer.from(password, 'latin1')
    const fits =
      bytes.length <= PASSWORD_BYTES_AT_MOST && verifierOf(bytes) === verifier && keyOf(bytes) === key
    return fits ? arrayOf(bytes) : null
  })
  if (array === null) throw new Refused(lockedProblem(passwords))
  return (data, from) =>
    Buffer.from(data.map((byte, at) => rotated(byte, 3, 8) ^ (array[(from + at) % ARRAY_BYTES] ?? 0)))
}
