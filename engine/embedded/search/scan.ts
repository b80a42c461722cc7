import { AppError } from '../../../model/errors.ts'
import { sqliteCode } from '../../../sqlite/database.ts'
import { asLines } from '../file/own-json.ts'
import { Stored, type StoredDocument } from '../file/stored.ts'
import type { Reader, State } from '../memory/reader.ts'
import type { Scanned } from './scanned.ts'
import type { Snapshot, Snapshots } from './snapshots.ts'

/**
 * A piece ends after so many characters, some twenty passages: small pieces are garbage-collected soon. With
 * pieces five times as large, the thread's heap grew by half.
 */
const CHARACTERS_AT_ONCE = 30_000

/** Reads the passages of a list of rows, in pieces, from one state of the index: takes 8 bytes a passage. */
export class Scan {
  private at = 0
  private ended = false
  private readonly stored: Stored

  /** `rows`: pairs of a row and the number of its document. */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly rows: Int32Array,
  ) {
    this.stored = new Stored(snapshot.db)
  }

  /** @throws AppError `damaged` at a passage that is not what was stored: an export is whole, or ends there */
  next(): Scanned {
    // An export that was interrupted must not look complete.
    if (this.snapshot.failed) throw new AppError('internal', { what: 'export' })
    try {
      return this.read()
    } catch (error) {
      if (sqliteCode(error) !== null) this.snapshot.failed = true
      throw error
    }
  }

  private read(): Scanned {
    const found: { bibliography: string; bodies: string[] }[] = []
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
    return asLines(found)
  }

  /** Releases its state of the index. A second call has no effect. */
  end() {
    if (this.ended) return
    this.ended = true
    this.snapshot.release()
  }
}

/** Begins a scan of the rows that `work` finds; again if a writer commits in between. Null if there is no index. */
export function beginScan(
  reader: Reader,
  snapshots: Snapshots,
  work: (state: State) => Int32Array,
): Scan | null {
  for (;;) {
    const begun = reader.read((state) => {
      if (state === null) return 'no index'
      const snapshot = snapshots.at(state)
      if (snapshot === null) return 'changed'
      try {
        return new Scan(snapshot, work(state))
      } catch (error) {
        snapshot.release()
        throw error
      }
    })
    if (begun === 'no index') return null
    if (begun !== 'changed') return begun
  }
}
