import { z } from 'zod'
import { alert, watch } from '../model/alert.ts'
import { ORIGINAL_STATES, verification } from '../model/finding.ts'
import { libraryRun } from '../model/library.ts'
import { note } from '../model/note.ts'
import { savedCheck, savedCheckSummary } from '../model/saved-check.ts'

/** A kind of records that are kept by key; one more is one more constant here. */
export type Kind<Value> = { readonly name: string; readonly schema: z.ZodType<Value> }

const kind = <Value>(name: string, schema: z.ZodType<Value>): Kind<Value> => ({ name, schema })

/**
 * One run of the indexer. It is put when it begins, about once a second while it goes on, at least twice a minute, and
 * when it ends: without an end, it was killed.
 */
export const RUNS = kind(
  'run',
  z.object({
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    /** On its machine, so that a run that goes on can be told from one that was killed. */
    process: z.int(),
    /** As `thisMachine` names it; null from an older version, which knew one only. */
    machine: z.string().nullable().default(null),
    /** When it was last put. */
    seenAt: z.iso.datetime().nullable().default(null),
    places: z.array(z.object({ path: z.string(), collection: z.string() })),
    isRetry: z.boolean(),
    ended: z.enum(['done', 'interrupted', 'failed']).nullable(),
    counts: z.object({
      indexed: z.int(),
      unchanged: z.int(),
      removed: z.int(),
      failed: z.int(),
      passages: z.int(),
    }),
    seconds: z.number(),
    /** While it goes on; null before it has met anything, and from an older version. */
    doing: libraryRun.shape.doing.default(null),
  }),
)
export type Run = z.infer<(typeof RUNS)['schema']>

/** The last verification of all collections, under one key. */
export const VERIFICATIONS = kind('verification', verification)
export const LAST = 'last'

/**
 * The documents whose originals were not as they had been read, when they were last verified: many documents to a
 * record, by how their IDs begin, so that they are written quickly.
 */
export const ORIGINALS = kind(
  'originals',
  z.object({
    verifiedAt: z.iso.datetime(),
    /** By ID. `now`: where it is, if it was moved. */
    documents: z.record(z.string(), z.object({ state: z.enum(ORIGINAL_STATES), now: z.string().nullable() })),
  }),
)
/** The key of the record that a document is in. */
export const originalsKey = (document: string): string => document.slice(0, 2)

/** In which generation of the index the furniture of a collection was marked last, by the collection's name. */
export const FURNITURE = kind('furniture', z.object({ generation: z.int() }))

/** A list that is watched: what each of its lines finds that it has not found before is an alert. By an ID. */
export const WATCHES = kind('watch', watch)

/**
 * Every passage that a line of a watched list has ever found, by its ID, one to a line: what is in here is no alert,
 * also where it was gone meanwhile. By watch and line, and by a number where they are too many for one record.
 */
export const SEEN = kind('seen', z.object({ passages: z.string() }))

/** By watch, line and passage, so that none can be recorded twice. */
export const ALERTS = kind('alert', alert)

/** A check of quotes that somebody has saved, with what they decided of each quotation. By an ID. */
export const CHECKS = kind('check', savedCheck)
/** What a list says of a saved check, and what a draft is compared with, so that neither reads it whole. By its ID. */
export const CHECK_SUMMARIES = kind('check-summary', savedCheckSummary)

/** Words of documents that people have highlighted, with what they noted about them. By an ID that begins with the document. */
export const NOTES = kind('note', note)

/** When records were carried here from another place, by the name of the state that they were in there. */
export const CARRIED = kind('carried', z.object({ at: z.iso.datetime() }))

/** All of them, for whoever copies records. */
export const KINDS: readonly Kind<unknown>[] = [
  ...[
    RUNS,
    VERIFICATIONS,
    ORIGINALS,
    FURNITURE,
    WATCHES,
    SEEN,
    ALERTS,
    CHECKS,
    CHECK_SUMMARIES,
    NOTES,
    CARRIED,
  ],
]
