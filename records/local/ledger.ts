import path from 'node:path'
import { INSIDE } from '../../model/member-path.ts'
import type { Db, SqlRow } from '../../sqlite/database.ts'
import { type LedgerEntry, ledgerEntry } from '../ledger-entry.ts'
import { overviewOf } from '../ledger-groups.ts'
import type { Ledger } from '../port.ts'
import type { RecordsDatabase } from './database.ts'
import { groupsOf } from './ledger-groups.ts'
import { listed } from './ledger-list.ts'
import { entryOf, LISTED, rowOf, STORED } from './ledger-rows.ts'

const AT_ONCE = 500

const COLUMNS = [...STORED.split(', '), ...LISTED]
/** In the order of `rowOf`. */
const REPLACE = `INSERT OR REPLACE INTO ledger (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`
/** What was noted when the same bytes were read stays. */
const CONFIRM = `UPDATE ledger SET line = ?, root = ?, run = ?, outcome = ?
  WHERE (collection, path, documentKey, noKeyLine) = (?, ?, ?, ?) AND sha256 IS ?
  AND outcome IN ('indexed', 'gone') AND json_extract(body, '$.error') IS NULL
  RETURNING 1`
const ONE = `SELECT ${STORED} FROM ledger WHERE (collection, path, documentKey, noKeyLine) = (?, ?, ?, 0)`
const GONE = `UPDATE ledger SET outcome = 'gone'
  WHERE collection = ? AND root = ? AND run <> ? AND outcome <> 'gone'
  AND (? = 0 OR outcome IN ('failed', 'not-read'))
  AND NOT EXISTS (
    SELECT 1 FROM json_each(?) WHERE ledger.path = value
    OR substr(ledger.path, 1, length(value) + 1) = value || '${path.sep}'
    OR substr(ledger.path, 1, length(value) + ${INSIDE.length}) = value || '${INSIDE}'
  )`
const AFTER = `SELECT ${STORED} FROM ledger
  WHERE (collection, path, documentKey, noKeyLine) > (?, ?, ?, ?) AND (? IS NULL OR collection = ?) AND (? IS NULL OR outcome = ?)
  ORDER BY collection, path, documentKey, noKeyLine LIMIT ?`

type Row = ReturnType<typeof rowOf>

const replace = (db: Db, row: Row) => db.prepare(REPLACE).run(...row)

function confirm(db: Db, row: Row): void {
  const [collection, file, documentKey, noKeyLine, line, root, run, outcome, sha256] = row
  const key = [collection, file, documentKey, noKeyLine] as const
  if (db.prepare(CONFIRM).row(line, root, run, outcome, ...key, sha256) === undefined) replace(db, row)
}

export function ledger(database: RecordsDatabase): Ledger {
  const store = async (entries: readonly LedgerEntry[], put: (db: Db, row: Row) => void) => {
    const rows = entries.map((it) => rowOf(ledgerEntry.parse(it)))
    if (rows.length === 0) return
    database.write((db) => {
      for (const row of rows) put(db, row)
    })
  }
  return {
    note: (entries) => store(entries, replace),
    confirm: (entries) => store(entries, confirm),
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
          replace(db, rowOf({ ...entryOf(database, row), described }))
        }
      })
    },
    entries: async function* ({ collection, outcome } = {}) {
      const only = { collection: collection ?? null, outcome: outcome ?? null }
      let after: SqlRow | undefined = ['', '', '', 0]
      while (after !== undefined) {
        const rows: readonly SqlRow[] = database.read<readonly SqlRow[]>([], pageAfter(after, only))
        for (const row of rows) yield entryOf(database, row)
        after = rows.length < AT_ONCE ? undefined : rows.at(-1)
      }
    },
    list: async (asked) => listed(database, asked),
    overview: (asked, namesAtMost) =>
      overviewOf(async (find) => groupsOf(database, find), asked, namesAtMost),
  }
}

type Only = { collection: string | null; outcome: string | null }

const pageAfter =
  ([collection, file, documentKey, noKeyLine]: SqlRow, only: Only) =>
  (db: Db) =>
    db
      .prepare(AFTER)
      .rows(
        ...[String(collection), String(file), String(documentKey), Number(noKeyLine)],
        ...[only.collection, only.collection, only.outcome, only.outcome, AT_ONCE],
      )
