import { createHash } from 'node:crypto'
import { type DocumentId, documentId, type PassageId, passageId } from './ids.ts'

// Apart from ids.ts because browsers have no node:crypto.

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** 16 hex digits of SHA-256(collection, NUL, documentKey): the same wherever the files are kept. */
export function identifyDocument(collection: string, documentKey: string): DocumentId {
  return documentId.parse(sha256(`${collection}\0${documentKey}`).slice(0, 16))
}

/**
 * The IDs of the passages of one document, in order. An ID depends only on the passage's own text (and on how often
 * the same text came before it), so that edits elsewhere in the document change no permalink.
 */
export function passageIds(document: DocumentId): (text: string) => PassageId {
  const seen = new Map<string, number>()
  return (text) => {
    const hash = sha256(text.normalize('NFC')).slice(0, 10)
    const nth = (seen.get(hash) ?? 0) + 1
    seen.set(hash, nth)
    return passageId.parse(nth === 1 ? `${document}-${hash}` : `${document}-${hash}-${nth}`)
  }
}
