import type { Engine } from '../../engine/port.ts'
import { hasCode } from '../../model/errors.ts'
import type { DocumentId } from '../../model/ids.ts'

/** Whether what the index has of a document, or of one of its passages, is no longer what was stored. */
export async function isDamaged(engine: Engine, id: DocumentId): Promise<boolean> {
  try {
    await engine.document(id)
    return false
  } catch (error) {
    if (hasCode(error, 'damaged')) return true
    throw error
  }
}
