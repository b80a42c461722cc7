import type { Engine } from '../../engine/port.ts'
import type { Document } from '../../model/document.ts'
import { hasCode } from '../../model/errors.ts'
import type { DocumentId } from '../../model/ids.ts'

/** Null if it is gone by now, or damaged: what is not what was stored has no copies. */
export async function readDocument(engine: Engine, id: DocumentId): Promise<Document | null> {
  try {
    return await engine.document(id)
  } catch (error) {
    if (hasCode(error, 'damaged')) return null
    throw error
  }
}
