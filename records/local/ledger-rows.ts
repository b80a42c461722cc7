import type { SqlRow } from '../../sqlite/database.ts'
import { type LedgerEntry, ledgerEntry } from '../ledger-entry.ts'
import { bitsOf, listedBy } from '../ledger-listing.ts'
import type { RecordsDatabase } from './database.ts'

/** Of an entry as it is read again. */
export const STORED = 'collection, path, documentKey, noKeyLine, line, root, run, outcome, sha256, body'
/** What it is listed by, which follows from the rest. */
export const LISTED = [
  ...['found', 'title', 'source', 'sourceWords', 'language', 'published', 'readAt', 'passages', 'toDo'],
] as const

export function rowOf(entry: LedgerEntry) {
  const { collection, path: file, documentKey, line, root, run, outcome, sha256, ...rest } = entry
  const noKeyLine = documentKey === null ? (line ?? 0) : 0
  const key = [collection ?? '', file, documentKey ?? '', noKeyLine] as const
  return [...key, line, root, run, outcome, sha256, JSON.stringify(rest), ...listed(entry)] as const
}

/** In the order of `LISTED`. */
function listed(entry: LedgerEntry) {
  const { words, title, source, sourceWords, language, published, readAt, passages, toDo } = listedBy(entry)
  // Each behind a space, by which its beginning is known.
  const found = words.map((word) => ` ${word}`).join('')
  return [found, title, source, sourceWords, language, published, readAt, passages, bitsOf(toDo)] as const
}

export function entryOf(database: RecordsDatabase, row: SqlRow): LedgerEntry {
  const [collection, file, documentKey, , line, root, run, outcome, sha256, body] = row
  const columns = { collection: collection || null, path: file, documentKey: documentKey || null }
  return database.parsed(ledgerEntry, body, { ...columns, line, root, run, outcome, sha256 })
}
