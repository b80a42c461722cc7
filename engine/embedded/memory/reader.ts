import fs from 'node:fs'
import { type Db, openDatabase } from '../../../sqlite/database.ts'
import { explained } from '../../../sqlite/explain.ts'
import { documentsIn } from '../file/chunks.ts'
import { indexFiles } from '../file/index-files.ts'
import { hasSchema, requireFormat } from '../file/schema.ts'
import { Columns } from './columns.ts'
import { Counter } from './counts.ts'
import { Dictionary } from './dictionary.ts'
import { Filters } from './filters.ts'
import { Order } from './order.ts'
import { Postings } from './postings.ts'
import { Vocabulary } from './vocabulary.ts'

/** Chunks read at once: enough to make the calls cheap, few enough to bound memory. */
const CHUNKS_AT_ONCE = 20

/** In place of a generation: memory is between two of them. */
const CATCHING_UP = -2

/** One state of the index, in memory and on disk. */
export type State = {
  db: Db
  generation: number
  columns: Columns
  counter: Counter
  filters: Filters
  dictionary: Dictionary
  vocabulary: Vocabulary
  postings: Postings
  order: Order
}

/**
 * Reads an index that another process may be writing to. Each call of `read` works on one state: it begins a
 * read transaction, brings what is in memory up to that state, and only then runs the work.
 */
export class Reader {
  private open: { state: State; file: number; lastWords: number } | null = null

  constructor(private readonly folder: string) {}

  /** Runs `work` on one state; null if nothing was ever written to the index. */
  read<Result>(work: (state: State | null) => Result): Result {
    return explained(this.folder, () => {
      const state = this.state()
      if (!state) return work(null)
      state.db.exec('BEGIN')
      let result: Result
      try {
        this.catchUp(state)
        result = work(state)
      } catch (error) {
        this.abort(state)
        throw error
      }
      state.db.exec('COMMIT')
      return result
    })
  }

  close() {
    this.open?.state.db.close()
    this.open = null
  }

  private abort({ db, generation }: State) {
    try {
      // A state that is only half caught up is unusable: the next call reads everything again.
      if (generation === CATCHING_UP) this.close()
      else db.exec('ROLLBACK')
    } catch {
      // SQLite has already rolled back; the original error is on its way to the caller.
    }
  }

  /** A second connection to the same file, for work that outlasts one call; null if there is no index yet. */
  another(): Db | null {
    return openForReading(this.folder)
  }

  private state(): State | null {
    const file = fileNumber(indexFiles(this.folder).index)
    // The index was moved away or replaced: nothing in memory applies to the new one.
    if (this.open && this.open.file !== file) this.close()
    if (this.open) return this.open.state
    const db = openForReading(this.folder)
    if (file === null || db === null) return null
    const columns = new Columns()
    const dictionary = new Dictionary()
    const state: State = {
      db,
      generation: -1,
      columns,
      counter: new Counter(columns, dictionary),
      filters: new Filters(columns, dictionary),
      dictionary,
      vocabulary: new Vocabulary(),
      postings: new Postings(db),
      order: new Order(columns, db),
    }
    this.open = { state, file, lastWords: 0 }
    return state
  }

  private catchUp(state: State) {
    const { db, columns, dictionary } = state
    const generation = Number(db.prepare(`SELECT value FROM meta WHERE key = 'generation'`).row()?.[0] ?? 0)
    const before = state.generation
    if (generation === before) return
    state.generation = CATCHING_UP
    const select = db.prepare(
      `SELECT last, documents FROM facets WHERE last > ? ORDER BY last LIMIT ${CHUNKS_AT_ONCE}`,
    )
    for (let rows = select.rows(columns.number); rows.length > 0; rows = select.rows(columns.number)) {
      for (const [last, documents] of rows) columns.add(documentsIn(documents), Number(last))
    }
    // After the additions: a document may have been added and removed since this reader last looked.
    const removed = db
      .prepare('SELECT group_concat(number) FROM removed WHERE generation > ?')
      .row(before)?.[0]
    if (typeof removed === 'string') for (const it of removed.split(',')) columns.remove(Number(it))
    dictionary.refresh(db, before)
    // These cache results, which are valid for one state only.
    state.order = new Order(columns, db)
    state.counter = new Counter(columns, dictionary)
    state.filters = new Filters(columns, dictionary)
    state.generation = generation
  }

  /** Reads the words of the index: not when opening, but when the first query with words comes. */
  learnWords(state: State) {
    if (!this.open) return
    const rows = state.db
      .prepare('SELECT id, words FROM words WHERE id > ? ORDER BY id')
      .rows(this.open.lastWords)
    for (const [id, words] of rows) {
      for (const word of String(words).split(' ')) state.vocabulary.add(word)
      this.open.lastWords = Number(id)
    }
  }
}

/** Identifies a file even if another takes its name; null if there is no such file. */
function fileNumber(file: string): number | null {
  return fs.statSync(file, { throwIfNoEntry: false })?.ino ?? null
}

/** A read-only connection; null if there is no file, or no tables in it because its writer has only just begun. */
function openForReading(folder: string): Db | null {
  return explained(folder, () => {
    const file = indexFiles(folder).index
    // Opening would create an empty database, and a reader must not create anything.
    if (fileNumber(file) === null) return null
    const db = openDatabase(file)
    try {
      db.exec('PRAGMA query_only = 1')
      if (!hasSchema(db)) {
        db.close()
        return null
      }
      requireFormat(db, folder)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}
