import { z } from 'zod'
import { described } from '../model/described.ts'
import { type LittleKept, littleKept } from '../model/kept.ts'
import { TO_DO, type ToDo } from '../model/library.ts'
import { saysLocked } from '../model/refused-for.ts'
import { toldError } from '../model/told-error.ts'

/**
 * What became of a file, or of a record in a file, when an indexer last met it: it is in the index (`indexed`); it is a
 * file of records or a container, and what is in it has entries of its own (`read`); it could not be used (`failed`), or
 * not be read because of what it is (`not-read`); it is no longer where it was (`gone`); somebody took it out of the
 * index (`removed`).
 */
export const LEDGER_OUTCOMES = ['indexed', 'read', 'failed', 'not-read', 'gone', 'removed'] as const
export type LedgerOutcome = (typeof LEDGER_OUTCOMES)[number]

/** One file, or one record of a file. What is not known is null. Codes are text: an older version had others. */
export const ledgerEntry = z.object({
  /** Absolute path of the file; of a member of a container, that of the container, `!/` and its own in it. */
  path: z.string().min(1),
  /** Of a record: its line when it was last read. */
  line: z.int().positive().nullable(),
  collection: z.string().nullable(),
  documentKey: z.string().nullable(),
  /** What an indexer was given, and found this in: a folder, or the file itself. */
  root: z.string().min(1),
  /** The run that met it last. */
  run: z.string().min(1),
  outcome: z.enum(LEDGER_OUTCOMES),
  error: toldError.nullable(),
  /** Fields and manifests that could not be used, while the document was. */
  problems: z.array(toldError),
  /** SHA-256 of the original bytes of the file, or of the record's line, and how many they are. */
  sha256: z.string().nullable(),
  size: z.int().nonnegative().nullable(),
  format: z.string().nullable(),
  /** When it was last read: ISO 8601 with time and zone. */
  readAt: z.iso.datetime().nullable(),
  readerVersion: z.string().nullable(),
  /** Of everything that the document was made from. */
  fingerprint: z.string().nullable(),
  /** Kept in the index. */
  passages: z.int().nonnegative(),
  /** How many UTF-16 units of the text are in passages; an older version did not note it. */
  kept: z.int().nonnegative().nullable().default(null),
  /** How many were set aside, by reason. */
  leftOut: z.record(z.string(), z.int().nonnegative()).nullable(),
  /** What it is, with its corrections; null if it was never read, or last by an older version. */
  described: described.nullable().default(null),
  notes: z.array(z.object({ code: z.string(), message: z.string() })),
  /** Spent on it. */
  seconds: z.number().nonnegative(),
})
export type LedgerEntry = z.infer<typeof ledgerEntry>

/** Whether a person has something to do about it. */
export const couldNotBeUsed = ({ outcome }: Pick<LedgerEntry, 'outcome'>): boolean =>
  outcome === 'failed' || outcome === 'not-read'

/** Whether it could not be used for want of a password. */
export const wasLocked = (entry: Pick<LedgerEntry, 'outcome' | 'error' | 'format'>): boolean =>
  couldNotBeUsed(entry) &&
  // Older versions read no office document of that kind, and said so.
  (entry.format === 'locked-office' || saysLocked(entry.error?.facts))

/** Null if enough was kept, or if an older version did not note how much. */
export const littleKeptOf = ({ kept, leftOut }: Pick<LedgerEntry, 'kept' | 'leftOut'>): LittleKept | null =>
  kept === null ? null : littleKept({ kept, leftOut: leftOut ?? {} })

/** Which document an entry is about, and where that was found. */
export type LedgerKey = Pick<LedgerEntry, 'collection' | 'path' | 'documentKey'>

/** What a person can do for a document, in the order of `TO_DO`. */
export function toDoOf(
  entry: Pick<LedgerEntry, 'outcome' | 'described' | 'problems' | 'kept' | 'leftOut'>,
): ToDo[] {
  const { outcome, described: it, problems } = entry
  const isDue: Record<ToDo, boolean> = {
    title: it !== null && it.title === null,
    source: it !== null && it.source === null,
    date: it !== null && it.publishedAt === null,
    authors: it !== null && it.authors.length === 0,
    language: it !== null && it.language === null,
    problems: problems.length > 0,
    'little-kept': littleKeptOf(entry) !== null,
    'index-again': outcome === 'indexed' && it === null,
  }
  return TO_DO.filter((name) => isDue[name])
}
