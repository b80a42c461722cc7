import path from 'node:path'
import type { Db, SqlRow } from '../../sqlite/database.ts'
import { type LedgerEntry, ledgerEntry } from '../ledger-entry.ts'
import type { Ledger } from '../port.ts'
import type { RecordsDatabase } from './database.ts'

const AT_ONCE = 500

const COLUMNS = 'collection, path, documentKey, noKeyLine, line, root, run, outcome, sha256, body'
const ADD = `INSERT INTO ledger (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
  line = excluded.line, root = excluded.root, run = excluded.run, outcome = excluded.outcome`
const REPLACING = `${ADD}, sha256 = excluded.sha256, body = excluded.body`
/** On the right of SET, columns still have the values from before. */
const CONFIRMING = `${ADD}, sha256 = excluded.sha256, body = CASE
  WHEN outcome IN ('indexed', 'gone') AND sha256 IS excluded.sha256 AND json_extract(body, '$.error') IS NULL
  THEN body ELSE excluded.body END`
const GONE = `UPDATE ledger SET outcome = 'gone'
  WHERE collection = ? AND root = ? AND run <> ? AND outcome <> 'gone'
  AND (? = 0 OR outcome IN ('failed', 'not-read'))
  AND NOT EXISTS (
    SELECT 1 FROM json_each(?) WHERE ledger.path = value OR substr(ledger.path, 1, length(value) + 1) = value || '${path.sep}'
  )`
const AFTER = `SELECT ${COLUMNS} FROM ledger
  WHERE (collection, path, documentKey, noKeyLine) > (?, ?, ?, ?) AND (? IS NULL OR collection = ?)
  ORDER BY collection, path, documentKey, noKeyLine LIMIT ?`

export function ledger(database: RecordsDatabase): Ledger {
  const store = async (sql: string, entries: readonly LedgerEntry[]) => {
    const rows = entries.map((it) => rowOf(ledgerEntry.parse(it)))
    if (rows.length === 0) return
    database.write((db) => {
      for (const row of rows) db.prepare(sql).run(...row)
    })
  }
  return {
    note: (entries) => store(REPLACING, entries),
    confirm: (entries) => store(CONFIRMING, entries),
    markGone: async ({ collection, root, run, except, onlyUnused }) => {
      database.write((db) => {
        db.prepare(GONE).run(collection, root, run, onlyUnused ? 1 : 0, JSON.stringify(except))
      })
    },
    entries: async function* ({ collection } = {}) {
      const only = collection ?? null
      let after: SqlRow | undefined = ['', '', '', 0]
      while (after !== undefined) {
        const rows: readonly SqlRow[] = database.read<readonly SqlRow[]>([], pageAfter(after, only))
        for (const row of rows) yield entryOf(database, row)
        after = rows.length < AT_ONCE ? undefined : rows.at(-1)
      }
    },
  }
}

const pageAfter =
  ([collection, file, documentKey, noKeyLine]: SqlRow, only: string | null) =>
  (db: Db) =>
    db
      .prepare(AFTER)
      .rows(String(collection), String(file), String(documentKey), Number(noKeyLine), only, only, AT_ONCE)

function rowOf({
  collection,
  path: file,
  documentKey,
  line,
  root,
  run,
  outcome,
  sha256,
  ...rest
}: LedgerEntry) {
  const noKeyLine = documentKey === null ? (line ?? 0) : 0
  const key = [collection ?? '', file, documentKey ?? '', noKeyLine] as const
  return [...key, line, root, run, outcome, sha256, JSON.stringify(rest)] as const
}

function entryOf(database: RecordsDatabase, row: SqlRow): LedgerEntry {
  const [collection, file, documentKey, , line, root, run, outcome, sha256, body] = row
  const columns = { collection: collection || null, path: file, documentKey: documentKey || null }
  return database.parsed(ledgerEntry, body, { ...columns, line, root, run, outcome, sha256 })
}
