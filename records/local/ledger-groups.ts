import type { LedgerGroup } from '../ledger-groups.ts'
import type { RecordsDatabase } from './database.ts'
import { whereFound } from './ledger-list.ts'

/** In the order of the index `ledger_listed`, so that SQLite reads it once and keeps nothing. */
export function groupsOf(database: RecordsDatabase, find: string): LedgerGroup[] {
  const { sql, values } = whereFound(find)
  const key = 'outcome, collection, source, language, toDo'
  return database.read<LedgerGroup[]>([], (db) =>
    db
      .prepare(`SELECT ${key}, count(*), sum(passages), max(readAt) FROM ledger WHERE ${sql} GROUP BY ${key}`)
      .rows(...values)
      .map(([outcome, collection, source, language, toDo, entries, passages, readAt]) => ({
        ...{ outcome: String(outcome), collection: String(collection), source: String(source) },
        ...{ language: String(language), toDo: Number(toDo), entries: Number(entries) },
        ...{ passages: Number(passages), readAt: String(readAt) },
      })),
  )
}
