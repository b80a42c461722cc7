import type { CorrectionRecord } from '../model/correction.ts'

/**
 * What people and the indexer record, which no index can be asked for again. `conformance.ts` has a test for each
 * sentence of it; whatever passes that suite can keep the records of an installation.
 *
 * Methods reject with an `AppError`. Nothing here says where something is kept.
 */
export interface Records {
  readonly corrections: CorrectionLog

  /** Frees files and connections. Later calls reject. */
  close(): Promise<void>
}

/** What people have corrected and undone. Records are only ever added. */
export interface CorrectionLog {
  /** Every record in the order in which they were made, including those that others have added. */
  all(): Promise<readonly CorrectionRecord[]>

  /**
   * Resolves once the record survives the process being killed. Only the holder of the index's writer lock may call
   * it, so two never add at once. Nothing is added where `all` rejects.
   */
  append(record: CorrectionRecord): Promise<void>
}
