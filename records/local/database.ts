import fs from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { AppError, hasCode } from '../../model/errors.ts'
import { copyDatabase } from '../../sqlite/copy.ts'
import { type Db, openDatabase, openUnchanging, sqliteCode } from '../../sqlite/database.ts'
import { explain } from '../../sqlite/explain.ts'
import { makeIndexFolder, refuseNetwork } from '../../sqlite/file-system.ts'
import { canWrite } from '../../sqlite/obstacle.ts'
import { FORMATS } from './formats.ts'

const FILE_NAME = 'records.db'

/**
 * `records.db` in the data folder, opened when it is first used and made when something is first written. In WAL mode
 * any number of processes read and write it; a write waits for that of another, which takes milliseconds.
 */
export class RecordsDatabase {
  readonly #file: string
  #open: { db: Db; file: number | null } | null = null
  #closed = false

  /** @param formats for tests, which have formats of their own */
  constructor(
    dataFolder: string,
    private readonly formats: readonly string[] = FORMATS,
  ) {
    this.#file = path.join(dataFolder, FILE_NAME)
  }

  /** What `work` reads; `none` if nothing has ever been written. */
  read<Result>(none: Result, work: (db: Db) => Result): Result {
    return this.#explained(() => {
      if (fileNumber(this.#file) === null) return none
      if (this.#current() === null && !canWrite(path.dirname(this.#file))) {
        return readUnchanging(this.#file, work)
      }
      return work(this.#connected())
    })
  }

  /** What `work` writes, as a whole or not at all; on the disk when this returns. */
  write<Result>(work: (db: Db) => Result): Result {
    return this.#explained(() => inTransaction(this.#connected(), work))
  }

  /**
   * A value that was stored as JSON. `columns`: what was stored beside it.
   * @throws AppError `records-unreadable` for one that cannot have been, so that no damage is taken for a record
   */
  parsed<Schema extends z.ZodType>(schema: Schema, body: unknown, columns?: object): z.infer<Schema> {
    try {
      const value: unknown = JSON.parse(String(body))
      return schema.parse(columns === undefined ? value : Object.assign({}, value, columns))
    } catch (cause) {
      const problem = { reason: 'damaged' } as const
      throw new AppError('records-unreadable', { path: this.#file, problem }, { cause })
    }
  }

  /** Copies all records into another data folder, whatever is written meanwhile. */
  copyTo(dataFolder: string): void {
    const copied = this.read(null, (db) => {
      try {
        return copyDatabase(db, path.join(dataFolder, FILE_NAME))
      } catch (error) {
        // Returned, because it is about the copy: thrown, it would be explained as one of these records.
        return { error }
      }
    })
    if (copied) throw copied.error
  }

  close(): void {
    this.#closed = true
    this.#letGo()
  }

  #letGo(): void {
    this.#open?.db.close()
    this.#open = null
  }

  /** The connection to the file that is there now: one that was moved away or replaced takes what nobody finds. */
  #current(): Db | null {
    if (this.#open !== null && this.#open.file !== fileNumber(this.#file)) this.#letGo()
    return this.#open?.db ?? null
  }

  #connected(): Db {
    const current = this.#current()
    if (current) return current
    const folder = path.dirname(this.#file)
    refuseNetwork(folder)
    makeIndexFolder(folder)
    const db = openDatabase(this.#file)
    try {
      db.exec('PRAGMA journal_mode = WAL')
      // What people ask for survives a power failure too: nothing else remembers it.
      db.exec('PRAGMA synchronous = FULL')
      this.#upgrade(db)
    } catch (error) {
      db.close()
      throw error
    }
    this.#open = { db, file: fileNumber(this.#file) }
    return db
  }

  /** Brings a file of an older format up to date in place, one format after the other. */
  #upgrade(db: Db): void {
    const { formats } = this
    if (formatOf(db) === formats.length) return
    inTransaction(db, () => {
      const found = formatOf(db)
      if (found > formats.length) {
        throw new AppError('records-version', {
          path: this.#file,
          found: String(found),
          expected: String(formats.length),
        })
      }
      for (const step of formats.slice(found)) db.exec(step)
      db.exec(`PRAGMA user_version = ${formats.length}`)
    })
  }

  #explained<Result>(work: () => Result): Result {
    if (this.#closed) throw new AppError('internal', { what: 'closed-records' })
    try {
      return work()
    } catch (cause) {
      // A connection that was made where nothing could be written stays one that only reads.
      if (sqliteCode(cause) !== null) this.#letGo()
      throw this.#explain(cause)
    }
  }

  /** In the words of the index an error of SQLite would send people to the wrong file. */
  #explain(cause: unknown): unknown {
    const error = explain(path.dirname(this.#file), cause, { file: this.#file, writing: true })
    if (hasCode(error, 'index-unreadable') || hasCode(error, 'index-unwritable')) {
      const { problem } = error.facts
      const stated = problem.reason === 'not-an-index' ? ({ reason: 'damaged' } as const) : problem
      return new AppError('records-unreadable', { path: this.#file, problem: stated }, { cause })
    }
    if (!hasCode(error, 'index-locked')) return error
    const problem = { reason: 'database-error', databaseCode: 'SQLITE_BUSY' } as const
    return new AppError('records-unreadable', { path: this.#file, problem }, { cause })
  }
}

/** On a disk that is read-only, say: what has been recorded can still be read there. */
function readUnchanging<Result>(file: string, work: (db: Db) => Result): Result {
  // Read without its log, it would lack what was recorded last.
  const log = fs.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  const db = log === 0 ? openUnchanging(file) : openDatabase(file)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

const fileNumber = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.ino ?? null

const formatOf = (db: Db) => Number(db.prepare('PRAGMA user_version').row()?.[0])

function inTransaction<Result>(db: Db, work: (db: Db) => Result): Result {
  // IMMEDIATE: a transaction that reads first and writes later cannot wait for another one that does the same.
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work(db)
    db.exec('COMMIT')
    return result
  } catch (error) {
    try {
      db.exec('ROLLBACK')
    } catch {
      // SQLite has already rolled back, as it does when the disk is full.
    }
    throw error
  }
}
