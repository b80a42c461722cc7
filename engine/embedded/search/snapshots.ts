import type { Db } from '../../../sqlite/database.ts'
import { generationOf } from '../file/meta.ts'
import type { Reader, State } from '../memory/reader.ts'

/** One state of the index that outlasts a call, in a read transaction on a connection of its own. */
export type Snapshot = {
  readonly db: Db
  /** For all that use it: SQLite may have ended the transaction, and with it the state. */
  failed: boolean
  /** Ends one use. */
  release(): void
}

type Held = { db: Db; of: Db; generation: number; uses: number; failed: boolean }

/**
 * The states that scans read from. Scans of one state share a connection, and one connection is kept for the next
 * state: a closed one keeps its files open until the library's own objects are garbage-collected, and even then SQLite
 * keeps the index file itself open, once for each connection there was at once, as long as this process reads it.
 */
export class Snapshots {
  private latest: Held | null = null
  /** Without a transaction; `of`: the reader's connection, which is another one once the file was replaced. */
  private spare: { db: Db; of: Db } | null = null

  constructor(private readonly reader: Reader) {}

  /** The state that `state` shows; null if the index has changed meanwhile. */
  at(state: State): Snapshot | null {
    const { latest } = this
    const shared = latest?.of === state.db && latest.generation === state.generation && !latest.failed
    const held = shared ? latest : this.begin(state)
    if (held === null) return null
    held.uses += 1
    this.latest = held
    return {
      db: held.db,
      get failed() {
        return held.failed
      },
      set failed(failed: boolean) {
        held.failed = failed
      },
      release: () => this.end(held),
    }
  }

  close() {
    this.spare?.db.close()
    this.spare = null
  }

  private begin(state: State): Held | null {
    const db = this.connection(state)
    if (db === null) return null
    const held = { db, of: state.db, generation: state.generation, uses: 0, failed: false }
    try {
      db.exec('BEGIN')
      if (generationOf(db) === state.generation) return held
    } catch (error) {
      held.failed = true
      this.putAway(held)
      throw error
    }
    this.putAway(held)
    return null
  }

  private connection(state: State): Db | null {
    const { spare } = this
    this.spare = null
    if (spare?.of === state.db) return spare.db
    spare?.db.close()
    return this.reader.another()
  }

  private end(held: Held) {
    held.uses -= 1
    if (held.uses > 0) return
    if (this.latest === held) this.latest = null
    this.putAway(held)
  }

  /** Ends the transaction: while one reads from it, the write-ahead log cannot be cleared. */
  private putAway({ db, of, failed }: Held) {
    try {
      db.exec('COMMIT')
      if (!failed && this.spare === null) {
        this.spare = { db, of }
        return
      }
    } catch {
      // SQLite has ended it by itself, as after a disk error.
    }
    db.close()
  }
}
