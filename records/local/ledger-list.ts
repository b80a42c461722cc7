import type { LibraryRequest, LibrarySort } from '../../model/library.ts'
import { foldedWords } from '../../model/words.ts'
import type { SqlValue } from '../../sqlite/database.ts'
import { bitOf, NAMED, STATES } from '../ledger-listing.ts'
import type { LedgerPage } from '../port.ts'
import type { RecordsDatabase } from './database.ts'
import { entryOf, type LISTED, STORED } from './ledger-rows.ts'

const KEY = 'collection, path, documentKey, noKeyLine'

// Every query but that for the entries of one page reads the index `ledger_listed` alone, which has all that it names:
// the entries themselves are many times as long.

/** The columns. What is not known is '', and comes last. */
const SORTS: Record<LibrarySort, (typeof LISTED)[number]> = {
  title: 'title',
  source: 'sourceWords',
  published: 'published',
  indexed: 'readAt',
  passages: 'passages',
}

type Where = { sql: string; values: SqlValue[] }

function where(asked: LibraryRequest): Where {
  const { outcomes, toDo } = STATES[asked.state]
  const parts: Where[] = [
    { sql: `outcome IN (${outcomes.map(() => '?').join(', ')})`, values: [...outcomes] },
  ]
  for (const name of NAMED) {
    if (asked[name] !== null) parts.push({ sql: `${name} = ?`, values: [asked[name]] })
  }
  for (const name of [toDo, asked.todo]) {
    if (name) parts.push({ sql: 'toDo & ? <> 0', values: [bitOf(name)] })
  }
  parts.push(whereFound(asked.find))
  return {
    sql: parts.map(({ sql }) => sql).join(' AND '),
    values: parts.flatMap(({ values }) => values),
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
  const column = SORTS[asked.sort]
  const direction = asked.order === 'down' ? 'DESC' : 'ASC'
  const skipped = (asked.page - 1) * asked.limit
  return database.read<LedgerPage>({ total: 0, entries: [] }, (db) => {
    const total = Number(db.prepare(`SELECT count(*) FROM ledger WHERE ${sql}`).row(...values)?.[0])
    const keys = db
      .prepare(
        `SELECT ${KEY} FROM ledger WHERE ${sql} ORDER BY ${column} = '', ${column} ${direction}, ${KEY} LIMIT ? OFFSET ?`,
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
