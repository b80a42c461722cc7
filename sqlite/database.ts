import Database from 'libsql'
import { collectSoon } from './collect-soon.ts'

/**
 * The only file that knows which SQLite library is used. `libsql` has the API of better-sqlite3; `node:sqlite`
 * can replace it once no Node without it has to be supported.
 */
export type SqlValue = string | number | Buffer | null
export type SqlRow = readonly unknown[]

export type Statement = {
  run(...values: SqlValue[]): void
  row(...values: SqlValue[]): SqlRow | undefined
  rows(...values: SqlValue[]): SqlRow[]
}

export type Db = {
  exec(sql: string): void
  /** The same text gives the same statement, because preparing one takes longer than running most of them. */
  prepare(sql: string): Statement
  close(): void
}

const BUSY_TIMEOUT_MS = 10_000

function connect(file: string) {
  try {
    return new Database(file)
  } catch (cause) {
    // The library gives this failure no code, only a message of its own.
    throw Object.assign(new Error(`${file} cannot be opened`, { cause }), { code: 'SQLITE_CANTOPEN' })
  }
}

/** Opens a database file, and creates it if it is missing: to only read, check that it exists first. */
export function openDatabase(file: string): Db {
  const database = connect(file)
  database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`)
  const prepared = new Map<string, Statement>()
  // The library's own objects, all in one place: what closes can let go of them, whoever holds a `Statement`.
  let open: ReturnType<typeof database.prepare>[] = []
  const prepare = (sql: string): Statement => {
    const statement = database.prepare(sql)
    const at = open.length
    // Rows as arrays: as objects they have a `_metadata` added by the library.
    open.push(statement.reader ? statement.raw() : statement)
    const own = () => {
      const found = open[at]
      if (found) return found
      throw new Error(`${file} was closed`)
    }
    // Values as one array: a single Buffer or null would be read as an object of named parameters.
    return {
      run: (...values) => {
        own().run(values)
      },
      row: (...values) => own().get(values) as SqlRow | undefined,
      rows: (...values) => own().all(values) as SqlRow[],
    }
  }
  return {
    exec: (sql) => {
      database.exec(sql)
    },
    prepare: (sql) => {
      const known = prepared.get(sql) ?? prepare(sql)
      prepared.set(sql, known)
      return known
    },
    close: () => {
      database.close()
      if (open.length === 0) return
      open = []
      // A statement keeps the connection and its files open, and the library has no way to end one but this.
      collectSoon()
    },
  }
}

/** The code of an error from SQLite itself, such as `SQLITE_FULL`; null for any other error. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  return error.code.startsWith('SQLITE_') ? error.code : null
}
