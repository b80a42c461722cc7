import type { CorrectionRecord } from '../model/correction.ts'
import type { Change, ChangeOutcome } from './change.ts'

/**
 * What people and the indexer record, which no index can be asked for again. `conformance.ts` has a test for each
 * sentence of it; whatever passes that suite can keep the records of an installation.
 *
 * Methods reject with an `AppError`. What a method has resolved for survives the process being killed. Nothing here
 * says where something is kept.
 */
export interface Records {
  readonly corrections: CorrectionLog
  readonly changes: ChangeQueue

  /** Frees files and connections. Later calls reject. */
  close(): Promise<void>
}

/** What people have corrected and undone. Records are only ever added. */
export interface CorrectionLog {
  /** Every record in the order in which they were made, including those that others have added. */
  all(): Promise<readonly CorrectionRecord[]>

  /**
   * Adds a record. Only the holder of the index's writer lock may call it, so two never add at once. Nothing is
   * added where `all` rejects.
   */
  append(record: CorrectionRecord): Promise<void>
}

/**
 * Changes of the index that wait for its writer. Any process may add one; the process that holds the writer lock makes
 * them in order and settles each.
 */
export interface ChangeQueue {
  /** Adds a change at the end. */
  add(change: Change): Promise<void>

  /** The changes that are not settled, in the order in which they were added. Quick where there are none. */
  waiting(): Promise<Change[]>

  /** Says what came of a change, which then no longer waits. A change that was withdrawn stays so. */
  settle(id: Change['id'], outcome: ChangeOutcome): Promise<void>

  /** What came of a change; an outcome is kept for a day at least, and `unknown` after that. */
  outcome(id: string): Promise<ChangeOutcome | { state: 'waiting' } | { state: 'unknown' }>

  /** Takes back a change that still waits; does nothing if it is settled. */
  withdraw(id: Change['id']): Promise<void>
}
