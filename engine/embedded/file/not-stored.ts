import type { DocumentProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'

/** A document that could not be turned into what the index stores, and why. */
export type Refused = { documentKey: string; cause: unknown }

/** The failure of a batch, by the first document that could not be stored. */
export function notStored({ documentKey, cause }: Refused, others: readonly Refused[]): AppError {
  const problem: DocumentProblem =
    others.length === 0
      ? { reason: 'not-stored' }
      : { reason: 'not-stored-nor-others', others: others.map((it) => it.documentKey) }
  return new AppError('document-refused', { documentKey, problem }, { cause })
}
