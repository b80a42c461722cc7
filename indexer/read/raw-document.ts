import type { LeftOutReason, Sheet, SpokenRange } from '../../model/document.ts'
import { type Position, position } from '../../model/error-terms.ts'
import type { AppError } from '../../model/errors.ts'
import type { Aside, Basis, Pinpoint, Range } from '../../model/passage.ts'
import { type Account, emptyAccount } from './account.ts'
import type { Capture } from './capture.ts'
import type { Passwords } from './encryption/passwords.ts'
import type { Fields, FileFields } from './fields.ts'
import type { OfficeFormat } from './office-formats.ts'
import type { RowShape } from './table/row.ts'

/** What is known of a document before its bytes are read: enough to see whether it has changed. */
export type RawDocument = {
  collection: string
  /** The record's id, or the file's path relative to the given folder, with `/`. */
  documentKey: string
  /** Absolute path of the file that contains it; of a member of a container as in `model/member-path.ts`. */
  path: string
  /** Of a record: its line, or the one in which its row begins. */
  line?: number
  /** The file's bytes; of a record, the bytes of its line or row. */
  bytes: Uint8Array
  /** Of a record: what its line is in, if that is not UTF-8. */
  encoding?: string
  /** Of a record in a table. */
  row?: RowShape
  /** SHA-256 of these bytes. */
  sha256: string
  format:
    | 'text'
    | 'html'
    | 'markdown'
    | 'srt'
    | 'vtt'
    | 'pdf'
    | 'image'
    | 'mail'
    | 'msg'
    | 'mhtml'
    | 'table'
    | 'record'
    | 'locked-office'
    | OfficeFormat
  /** Of what may be locked: given to open it, and kept nowhere. */
  passwords?: Passwords
  /** What a manifest next to the file says about it. */
  manifest: FileFields | null
  /** Of what was saved from the web. */
  capture?: Capture
  /** Somebody is still writing it: all of a page is its text. */
  isDraft?: true
}

/** Whether it is a page of the web, however it was saved. */
export const isPage = (format: RawDocument['format']): boolean => format === 'html' || format === 'mhtml'

/** What gathering and reading report besides documents, so that nothing that was found goes unmentioned. */
export type Rejection = {
  type: 'rejected'
  /** For a person: the path, with the line for a record. */
  place: string
  path: string
  error: AppError
  /** Set if the document is known although it cannot be used, so that its last version is kept. */
  documentKey: string | null
  collection: string | null
  /** Null if it concerns a field, a manifest or a document of the index, and not a document or file that was met. */
  account: Account | null
  /** Set if it is refused again as long as it is made from the same. */
  refused?: { fingerprint: string; readAt: string | null }
}

/** The file of a document, and the line in it. */
export const placeOf = ({ path, line }: RawDocument): Position =>
  line === undefined ? { path } : { path, line }

/** A document that was found and cannot be used. */
export function rejectionOf(raw: RawDocument, error: AppError, seconds: number): Rejection {
  const { path, documentKey, collection } = raw
  const account = accountOf(raw, seconds)
  return { type: 'rejected', place: position(placeOf(raw)), path, error, documentKey, collection, account }
}

/** The account of a document before it is read. */
export function accountOf(raw: RawDocument, seconds: number): Account {
  const { path, line = null, collection, documentKey, sha256, format, bytes } = raw
  const known = { line, collection, documentKey, sha256, size: bytes.length, format, seconds }
  return { ...emptyAccount(path), ...known }
}

/** A file of records, or a container, that was read to its end, with all that is in it. */
export type PartsRead = { type: 'parts-read'; place: string; account: Account }

export type GatherEvent =
  /** `seconds`: spent on reading its bytes. */
  { type: 'found'; raw: RawDocument; seconds: number } | PartsRead | Rejection

/**
 * A part of the text of which the file itself says what it is: the `role` of a heading of a web page, or why it is no
 * part of the article (`outside`). A `paragraph` is text however it looks.
 */
export type StructureHint = Range & {
  role?: 'heading' | 'caption' | 'list' | 'note' | 'paragraph'
  outside?: LeftOutReason
}

/** What is printed where a part of the text begins. */
export type PrintedPinpoint = Range & Pinpoint

/** A page on which no number is printed, with the number that a reader counts. */
export type CountedPage = Range & { page: number }

/**
 * A line that was read from a picture: how many words it has, their mean confidence from 0 to 1 where that is known, and
 * which of them are likely enough to be misread, by their offsets in the text.
 */
export type OcrLine = Range & { words: number; confidence: number | null; doubtful: Range[] }

/** What is read of a text that is no page, apart from the text itself. */
export type Layout = {
  /** Every non-blank character is in one of these. */
  paragraphRanges: Range[]
  hints: StructureHint[]
  /** What its own header says: that of a mail, of subtitles, the lines between fences above Markdown. */
  metadata: Fields
  asides?: Aside[]
  spoken?: SpokenRange[]
  pinpoints?: PrintedPinpoint[]
  countedPages?: CountedPage[]
}

export type ReadingNote = { code: string; message: string }

/** That a page is not in the language that it states. */
export const noteOfLanguage = (stated: string, found: string): ReadingNote => ({
  code: 'language',
  message: `the page says that its language is "${stated}", but its text is in "${found}"`,
})

/** A document whose text is known: the decoded file without byte order mark, otherwise unchanged. */
export type ReadDocument = {
  collection: string
  documentKey: string
  path: string
  text: string
  format: RawDocument['format']
  /** Where it has paragraphs, if its lines do not tell: in order, with every non-blank character in one of them. */
  paragraphRanges?: Range[]
  hints: StructureHint[]
  /** Characters of the text that are set aside within a paragraph. */
  asides?: Aside[]
  spoken?: SpokenRange[]
  pinpoints?: PrintedPinpoint[]
  countedPages?: CountedPage[]
  /** In order; absent if none of it was read from a picture. */
  ocr?: OcrLine[]
  /** Its pages as they are looked at; absent if it has none. */
  sheets?: (Sheet | null)[]
  manifest: Fields | null
  metadata: Fields
  /** Those of the authors in the metadata that the file calls organisations. */
  corporateAuthors?: string[]
  /** What the file calls the work, as it does: `NewsArticle`, `citation_journal_title`, `section:Press releases`. */
  statedKinds?: string[]
  /** How `metadata.publishedAt` is known, if the file does not state it as such. */
  publishedBasis?: Basis
  sourceBasis?: Basis
  notes: ReadingNote[]
  sha256: string
  readAt: string
  readerVersion: string
}
