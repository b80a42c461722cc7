import type { Position } from '../../model/error-terms.ts'
import { AppError } from '../../model/errors.ts'
import { identifyDocument } from '../../model/identity.ts'
import type { DocumentId } from '../../model/ids.ts'
import { placeOf, type RawDocument } from '../read/raw-document.ts'

/** The places of a run's documents, by key: of two documents with the same key, only the first one is used. */
export class TakenKeys {
  readonly #places = new Map<DocumentId, Position>()

  /** Takes the key of a document. @returns why the document cannot be used if another one has its key, or null */
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
