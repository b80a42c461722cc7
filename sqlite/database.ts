import Database from 'libsql'

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
  const prepare = (sql: string): Statement => {
    const statement = database.prepare(sql)
    // Rows as arrays: as objects they have a `_metadata` added by the library.
    const raw = statement.reader ? statement.raw() : statement
    // Values as one array: a single Buffer or null would be read as an object of named parameters.
    return {
      run: (...values) => {
        statement.run(values)
      },
      row: (...values) => raw.get(values) as SqlRow | undefined,
      rows: (...values) => raw.all(values) as SqlRow[],
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
    },
  }
}

/** The code of an error from SQLite itself, such as `SQLITE_FULL`; null for any other error. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  return error.code.startsWith('SQLITE_') ? error.code : null
}
