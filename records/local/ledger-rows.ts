import path from 'node:path'
import { TO_DO } from '../../model/library.ts'
import { fold, foldedWords } from '../../model/words.ts'
import type { SqlRow } from '../../sqlite/database.ts'
import { type LedgerEntry, ledgerEntry, toDoOf } from '../ledger-entry.ts'
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
  return [...key, line, root, run, outcome, sha256, JSON.stringify(rest), ...listedBy(entry)] as const
}

/** In the order of `LISTED`. */
function listedBy(entry: LedgerEntry) {
  const { described: it, readAt, passages } = entry
  const title = fold(it?.title ?? '')
  const sourceWords = fold(it?.source ?? it?.agency ?? '')
  const dates = it?.publishedAt ?? ''
  const toDo = toDoOf(entry).reduce((bits, name) => bits | bitOf(name), 0)
  const known = [it?.source ?? '', sourceWords, it?.language ?? '', dates] as const
  return [wordsIn(entry), title, ...known, readAt ?? '', passages, toDo] as const
}

export const bitOf = (name: (typeof TO_DO)[number]): number => 1 << TO_DO.indexOf(name)

/** Every word by which it is found, behind a space. */
function wordsIn({ path: file, documentKey, described: it }: LedgerEntry): string {
  const texts = [it?.title, it?.begins, it?.source, it?.agency, path.basename(file), documentKey]
  const words = texts.flatMap((text) => foldedWords((text ?? '').replaceAll('_', ' ')))
  return [...new Set(words)].map((word) => ` ${word}`).join('')
}

export function entryOf(database: RecordsDatabase, row: SqlRow): LedgerEntry {
  const [collection, file, documentKey, , line, root, run, outcome, sha256, body] = row
  const columns = { collection: collection || null, path: file, documentKey: documentKey || null }
  return database.parsed(ledgerEntry, body, { ...columns, line, root, run, outcome, sha256 })
}
