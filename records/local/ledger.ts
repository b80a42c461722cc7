import path from 'node:path'
import type { Db, SqlRow } from '../../sqlite/database.ts'
import { type LedgerEntry, ledgerEntry } from '../ledger-entry.ts'
import type { Ledger } from '../port.ts'
import type { RecordsDatabase } from './database.ts'
import { overviewOf } from './ledger-groups.ts'
import { listed } from './ledger-list.ts'
import { entryOf, LISTED, rowOf, STORED } from './ledger-rows.ts'

const AT_ONCE = 500

const COLUMNS = [...STORED.split(', '), ...LISTED]
const ADD = `INSERT INTO ledger (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})
  ON CONFLICT DO UPDATE SET
  line = excluded.line, root = excluded.root, run = excluded.run, outcome = excluded.outcome`
/** What was noted when the bytes were read. */
const NOTED = ['body', ...LISTED]
const REPLACING = [ADD, 'sha256 = excluded.sha256', ...NOTED.map((it) => `${it} = excluded.${it}`)].join(', ')
/** On the right of SET, columns still have the values from before. */
const IS_KNOWN = `outcome IN ('indexed', 'gone') AND sha256 IS excluded.sha256 AND json_extract(body, '$.error') IS NULL`
const CONFIRMING = [
  ADD,
  'sha256 = excluded.sha256',
  ...NOTED.map((it) => `${it} = CASE WHEN ${IS_KNOWN} THEN ${it} ELSE excluded.${it} END`),
].join(', ')
const ONE = `SELECT ${STORED} FROM ledger WHERE (collection, path, documentKey, noKeyLine) = (?, ?, ?, 0)`
const GONE = `UPDATE ledger SET outcome = 'gone'
  WHERE collection = ? AND root = ? AND run <> ? AND outcome <> 'gone'
  AND (? = 0 OR outcome IN ('failed', 'not-read'))
  AND NOT EXISTS (
    SELECT 1 FROM json_each(?) WHERE ledger.path = value OR substr(ledger.path, 1, length(value) + 1) = value || '${path.sep}'
  )`
const AFTER = `SELECT ${STORED} FROM ledger
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
    describe: async (documents) => {
      if (documents.length === 0) return
      database.write((db) => {
        for (const { collection, path: file, documentKey, described } of documents) {
          const row = db.prepare(ONE).row(collection ?? '', file, documentKey ?? '')
          if (row === undefined) continue
          db.prepare(REPLACING).run(...rowOf({ ...entryOf(database, row), described }))
        }
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
    list: async (asked) => listed(database, asked),
    overview: async (asked, namesAtMost) => overviewOf(database, asked, namesAtMost),
  }
}

const pageAfter =
  ([collection, file, documentKey, noKeyLine]: SqlRow, only: string | null) =>
  (db: Db) =>
    db
      .prepare(AFTER)
      .rows(String(collection), String(file), String(documentKey), Number(noKeyLine), only, only, AT_ONCE)
