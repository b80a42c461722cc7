import type { Db } from '../../../sqlite/database.ts'
import { explained } from '../../../sqlite/explain.ts'
import { unusable } from '../../../sqlite/file-system.ts'
import type { Use } from '../../../sqlite/obstacle.ts'
import { chunksAfter } from '../file/chunks.ts'
import { damagedPart } from '../file/damaged-part.ts'
import { indexFiles } from '../file/index-files.ts'
import { livingIn, sameLiving } from '../file/living.ts'
import { generationOf, type Meta, numberIn, readMeta } from '../file/meta.ts'
import { openForReading } from '../file/open-for-reading.ts'
import { Stored } from '../file/stored.ts'
import { wordsAfter } from '../file/words.ts'
import { endsOf } from '../file/words-written.ts'
import { Columns } from './columns.ts'
import { Copies } from './copies.ts'
import { Counter } from './counts.ts'
import { Dictionary } from './dictionary.ts'
import { Filters } from './filters.ts'
import { Forms, type FormsNow } from './forms.ts'
import { Headings } from './headings.ts'
import { Hyphens } from './hyphens.ts'
import { Order } from './order.ts'
import { PassagesRead } from './passages-read.ts'
import { Postings } from './postings.ts'
import { Vocabulary } from './vocabulary.ts'

/** Chunks read at once: enough to make the calls cheap, few enough to bound memory. */
const CHUNKS_AT_ONCE = 20

/** In place of a generation: memory is between two of them. */
const CATCHING_UP = -2

/** One state of the index, in memory and on disk. */
export type State = {
  db: Db
  stored: Stored
  generation: number
  /** When the last change was committed; null before the first. */
  changedAt: string | null
  columns: Columns
  /** As of this state only after `learnCopies`. */
  copies: Copies
  counter: Counter
  filters: Filters
  dictionary: Dictionary
  vocabulary: Vocabulary
  postings: Postings
  headings: Headings
  hyphens: Hyphens
  forms: FormsNow
  order: Order
  passagesRead: PassagesRead
}

/** An open index. `wordsOf`: the generation up to which the words are known, the last row of them being `lastWords`. */
type Open = { state: State; forms: Forms; isCurrent(): boolean; lastWords: number; wordsOf: number }

/**
 * Reads an index that another process may be writing to. Each call of `read` works on one state: it begins a
 * read transaction, brings what is in memory up to that state, and only then runs the work.
 */
export class Reader {
  private open: Open | null = null
  /** Whether there has been an index: then there being none is not the beginning. */
  private hasBeen = false
  private readonly use: Use

  constructor(private readonly folder: string) {
    this.use = { file: indexFiles(folder).index, writing: false }
  }

  /** Runs `work` on one state; null if nothing was ever written to the index. */
  read<Result>(work: (state: State | null) => Result): Result {
    const onOneState = () => {
      for (;;) {
        const state = this.state()
        if (!state) return work(null)
        const isCurrent = this.open?.isCurrent
        try {
          const result = this.inTransaction(state, work)
          if (!isCurrent || isCurrent()) return result
        } catch (error) {
          if (!isCurrent || isCurrent()) throw error
        }
        // Where nothing can be locked, the file was changed in the meantime.
      }
    }
    return explained(this.folder, onOneState, this.use)
  }

  private inTransaction<Result>(state: State, work: (state: State) => Result): Result {
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
    return openForReading(this.folder)?.db ?? null
  }

  private state(): State | null {
    // The index was moved away or replaced: nothing in memory applies to the new one.
    if (this.open?.isCurrent() === false) this.close()
    if (this.open) return this.open.state
    const reading = openForReading(this.folder)
    if (reading === null) {
      if (this.hasBeen) throw unusable(this.folder, undefined, { reason: 'vanished' })
      return null
    }
    this.hasBeen = true
    const { db, isCurrent } = reading
    const columns = new Columns()
    const dictionary = new Dictionary()
    const stored = new Stored(db)
    const vocabulary = new Vocabulary()
    const postings = new Postings(db, vocabulary)
    const headings = new Headings(columns, stored)
    const filters = new Filters(columns, dictionary)
    const forms = new Forms(vocabulary, dictionary, postings)
    const state: State = {
      db,
      stored,
      generation: -1,
      changedAt: null,
      columns,
      copies: new Copies(columns, db),
      counter: new Counter(columns, dictionary, filters),
      filters,
      dictionary,
      vocabulary,
      postings,
      headings,
      hyphens: new Hyphens(columns, headings, postings, stored, vocabulary),
      forms: forms.at(columns, filters),
      order: new Order(columns, db, dictionary),
      passagesRead: new PassagesRead(),
    }
    this.open = { state, forms, isCurrent, lastWords: 0, wordsOf: -1 }
    return state
  }

  private catchUp(state: State) {
    const { db, columns, dictionary } = state
    const generation = generationOf(db)
    const before = state.generation
    if (generation === before) return
    state.generation = CATCHING_UP
    state.postings.forget()
    const meta = readMeta(db)
    for (;;) {
      const chunks = chunksAfter(db, columns.number, CHUNKS_AT_ONCE)
      if (chunks.length === 0) break
      for (const { last, documents } of chunks) columns.add(documents, last)
    }
    // After the additions: a document may have been added and removed since this reader last looked.
    const removed = db
      .prepare('SELECT group_concat(number) FROM removed WHERE generation > ?')
      .row(before)?.[0]
    if (typeof removed === 'string') for (const it of removed.split(',')) columns.remove(Number(it))
    dictionary.refresh(db, before)
    proveCounts(meta, state)
    // These cache results, which are valid for one state only.
    state.order = new Order(columns, db, dictionary)
    state.filters = new Filters(columns, dictionary)
    state.counter = new Counter(columns, dictionary, state.filters)
    state.hyphens = new Hyphens(columns, state.headings, state.postings, state.stored, state.vocabulary)
    if (this.open) state.forms = this.open.forms.at(columns, state.filters)
    state.changedAt = meta.get('changedAt') ?? null
    state.generation = generation
  }

  /** Reads which texts are copies of each other: not when opening, but when the first search comes. */
  learnCopies({ copies, generation, db }: State) {
    copies.refresh(generation, () => readMeta(db))
  }

  /**
   * Reads the words of the index: not when opening, but when the first query with words comes. To be called before
   * anything is looked up by words: a writer merges lists of words also where it changes nothing else.
   */
  learnWords(state: State) {
    if (!this.open || (this.open.wordsOf === state.generation && state.postings.areCurrent())) return
    for (const { id, words } of wordsAfter(state.db, this.open.lastWords)) {
      if (id !== this.open.lastWords + 1) throw damagedPart('the words')
      state.vocabulary.add(words.split(' '))
      this.open.lastWords = id
    }
    const meta = readMeta(state.db)
    if (this.open.lastWords !== numberIn(meta, 'words')) throw damagedPart('the words')
    const ends = endsOf((counter) => numberIn(meta, counter))
    if (!state.postings.refresh(ends)) throw damagedPart('the lists of words')
    this.open.wordsOf = state.generation
  }
}

/** A row that is missing, or whose place has changed, fits its own checksum. */
function proveCounts(meta: Meta, { columns, dictionary }: State) {
  if (!sameLiving(livingIn(meta), columns.living())) throw damagedPart('which documents there are')
  if (dictionary.size !== numberIn(meta, 'entities')) throw damagedPart('the values of the facets')
}
