import fs from 'node:fs'
import { AppError } from '../../model/errors.ts'
import { Columns, type DocumentRow } from './columns.ts'
import { type Db, openDatabase, sqliteCode } from './database.ts'
import { Dictionary } from './dictionary.ts'
import { Order } from './order.ts'
import { Postings } from './postings.ts'
import { FORMAT } from './schema.ts'
import { Vocabulary } from './vocabulary.ts'

/** Read at once: enough that the calls do not count, few enough to bound memory. */
const DOCUMENTS_AT_ONCE = 5_000

/** One state of the index, in memory and on disk. */
export type State = {
  db: Db
  generation: number
  columns: Columns
  dictionary: Dictionary
  vocabulary: Vocabulary
  postings: Postings
  order: Order
}

/**
 * Reads an index that another process may be writing to. Each call of `read` works on one state: a read
 * transaction is begun, what is kept in memory is brought up to that state, and only then is anything asked.
 */
export class Reader {
  private db: Db | null = null
  private generation = -1
  private columns = new Columns()
  private dictionary = new Dictionary()
  private vocabulary = new Vocabulary()
  private lastWord = 0
  private postings: Postings | null = null
  private order = new Order(this.columns)

  constructor(
    private readonly folder: string,
    private readonly file: string,
  ) {}

  /** Runs `work` on one state; null stands for an index that nobody has written yet. */
  read<Result>(work: (state: State | null) => Result): Result {
    const db = this.open()
    if (!db) return work(null)
    return explained(this.folder, () => {
      db.exec('BEGIN')
      try {
        return work(this.catchUp(db))
      } finally {
        db.exec('COMMIT')
      }
    })
  }

  close() {
    this.db?.close()
    this.db = null
  }

  private open(): Db | null {
    if (this.db) return this.db
    // Opening would make an empty database, and a reader makes nothing.
    if (!fs.existsSync(this.file)) return null
    const db = openForReading(this.folder, this.file)
    if (!db) return null
    this.postings = new Postings(db)
    this.db = db
    return db
  }

  private catchUp(db: Db): State {
    const generation = Number(db.prepare(`SELECT value FROM meta WHERE key = 'generation'`).row()?.[0] ?? 0)
    if (generation !== this.generation) {
      const removed = db.prepare('SELECT number FROM removed WHERE generation > ?').rows(this.generation)
      for (const [number] of removed) this.columns.remove(Number(number))
      this.addDocuments(db)
      this.dictionary.refresh(db, generation)
      this.order = new Order(this.columns)
      this.generation = generation
    }
    const { columns, dictionary, vocabulary, order } = this
    this.postings ??= new Postings(db)
    return { db, generation, columns, dictionary, vocabulary, postings: this.postings, order }
  }

  private addDocuments(db: Db) {
    const select = db.prepare(
      'SELECT number, row, rows, heading, quote, facets FROM document WHERE number > ? ORDER BY number LIMIT ?',
    )
    for (;;) {
      const rows = select.rows(this.columns.number, DOCUMENTS_AT_ONCE)
      if (rows.length === 0) return
      this.columns.add(rows.map(documentRow))
    }
  }

  /** The words of the index are read when the first query with words comes: opening does not need them. */
  learnWords(db: Db) {
    const row = db
      .prepare(
        `SELECT max(id), group_concat(word, ' ') FROM (SELECT id, word FROM word WHERE id > ? ORDER BY id)`,
      )
      .row(this.lastWord)
    if (typeof row?.[1] !== 'string') return
    this.lastWord = Number(row[0])
    for (const word of row[1].split(' ')) this.vocabulary.add(word)
  }
}

/** A connection that only reads; null for a database without our tables yet: its writer has just begun. */
export function openForReading(folder: string, file: string): Db | null {
  return explained(folder, () => {
    const db = openDatabase(file)
    try {
      db.exec('PRAGMA query_only = 1')
      const tables = db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'meta'`).row()
      if (Number(tables?.[0]) === 0) {
        db.close()
        return null
      }
      const found = String(db.prepare(`SELECT value FROM meta WHERE key = 'format'`).row()?.[0])
      if (found !== FORMAT) throw new AppError('index-version', { folder, found, expected: FORMAT })
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

function documentRow([number, row, rows, heading, quote, facets]: readonly unknown[]): DocumentRow {
  if (!(facets instanceof Uint8Array)) throw new TypeError('the facets of a document are no bytes')
  // Copied, because a Buffer may begin at an address that 32-bit numbers cannot.
  const bytes = Uint8Array.from(facets)
  return {
    number: Number(number),
    row: Number(row),
    rows: Number(rows),
    heading: Number(heading),
    quote: Number(quote),
    facets: new Int32Array(bytes.buffer),
  }
}

/** Failures of SQLite as a person should read them. */
export function explained<Result>(folder: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw explain(folder, error)
  }
}

const PROBLEMS: Record<string, string> = {
  SQLITE_NOTADB: 'it is no index, or it is damaged',
  SQLITE_CORRUPT: 'it is damaged',
  SQLITE_CANTOPEN: 'the file cannot be opened',
  SQLITE_PERM: 'there is no permission to',
  SQLITE_READONLY: 'the folder cannot be written to',
  SQLITE_IOERR: 'the disk reports an error',
}

export function explain(folder: string, error: unknown): unknown {
  const code = sqliteCode(error)
  if (code === null) return error
  if (code.startsWith('SQLITE_FULL')) return new AppError('disk-full', { folder }, { cause: error })
  if (code.startsWith('SQLITE_BUSY')) return new AppError('index-locked', { folder }, { cause: error })
  const known = Object.keys(PROBLEMS).find((it) => code.startsWith(it))
  const problem = (known && PROBLEMS[known]) ?? code
  return new AppError('index-unreadable', { folder, problem }, { cause: error })
}
