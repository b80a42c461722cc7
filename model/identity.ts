import { hash } from 'node:crypto'
import { type DocumentId, documentId, type PassageId, passageId } from './ids.ts'
import { normalized } from './normalized.ts'

// Apart from ids.ts because browsers have no node:crypto.

const DOCUMENT_DIGITS = 16
const WORDS_DIGITS = 10

const sha256 = (text: string) => hash('sha256', text)
/** The part of a passage's ID that its words decide; of composed letters. */
const hashOfComposed = (text: string) => sha256(text).slice(0, WORDS_DIGITS)
const wordsHash = (text: string) => hashOfComposed(normalized('NFC', text))

/** 16 hex digits of SHA-256(collection, NUL, documentKey): the same wherever the files are kept. */
export function identifyDocument(collection: string, documentKey: string): DocumentId {
  return documentId.parse(sha256(`${collection}\0${documentKey}`).slice(0, DOCUMENT_DIGITS))
}

/**
 * The IDs of the passages of one document, in order. An ID depends only on the passage's own text (and on how often
 * the same text came before it), so that edits elsewhere in the document change no permalink.
 */
export function passageIds(document: DocumentId): (text: string) => PassageId {
  const seen = new Map<string, number>()
  return (text) => {
    const own = wordsHash(text)
    const nth = (seen.get(own) ?? 0) + 1
    seen.set(own, nth)
    return passageId.parse(nth === 1 ? `${document}-${own}` : `${document}-${own}-${nth}`)
  }
}

const WORDS_AT = DOCUMENT_DIGITS + 1

/** The part of a passage's ID that its words decide: hex digits. */
export const wordsDigits = (id: PassageId): string => id.slice(WORDS_AT, WORDS_AT + WORDS_DIGITS)

/** Whether no passage before it in its document has the same words. */
export const isFirstWithWords = (id: PassageId): boolean => id.length === WORDS_AT + WORDS_DIGITS

/** Whether an ID was made of these words. */
export function hasWordsOf(id: PassageId, text: string): boolean {
  const own = wordsDigits(id)
  // Nearly all texts are composed already, and composing one takes as long as its hash.
  return own === hashOfComposed(text) || own === wordsHash(text)
}
