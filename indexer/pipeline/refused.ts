import type { MadeCorrection } from '../../model/correction.ts'
import { type AppError, hasCode, revive } from '../../model/errors.ts'
import type { DocumentId } from '../../model/ids.ts'
import { saysLocked, saysTooSlow } from '../../model/refused-for.ts'
import { fingerprintOf, isCurrent, languagesIn, type Parts } from '../fingerprint/fingerprint.ts'
import { type RawDocument, type Rejection, rejectionOf } from '../read/raw-document.ts'

/** Why a document was refused the last time, and what it was made from then. */
type Refusal = {
  fingerprint: string
  /** In ISO 8601. */
  readAt: string | null
  error: { code: string; facts: unknown }
}
export type Refusals = ReadonlyMap<DocumentId, Refusal>

const CODE = 'document-refused'

/** With other passwords, or none, something else would come of it; which ones were tried is kept nowhere. */
const dependsOnPasswords = ({ passwords = [] }: RawDocument, facts: unknown) =>
  passwords.length > 0 && saysLocked(facts)

/** Whether the same may come out otherwise: by what was given besides, or on a machine that does less. */
const mayBeOtherwise = (raw: RawDocument, facts: unknown) =>
  dependsOnPasswords(raw, facts) || saysTooSlow(facts)

/**
 * Says again why a document is refused, without reading it: it is made from the same, so the same would come of it, and to
 * look for text in a photograph takes longer than to read a hundred articles. Null if it has to be read.
 */
export function refusedAgain(
  raw: RawDocument,
  refusal: Refusal | undefined,
  parts: Parts,
  corrections: readonly MadeCorrection[],
  seconds: number,
): Rejection | null {
  if (refusal?.error.code !== CODE || mayBeOtherwise(raw, refusal.error.facts)) return null
  const { fingerprint, readAt, error } = refusal
  if (!isCurrent(fingerprint, raw, parts, corrections)) return null
  // The code is the same that has written the facts.
  const again = revive({ code: CODE, facts: error.facts })
  return { ...rejectionOf(raw, again, seconds), refused: { fingerprint, readAt } }
}

/**
 * Why a document cannot be used. What it is refused for is in its bytes; whatever else went wrong may go right the next time.
 * Which languages were asked before is not known, so a change to any of them has it read again.
 */
export function rejected(
  raw: RawDocument,
  error: AppError,
  parts: Parts,
  corrections: readonly MadeCorrection[],
  seconds: number,
): Rejection {
  const it = rejectionOf(raw, error, seconds)
  if (!hasCode(error, CODE) || mayBeOtherwise(raw, error.facts)) return it
  const fingerprint = fingerprintOf(raw, parts, languagesIn(parts), corrections)
  return { ...it, refused: { fingerprint, readAt: null } }
}
