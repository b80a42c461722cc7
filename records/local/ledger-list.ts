import type { LibraryRequest, LibrarySort, LibraryState } from '../../model/library.ts'
import { foldedWords } from '../../model/words.ts'
import type { SqlValue } from '../../sqlite/database.ts'
import type { LedgerPage } from '../port.ts'
import type { RecordsDatabase } from './database.ts'
import { bitOf, entryOf, STORED } from './ledger-rows.ts'

const TO_CORRECT = `outcome IN ('indexed', 'read') AND toDo & ${bitOf('problems')} <> 0`
const STATES: Record<LibraryState, string> = {
  indexed: `outcome = 'indexed'`,
  failed: `outcome IN ('failed', 'not-read')`,
  faulty: TO_CORRECT,
  gone: `outcome = 'gone'`,
  removed: `outcome = 'removed'`,
}
const KEY = 'collection, path, documentKey, noKeyLine'

// Every query but that for the entries of one page reads the index `ledger_listed` alone, which has all that it names:
// the entries themselves are many times as long.

/** What is not known is '', and comes last. */
const SORTS: Record<LibrarySort, { column: string; unknown: string }> = {
  title: { column: 'title', unknown: `title = ''` },
  source: { column: 'sourceWords', unknown: `sourceWords = ''` },
  published: { column: 'published', unknown: `published = ''` },
  indexed: { column: 'readAt', unknown: `readAt = ''` },
  passages: { column: 'passages', unknown: 'passages < 0' },
}

type Where = { sql: string; values: SqlValue[] }

/** `but`: without this filter. */
function where(asked: LibraryRequest): Where {
  const parts: [sql: string, value?: SqlValue][] = [[STATES[asked.state]]]
  for (const name of ['collection', 'source', 'language'] as const) {
    if (asked[name] !== null) parts.push([`${name} = ?`, asked[name]])
  }
  if (asked.todo !== null) parts.push(['toDo & ? <> 0', bitOf(asked.todo)])
  const { sql, values } = whereFound(asked.find)
  return {
    sql: [...parts.map(([part]) => `(${part})`), sql].join(' AND '),
    values: [...parts.flatMap(([, value]) => (value === undefined ? [] : [value])), ...values],
  }
}

export function whereFound(find: string): Where {
  const sought = foldedWords(find)
  return {
    sql: sought.map(() => 'instr(found, ?) > 0').join(' AND ') || '1',
    values: sought.map((word) => ` ${word}`),
  }
}

export function listed(database: RecordsDatabase, asked: LibraryRequest): LedgerPage {
  const { sql, values } = where(asked)
  const { column, unknown } = SORTS[asked.sort]
  const direction = asked.order === 'down' ? 'DESC' : 'ASC'
  const skipped = (asked.page - 1) * asked.limit
  return database.read<LedgerPage>({ total: 0, entries: [] }, (db) => {
    const total = Number(db.prepare(`SELECT count(*) FROM ledger WHERE ${sql}`).row(...values)?.[0])
    const keys = db
      .prepare(
        `SELECT ${KEY} FROM ledger WHERE ${sql} ORDER BY ${unknown}, ${column} ${direction}, ${KEY} LIMIT ? OFFSET ?`,
      )
      .rows(...values, asked.limit, skipped)
    const one = db.prepare(`SELECT ${STORED} FROM ledger WHERE (${KEY}) = (?, ?, ?, ?)`)
    const entries = keys.flatMap((it) => {
      const row = one.row(...(it as SqlValue[]))
      return row === undefined ? [] : [entryOf(database, row)]
    })
    return { total, entries }
  })
}
