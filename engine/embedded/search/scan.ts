import type { Db, Statement } from '../file/database.ts'
import { ownText } from '../file/own-json.ts'
import type { Reader, State } from '../memory/reader.ts'

/**
 * Passages of a scan that follow each other in one document, in the index's own JSON: as objects they would be
 * made, copied and made once more, and an export is mostly that.
 */
export type Scanned = { bibliography: string; bodies: string[] }

/**
 * A piece ends behind so many characters, some twenty passages: what is forgotten at once is cleared away at once.
 * With five times as much the thread's heap grew by half.
 */
const CHARACTERS_AT_ONCE = 30_000

/** Passages of a list of rows, in pieces, in a transaction of its own: 8 bytes a passage, however many. */
export class Scan {
  private at = 0
  private readonly passage: Statement
  private readonly document: Statement

  /** `rows`: each row with the number of its document, in turn. */
  constructor(
    private readonly db: Db,
    private readonly rows: Int32Array,
  ) {
    this.passage = db.prepare('SELECT body FROM passage WHERE row = ?')
    this.document = db.prepare('SELECT bibliography FROM document WHERE number = ?')
  }

  next(): Scanned[] {
    const found: Scanned[] = []
    let number = -1
    let characters = 0
    for (; characters < CHARACTERS_AT_ONCE && this.at < this.rows.length; this.at += 2) {
      const belongsTo = this.rows[this.at + 1] as number
      if (belongsTo !== number) {
        const bibliography = ownText(this.document.row(belongsTo)?.[0])
        found.push({ bibliography, bodies: [] })
        number = belongsTo
        characters += bibliography.length
      }
      const body = ownText(this.passage.row(this.rows[this.at] as number)?.[0])
      found.at(-1)?.bodies.push(body)
      characters += body.length
    }
    return found
  }

  /** Lets go of its state of the index: the log of changes cannot be cleared away while anybody reads from it. */
  end() {
    letGo(this.db)
  }
}

function letGo(db: Db) {
  try {
    // Closed, a connection lives on with its transaction until the library's own objects are collected.
    db.exec('COMMIT')
  } catch {
    // SQLite has ended it by itself, as after an error of the disk.
  }
  db.close()
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
      if (rows === null) letGo(db)
    }
    if (rows) return new Scan(db, rows)
  }
}
