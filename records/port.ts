import type { CorrectionRecord } from '../model/correction.ts'
import type { Described } from '../model/described.ts'
import type { LibraryCollection, LibraryCounts, LibraryRequest } from '../model/library.ts'
import type { Change, ChangeOutcome } from './change.ts'
import type { Kind } from './kind.ts'
import type { LedgerEntry, LedgerKey, LedgerOutcome } from './ledger-entry.ts'

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
  readonly ledger: Ledger

  /** The records of one kind. Those of different kinds may have the same key. */
  kept<Value>(kind: Kind<Value>): KeptRecords<Value>

  /**
   * Writes a copy of everything, as of now and whatever is recorded meanwhile, into a data folder, from which these
   * records can be opened. What came of changes that are settled may be left out.
   */
  copyTo(dataFolder: string): Promise<void>

  /** Frees files and connections. Later calls reject. */
  close(): Promise<void>
}

/** What people have corrected and undone. Records are only ever added. */
export interface CorrectionLog {
  /** Every record in the order in which they were made, including those that others have added. */
  all(): Promise<readonly CorrectionRecord[]>

  /**
   * What there is of a record whose writer was killed while it was added; null if that has not happened. It is not
   * among the records, and the next one that is added does not replace it without keeping it.
   */
  incomplete(): Promise<string | null>

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

/** Every file that an indexer ever met, and every record in one, each with what became of it last. */
export interface Ledger {
  /**
   * Notes entries, and none of them if one is no entry. Where it fails otherwise, some may have been noted, and all can be
   * noted again. Each replaces that of the same collection, path and document key, and where there is no key, of the same
   * line. Thousands at once are quick.
   */
  note(entries: readonly LedgerEntry[]): Promise<void>

  /**
   * The same for documents that were not read again because nothing had changed: what was noted of the same bytes
   * when they were read stays, and only its run, root and line are those of the new entry.
   */
  confirm(entries: readonly LedgerEntry[]): Promise<void>

  /** What a run that went through a root has not met there is `gone`; what was noted of it stays. */
  markGone(what: NotMet): Promise<void>

  /**
   * Says anew what documents are, which somebody has corrected or nobody had described; the rest of what was noted of
   * them stays. Those that the ledger does not have are left out.
   */
  describe(documents: readonly (LedgerKey & { described: Described })[]): Promise<void>

  /** Entries in the order of collection, path, key and line, however many there are. */
  entries(which?: { collection?: string; outcome?: LedgerOutcome }): AsyncIterable<LedgerEntry>

  /**
   * One page of the entries that a person asks for, in the order asked for, and how many there are. A word that is
   * searched for is the beginning of a folded word of title, first words, source, agency, file name or document key.
   * What is not known comes last in either direction; entries that are alike come in the order of `entries`. Files of records and manifests
   * are listed only if something in them could not be used. Quick for a hundred thousand entries.
   */
  list(asked: LibraryRequest): Promise<LedgerPage>

  /**
   * How many entries each filter would show, all other filters as they are, of names at most so many of each; and every
   * collection, by name, whatever is asked for.
   */
  overview(
    asked: LibraryRequest,
    namesAtMost: number,
  ): Promise<{ counts: LibraryCounts; collections: LibraryCollection[] }>
}

export type LedgerPage = { total: number; entries: LedgerEntry[] }

export type NotMet = {
  collection: string
  root: string
  run: string
  /** Files, folders and containers that could not be read: nothing is known of what is in them. */
  except: readonly string[]
  /** Only what could not be used before, because the run looked for nothing else. */
  onlyUnused: boolean
}

/**
 * Records with a key and a revision: whoever changes one says which revision they have seen, so that nobody overwrites
 * what they do not know. A revision is never used again, also not for another record.
 */
export interface KeptRecords<Value> {
  get(key: string): Promise<Kept<Value> | null>

  /** All of them, or those whose keys begin so, in the order of their keys by code point. Others are not read. */
  all(beginning?: string): AsyncIterable<Kept<Value>>

  /** Which there are, in the same order, without reading what they say: quick also where that is long. */
  revisions(): Promise<{ key: string; revision: number }[]>

  /**
   * Adds a record (`revision` 0), or replaces it.
   * @returns its new revision. Rejects with `record-changed` if its revision is another one by now
   */
  put(key: string, value: Value, revision: number): Promise<number>

  /** Removes a record. Rejects as `put` does. */
  remove(key: string, revision: number): Promise<void>
}

export type Kept<Value> = { key: string; value: Value; revision: number }
