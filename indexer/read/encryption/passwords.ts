import type { DocumentProblem } from '../../../model/error-reasons.ts'
import { strictUtf8 } from '../encoding/utf8.ts'

/**
 * What a person gives to open what is locked, in the order in which it is tried. It is told to whoever reads documents
 * and kept nowhere: not in a fingerprint, the ledger, an error or the index.
 */
export type Passwords = readonly string[]

/** Each takes up to half a second, because formats make it slow to try many. */
export const PASSWORDS_AT_MOST = 200

/**
 * The passwords in a file: one on a line, with its spaces, because a password may begin or end with some.
 * @returns null if it is not in UTF-8, or has more than `PASSWORDS_AT_MOST`
 */
export function passwordsIn(bytes: Uint8Array): Passwords | null {
  const text = strictUtf8(bytes)?.replace(/^\uFEFF/, '')
  const given = [...new Set(text?.split(/\r\n|\n|\r/))].filter((line) => line !== '')
  return text === undefined || given.length > PASSWORDS_AT_MOST ? null : given
}

/** Why something stays locked. */
export const lockedProblem = (passwords: Passwords): DocumentProblem =>
  passwords.length === 0
    ? { reason: 'needs-password' }
    : { reason: 'passwords-failed', passwords: passwords.length }

/** Which password opened something last: what is found together is often locked with the same one. */
let latest: string | null = null

/** Passwords with the one first that was right last. */
export const likeliestFirst = (passwords: Passwords): Passwords =>
  latest !== null && passwords.includes(latest) ? [...new Set([latest, ...passwords])] : passwords

export function noteRight(password: string): void {
  latest = password
}

/**
 * What the first password that is right opens; null if none is.
 * @param told called after each that is not, for whoever would think that nothing goes on
 */
export function openedBy<Result>(
  passwords: Passwords,
  open: (password: string) => Result | null,
  told: () => void = () => undefined,
): Result | null {
  for (const password of likeliestFirst(passwords)) {
    const result = open(password)
    if (result === null) {
      told()
      continue
    }
    noteRight(password)
    return result
  }
  return null
}
