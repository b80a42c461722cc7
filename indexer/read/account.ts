import type { Described } from '../../model/described.ts'
import type { Document } from '../../model/document.ts'
import type { UnreadableFormat } from '../../model/error-terms.ts'
import type { Kept } from '../../model/kept.ts'
import type { ContainerFormat } from './format.ts'
import type { OfficeFormat } from './office-formats.ts'

/** What a file was read as, or what it is if it cannot be read. */
export type AccountedFormat =
  | 'text'
  | 'html'
  | 'markdown'
  | 'srt'
  | 'vtt'
  | 'pdf'
  | 'mail'
  | 'msg'
  | 'record'
  | 'records'
  | 'table'
  | 'manifest'
  | ContainerFormat
  | OfficeFormat
  | UnreadableFormat

/**
 * An account of one file, or of one record of a file, for whoever keeps a ledger of all that was ever met. What is
 * not known is null: a file that could not be opened has no hash, and one that was skipped no reader.
 */
export type Account = {
  /** Absolute path of the file. */
  path: string
  /** Of a record: its line. */
  line: number | null
  collection: string | null
  documentKey: string | null
  /** SHA-256 of the original bytes of the file, or of the record's line. */
  sha256: string | null
  /** How many bytes these are. */
  size: number | null
  format: AccountedFormat | null
  /** Such as `html-2`. */
  readerVersion: string | null
  /** Spent on it, by a clock that never jumps. */
  seconds: number
  /** Kept in the index. */
  passages: number
  /** How many UTF-16 units of its text are in passages; null if the document was not read this time. */
  kept: number | null
  /** How many were set aside, by reason. */
  leftOut: Kept['leftOut'] | null
  /** Null if the document was not read this time. */
  described: Described | null
  notes: Document['notes']
}

export const emptyAccount = (path: string): Account => ({
  path,
  line: null,
  collection: null,
  documentKey: null,
  sha256: null,
  size: null,
  format: null,
  readerVersion: null,
  seconds: 0,
  passages: 0,
  kept: null,
  leftOut: null,
  described: null,
  notes: [],
})
