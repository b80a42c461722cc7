import type { Db } from '../../../sqlite/database.ts'
import type { Living } from './living.ts'
import type { Counter } from './meta.ts'
import { Gathered } from './segments/gathered.ts'
import { SegmentsKnown } from './segments/merge.ts'
import { TABLES, type Table } from './segments/places.ts'
import { type Placed, WordsKnown } from './words-known.ts'

/** What counts the rows of each table. */
const COUNTED: Record<Table, Counter> = {
  passage_words: 'row',
  heading_words: 'heading',
  quote_words: 'quote',
}

/** The words of an index and where they are, as whoever writes them knows them. */
export class WordsWritten {
  private readonly known = new WordsKnown()
  private readonly gathered = new Gathered()
  private readonly segments = new SegmentsKnown()

  /** As of the last commit. Returns how many rows of words there are. */
  load(db: Db): number {
    this.gathered.clear()
    this.segments.load(db)
    return this.known.load(db)
  }

  /** To be called before the first text of a document, when those of the one before have been added. */
  begin() {
    this.known.forget()
  }

  /** The words of a text; remembers those that are new. */
  placed(text: string): Placed {
    return this.known.placed(text)
  }

  /** Rows of a table have to come in ascending order. */
  add(table: Table, row: number, { start, end }: Placed) {
    this.gathered.add(TABLES.indexOf(table), row, this.known.placedWords, start, end)
  }

  /** How many places are not stored yet. */
  get waiting(): number {
    return this.gathered.length
  }

  /**
   * Stores everything since the last time, as a segment of the rows up to `counters`.
   * @param living what exists, which has to be in the facets already
   * @returns how many rows of words there are then, for `stored`
   */
  store(db: Db, counters: Record<Counter, number>, living: Living): number {
    const rows = this.known.store(db)
    const extent = TABLES.map((table, nth) => ({
      first: this.segments.ends[nth] ?? 0,
      end: counters[COUNTED[table]],
    }))
    if (extent.some(({ first, end }) => first < end)) {
      this.gathered.store(db, extent)
      this.segments.added(db, living)
    }
    return rows
  }

  /** To be called when what `store` wrote has been committed. */
  stored(rows: number) {
    this.known.stored(rows)
  }

  /** Merges segments, where a reader would have to look in more than needed; each time in few, for the most part. */
  tidy(db: Db, living: Living) {
    if (!this.segments.areMany) return
    db.exec('BEGIN IMMEDIATE')
    try {
      this.segments.tidy(db, living)
      db.exec('COMMIT')
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    }
  }
}

/** Where the rows of each table end, by the counters of the index. */
export function endsOf(counters: (name: Counter) => number): number[] {
  return TABLES.map((table) => counters(COUNTED[table]))
}
