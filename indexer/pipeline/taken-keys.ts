import { AppError } from '../../model/errors.ts'
import { identifyDocument } from '../../model/identity.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { RawDocument } from '../read/raw-document.ts'

/** Where the documents of a run stand, by their key: of two with the same key the first is the document. */
export class TakenKeys {
  readonly #places = new Map<DocumentId, string>()

  /** Takes the document; a second one of its key is left. @returns why it is left, or null */
  take({ collection, documentKey, place }: RawDocument): AppError | null {
    const id = identifyDocument(collection, documentKey)
    const first = this.#places.get(id)
    if (first !== undefined) return new AppError('duplicate-key', { documentKey, first, second: place })
    this.#places.set(id, place)
    return null
  }
}
