import type { Document } from '../../model/document.ts'
import { AppError } from '../../model/errors.ts'
import { documentId } from '../../model/ids.ts'
import { engine } from './engine.ts'

/** The document that an address names; null if there is none, or if it is not even an ID. Rejects with the engine's `AppError`. */
export async function documentNamed(id: string): Promise<Document | null> {
  const known = documentId.safeParse(id)
  return known.success ? (await engine()).document(known.data) : null
}

/**
 * The document that a request names.
 * @throws AppError `not-found` if there is none
 */
export async function requestedDocument(id: string): Promise<Document> {
  const found = await documentNamed(id)
  if (found === null) throw new AppError('not-found', { what: 'document', id })
  return found
}
