import type { Db } from '../../../sqlite/database.ts'
import { generationOf } from '../file/meta.ts'
import { Stored, type StoredDocument } from '../file/stored.ts'
import type { Reader, State } from '../memory/reader.ts'

/**
 * Consecutive passages of one document in a scan, as the JSON in the index: as objects they would be parsed,
 * copied to the other thread and made again, which is most of the work of an export.
 */
export type Scanned = { bibliography: string; bodies: string[] }

/**
 * A piece ends after so many characters, some twenty passages: small pieces are garbage-collected soon. With
 * pieces five times as large, the thread's heap grew by half.
 */
const CHARACTERS_AT_ONCE = 30_000

/** Reads the passages of a list of rows, in pieces, in a transaction of its own: takes 8 bytes a passage. */
export class Scan {
  private at = 0
  private readonly stored: Stored

  /** `rows`: pairs of a row and the number of its document. */
  constructor(
    private readonly db: Db,
    private readonly rows: Int32Array,
  ) {
    this.stored = new Stored(db)
  }

  /** @throws AppError `damaged` at a passage that is not what was stored: an export is whole, or ends there */
  next(): Scanned[] {
    const found: Scanned[] = []
    let number = -1
    let document: StoredDocument | null = null
    let characters = 0
    for (; characters < CHARACTERS_AT_ONCE && this.at < this.rows.length; this.at += 2) {
      const belongsTo = this.rows[this.at + 1] as number
      if (belongsTo !== number) {
        document = this.stored.document(belongsTo)
        const bibliography = String(document?.bibliography ?? '')
        found.push({ bibliography, bodies: [] })
        number = belongsTo
        characters += bibliography.length
      }
      const body = this.stored.body(this.rows[this.at] as number, document)
      found.at(-1)?.bodies.push(body)
      characters += body.length
    }
    return found
  }

  /** Releases its state of the index: the write-ahead log cannot be cleared while a transaction reads from it. */
  end() {
    release(this.db)
  }
}

function release(db: Db) {
  try {
    // A closed connection keeps its transaction until the library's own objects are garbage-collected.
    db.exec('COMMIT')
  } catch {
    // SQLite has ended it by itself, as after a disk error.
  }
  db.close()
}

/**
 * Begins a scan of the rows that `work` finds. They have to match the state that the scan's own connection sees: if a
 * writer commits in between, both begin again.
 */
export function beginScan(reader: Reader, work: (state: State) => Int32Array): Scan | null {
  for (;;) {
    const db = reader.another()
    if (!db) return null
    let rows: Int32Array | null = null
    try {
      db.exec('BEGIN')
      const sees = generationOf(db)
      rows = reader.read((state) => (state && state.generation === sees ? work(state) : null))
    } finally {
      if (rows === null) release(db)
    }
    if (rows) return new Scan(db, rows)
  }
}
