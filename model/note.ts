import { z } from 'zod'
import { document } from './document.ts'
import { documentId, passageId } from './ids.ts'
import { NOTE_AT_MOST } from './note-limits.ts'
import { range } from './passage.ts'

const NAME_AT_MOST = 200

const noteText = z.string().max(NOTE_AT_MOST)
const author = z.string().trim().min(1).max(NAME_AT_MOST)

/** Words of a passage that somebody has highlighted, with what they noted about them; `note` may be empty. */
export const note = z.object({
  document: documentId,
  passage: passageId,
  /** The text of the passage as it was: by it the words are found where paragraphs are cut differently. */
  text: z.string(),
  /** The highlighted words: UTF-16 offsets into `text`. */
  words: range,
  note: noteText,
  by: author,
  madeAt: z.iso.datetime(),
  /** When it was last changed; null if it never was. */
  changedAt: z.iso.datetime().nullable(),
  /** Of the document as it was, to say where the words are from if it is gone. */
  from: document.pick({
    ...{ title: true, documentKey: true, collection: true, source: true, publishedAt: true },
  }),
})
export type Note = z.infer<typeof note>

/** `n-`, its document, and a number of its own: the notes on a document are found without reading the others. */
export const noteId = z.string().regex(/^n-[0-9a-f]{16}-[0-9a-f]{12}$/)
const revision = z.int().positive()

/** What can be asked for about notes. */
export const noteRequest = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('add'),
    passage: passageId,
    /** UTF-16 offsets into the passage's text; `exact`: what stands there, so that nothing else is highlighted. */
    words: range,
    exact: z.string(),
    note: noteText,
    by: author,
  }),
  z.object({ action: z.literal('change'), id: noteId, revision, note: noteText, by: author }),
  z.object({ action: z.literal('remove'), id: noteId, revision }),
])
export type NoteRequest = z.infer<typeof noteRequest>
/** The same as it is sent, before it is checked. */
export type NoteAsked = z.input<typeof noteRequest>

/** Where highlighted words are in a passage as it is now. */
const standing = z.object({ id: passageId, start: z.int().nonnegative(), end: z.int().nonnegative() })

/**
 * What became of highlighted words: they stand where they stood; elsewhere, because paragraphs are cut differently or others
 * of their words have changed (over several passages, if they were divided); nowhere, or in several places of which none is
 * certainly the one; or their document is gone.
 */
export const notePlace = z.discriminatedUnion('state', [
  z.object({ state: z.literal('here'), parts: z.array(standing).length(1) }),
  z.object({ state: z.literal('moved'), parts: z.array(standing).min(1) }),
  z.object({ state: z.literal('lost') }),
  z.object({ state: z.literal('document-gone') }),
])
export type NotePlace = z.infer<typeof notePlace>

/** With the ID by which it is kept, its revision, and what became of its words. */
export const placedNote = note.extend({ id: noteId, revision, place: notePlace })
export type PlacedNote = z.infer<typeof placedNote>

/** The notes on one page, the newest first; `authors`: everybody who has made one, by name, whatever is asked for. */
export const notesFound = z.object({
  notes: z.array(placedNote),
  total: z.int().nonnegative(),
  authors: z.array(z.object({ by: z.string(), count: z.int().positive() })),
})
export type NotesFound = z.infer<typeof notesFound>

/** The note that was made or changed; null if it was removed. */
export const noteAnswer = z.object({ note: note.extend({ id: noteId, revision }).nullable() })
export type NoteAnswer = z.infer<typeof noteAnswer>
