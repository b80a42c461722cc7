import type { ReadPassage } from '../../hit.ts'
import type { StoredDocument } from '../file/stored.ts'
import { Recent } from '../structures/recent.ts'

/** What the passages of a document have in common, also as text. */
type DocumentRead = { document: StoredDocument | null; bibliography: string }

/** How many passages are kept. Of usual length, they take a few kilobytes each with the places of their words. */
const PASSAGES_KEPT = 512
/** In UTF-16 units. Longer texts are read again each time, so that together they stay small. */
const LONGEST_KEPT = 8_192
const DOCUMENTS_KEPT = 256

/**
 * What was shown last, by row and by number of the document, as it was proved when it was read: neither ever changes, and
 * a key press shows mostly what the one before did.
 */
export class PassagesRead {
  private readonly passages = new Recent<number, ReadPassage>(PASSAGES_KEPT)
  private readonly documents = new Recent<number, DocumentRead>(DOCUMENTS_KEPT)

  passage = (row: number, read: () => ReadPassage): ReadPassage =>
    this.passages.get(row, read, ({ passage }) => passage.text.length <= LONGEST_KEPT)

  document = (number: number, read: () => DocumentRead): DocumentRead =>
    this.documents.get(number, read, ({ document, bibliography }) => {
      return document !== null && bibliography.length + document.checksums.length <= LONGEST_KEPT
    })
}
