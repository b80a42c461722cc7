import { AppError } from '../../model/errors.ts'
import type { OriginalState, Verification } from '../../model/finding.ts'
import type { DocumentId } from '../../model/ids.ts'
import { LAST, ORIGINALS, originalsKey, VERIFICATIONS } from '../../records/kind.ts'
import type { Records } from '../../records/port.ts'
import { records } from './records.ts'

/** The last verification of all collections; null if there was none. */
export const lastVerification = (): Promise<Verification | null> =>
  readable(async (it) => (await it.kept(VERIFICATIONS).get(LAST))?.value ?? null)

/** An original that was not as it had been read. `now`: where it is, if it was moved. */
export type OriginalThen = { state: Exclude<OriginalState, 'same'>; now: string | null; verifiedAt: string }

/** An original compared with what was read of it. */
export type Compared = OriginalThen | { state: 'same'; now: null; verifiedAt: string }

/** How the last verification found a document's original; null if none has compared it since it was read. */
export async function comparisonOf({
  documentId,
  readAt,
}: {
  documentId: DocumentId
  readAt: string
}): Promise<Compared | null> {
  const differs = await originalOf(documentId)
  if (differs !== null) return differs
  const last = await lastVerification()
  if (last === null || last.originals === null || last.verifiedAt < readAt) return null
  return { state: 'same', now: null, verifiedAt: last.verifiedAt }
}

/** What the last verification found of a document's original; null if it was the same, or not verified. */
export const originalOf = (document: DocumentId): Promise<OriginalThen | null> =>
  readable(async (it) => {
    const kept = (await it.kept(ORIGINALS).get(originalsKey(document)))?.value
    const found = kept?.documents[document]
    if (kept === undefined || found === undefined || found.state === 'same') return null
    return { state: found.state, now: found.now, verifiedAt: kept.verifiedAt }
  })

/** Searching and reading work without the records: what is wrong with them is told where something is recorded. */
async function readable<Value>(read: (it: Records) => Promise<Value | null>): Promise<Value | null> {
  try {
    return await read(await records())
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
