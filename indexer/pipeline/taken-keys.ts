import type { Position } from '../../model/error-terms.ts'
import { AppError } from '../../model/errors.ts'
import { identifyDocument } from '../../model/identity.ts'
import type { DocumentId } from '../../model/ids.ts'
import { placeOf, type RawDocument } from '../read/raw-document.ts'

/** Where the documents of a run stand, by their key: of two with the same key the first is the document. */
export class TakenKeys {
  readonly #places = new Map<DocumentId, Position>()

  /** Takes the document; a second one of its key is left. @returns why it is left, or null */
  take(raw: RawDocument): AppError | null {
    const { collection, documentKey } = raw
    const place = placeOf(raw)
    const id = identifyDocument(collection, documentKey)
    const first = this.#places.get(id)
    if (first !== undefined) return new AppError('duplicate-key', { documentKey, first, second: place })
    this.#places.set(id, place)
    return null
  }
}
