import type { Engine } from '../../engine/port.ts'
import type { Document } from '../../model/document.ts'
import { AppError } from '../../model/errors.ts'
import { documentId } from '../../model/ids.ts'

/**
 * The document that a request names.
 * @throws AppError `not-found` if there is none
 */
export async function requestedDocument(engine: Pick<Engine, 'document'>, id: string): Promise<Document> {
  const known = documentId.safeParse(id)
  const found = known.success ? await engine.document(known.data) : null
  if (found === null) throw new AppError('not-found', { what: 'document', id })
  return found
}
