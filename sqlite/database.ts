import { pathToFileURL } from 'node:url'
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

/**
 * Opens a file that nobody changes, without the files beside it in which readers and writers tell each other what
 * they do: they cannot be made in a folder that is read-only. A change of the file goes unnoticed.
 */
export const openUnchanging = (file: string): Db => openDatabase(`${pathToFileURL(file).href}?immutable=1`)

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

/** The codes of SQLite by their numbers; the lowest byte of an extended code is its kind. */
const CODES: Record<number, string> = {
  1: 'SQLITE_ERROR',
  2: 'SQLITE_INTERNAL',
  3: 'SQLITE_PERM',
  4: 'SQLITE_ABORT',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  7: 'SQLITE_NOMEM',
  8: 'SQLITE_READONLY',
  9: 'SQLITE_INTERRUPT',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  12: 'SQLITE_NOTFOUND',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  15: 'SQLITE_PROTOCOL',
  17: 'SQLITE_SCHEMA',
  18: 'SQLITE_TOOBIG',
  19: 'SQLITE_CONSTRAINT',
  21: 'SQLITE_MISUSE',
  23: 'SQLITE_AUTH',
  24: 'SQLITE_FORMAT',
  26: 'SQLITE_NOTADB',
  3082: 'SQLITE_IOERR_NOMEM',
}
/** What the library calls an extended code that it does not know, which is most of them. */
const UNNAMED_CODE = /^UNKNOWN_SQLITE_ERROR_(\d+)$/

/** The code of an error from SQLite itself, such as `SQLITE_FULL`; null for any other error. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  const number = Number(UNNAMED_CODE.exec(error.code)?.[1])
  if (number > 0) return CODES[number] ?? CODES[number & 0xff] ?? `SQLITE_${number}`
  return error.code.startsWith('SQLITE_') ? error.code : null
}
