import type { Document } from './document.ts'
import { movedWords } from './moved-words.ts'
import { foldedWords } from './name-words.ts'
import type { Note, NotePlace } from './note.ts'
import type { Range } from './passage.ts'

/** Fewer words than these may stand anywhere by chance, without the paragraph around them. */
const ALONE_FROM = 4

/**
 * Where the words of a note stand in its document as it is now. Never a guess: of several places with the same words it
 * takes none, unless the passage is the one that it was.
 *
 * @param document null if it is gone
 */
export function notePlaceIn(
  document: Pick<Document, 'text' | 'passages'> | null,
  { passage, text, words }: Pick<Note, 'passage' | 'text' | 'words'>,
): NotePlace {
  if (document === null) return { state: 'document-gone' }
  const own = document.passages.find(({ id }) => id === passage)
  const standing = own && standingIn(own, text, words)
  if (standing) return { state: 'here', parts: [{ id: passage, ...standing }] }
  const inParagraph = movedWords(document, text, words)
  const parts = inParagraph.length > 0 ? inParagraph : alone(document, text.slice(words.start, words.end))
  if (parts.length === 0) return { state: 'lost' }
  return { state: 'moved', parts: parts.map(({ id, start, end }) => ({ id, start, end })) }
}

/** An ID is made of the words of its passage, of which the letters may now be composed otherwise. */
function standingIn(own: Document['passages'][number], text: string, words: Range): Range | null {
  if (own.text === text) return words
  const [part] = movedWords(
    { text: own.text, passages: [{ ...own, start: 0, end: own.text.length }] },
    text,
    words,
  )
  return part ? { start: part.start, end: part.end } : null
}

/** Words whose paragraph has changed around them. */
const alone = (document: Pick<Document, 'text' | 'passages'>, words: string) =>
  foldedWords(words).length < ALONE_FROM ? [] : movedWords(document, words)

/** A browser gives a line feed for each of these. */
const LINE_BREAK = /\r\n?/g

/**
 * Where words that a browser has selected stand in the text that it was given: its offsets count every line break as one
 * character. Null if other words stand there.
 */
export function selectedIn(text: string, { start, end }: Range, exact: string): Range | null {
  if (start >= end || exact.length !== end - start) return null
  if (text.slice(start, end) === exact) return { start, end }
  const [from, to] = [offsetBefore(text, start), offsetBefore(text, end)]
  const isSame = text.slice(from, to).replace(LINE_BREAK, '\n') === exact
  return isSame ? { start: from, end: to } : null
}

/** The offset in a text of what a browser counts as the character with this number. */
function offsetBefore(text: string, shown: number): number {
  let longer = 0
  for (const { 0: it, index } of text.matchAll(LINE_BREAK)) {
    if (index - longer >= shown) break
    longer += it.length - 1
  }
  return Math.min(shown + longer, text.length)
}
