import type { Passage } from '../../model/passage.ts'
import type { Db } from './database.ts'
import { Hits } from './hits.ts'
import type { Reader, State } from './reader.ts'

const PASSAGES_AT_ONCE = 500

/** Passages of a list of rows, in pieces, in a transaction of its own: 8 bytes a passage, however many. */
export class Scan {
  private at = 0
  private number = 0
  private readonly hits: Hits

  /** `rows`: each row with the number of its document, in turn. */
  constructor(
    private readonly db: Db,
    private readonly rows: Int32Array,
  ) {
    this.hits = new Hits(db, () => this.number)
  }

  next(): Passage[] {
    const found: Passage[] = []
    for (; this.at < this.rows.length && found.length < PASSAGES_AT_ONCE; this.at += 2) {
      this.number = this.rows[this.at + 1] as number
      found.push(...this.hits.passages([this.rows[this.at] as number]))
    }
    return found
  }

  end() {
    this.db.close()
  }
}

/**
 * Begins a scan of the rows that `work` finds. Their state has to be the one that the scan's own connection
 * sees: where a writer commits in between, both begin again.
 */
export function beginScan(reader: Reader, work: (state: State) => Int32Array): Scan | null {
  for (;;) {
    const db = reader.another()
    if (!db) return null
    let rows: Int32Array | null = null
    try {
      db.exec('BEGIN')
      const sees = Number(db.prepare(`SELECT value FROM meta WHERE key = 'generation'`).row()?.[0])
      rows = reader.read((state) => (state && state.generation === sees ? work(state) : null))
    } finally {
      if (rows === null) db.close()
    }
    if (rows) return new Scan(db, rows)
  }
}
