import { z } from 'zod'
import { described } from './described.ts'
import { documentId } from './ids.ts'
import { toldError } from './told-error.ts'

/**
 * What the library lists: documents in the index; files and records that could not be used; those that were used and
 * have something to correct; those that are no longer where they were; those that somebody took out.
 */
export const LIBRARY_STATES = ['indexed', 'failed', 'faulty', 'gone', 'removed'] as const
export type LibraryState = (typeof LIBRARY_STATES)[number]

/**
 * What a person can do for a document: give what its file does not tell, correct what the file tells and could not be
 * used, look at what was left out, index again what only an older version has noted. New ones go to the end: the ledger keeps them by their place in this list.
 */
export const TO_DO = [
  'title',
  'source',
  'date',
  'authors',
  'language',
  'problems',
  'little-kept',
  'index-again',
] as const
export type ToDo = (typeof TO_DO)[number]

export const LIBRARY_SORTS = ['title', 'source', 'published', 'indexed', 'passages'] as const
export type LibrarySort = (typeof LIBRARY_SORTS)[number]

/** In which direction a list is sorted first: the latest and the largest are sought more often. */
export const FIRST_ORDER = {
  ...{ title: 'up', source: 'up', published: 'down', indexed: 'down', passages: 'down' },
} as const satisfies Record<LibrarySort, 'up' | 'down'>

export const LIBRARY_PAGE_AT_MOST = 100

/** What is asked of the library. */
export const libraryRequest = z.object({
  /** Beginnings of words of title, source and file name. */
  find: z.string().max(200),
  state: z.enum(LIBRARY_STATES),
  collection: z.string().min(1).nullable(),
  source: z.string().min(1).nullable(),
  language: z.string().min(1).nullable(),
  todo: z.enum(TO_DO).nullable(),
  sort: z.enum(LIBRARY_SORTS),
  /** From A to Z, from the first day, from the smallest number (`up`), or the other way round. */
  order: z.enum(['up', 'down']),
  page: z.int().min(1).max(1_000_000),
  limit: z.int().min(1).max(LIBRARY_PAGE_AT_MOST),
})
export type LibraryRequest = z.infer<typeof libraryRequest>

/** Everything in the index, what was read last first. */
export const emptyLibraryRequest = (): LibraryRequest => ({
  ...{ find: '', state: 'indexed', collection: null, source: null, language: null, todo: null },
  ...{ sort: 'indexed', order: 'down', page: 1, limit: 50 },
})

const count = z.int().nonnegative()
const counted = z.object({ name: z.string(), count })
export type CountedName = z.infer<typeof counted>

/** How many there are of each, of all that is asked for but the filter itself. Names: the most frequent first. */
export const libraryCounts = z.object({
  states: z.object(Object.fromEntries(LIBRARY_STATES.map((it) => [it, count])) as Counts<LibraryState>),
  todo: z.object(Object.fromEntries(TO_DO.map((it) => [it, count])) as Counts<ToDo>),
  collections: z.array(counted),
  sources: z.array(counted),
  languages: z.array(counted),
})
type Counts<Name extends string> = Record<Name, typeof count>
export type LibraryCounts = z.infer<typeof libraryCounts>

/** What was indexed together. `unused`: files and records that could not be used. */
export const libraryCollection = z.object({
  name: z.string(),
  documents: count,
  passages: count,
  unused: count,
  /** When a document of it was last read; null if none could be. */
  readAt: z.iso.datetime().nullable(),
})
export type LibraryCollection = z.infer<typeof libraryCollection>

/** A document, or a file or record that could not be used. */
export const libraryEntry = z.object({
  /** Null where the index has no document of it. */
  id: documentId.nullable(),
  collection: z.string().nullable(),
  documentKey: z.string().nullable(),
  path: z.string(),
  line: z.int().positive().nullable(),
  state: z.enum(['indexed', 'read', 'failed', 'not-read', 'gone', 'removed']),
  format: z.string().nullable(),
  readAt: z.iso.datetime().nullable(),
  described: described.nullable(),
  passages: count,
  todo: z.array(z.enum(TO_DO)),
  /** UTF-16 units of its text that were set aside, by reason. */
  setAside: z.record(z.string(), count),
  /** Of what may be its text, if little was kept. */
  littleKept: z.object({ kept: count, of: count }).nullable(),
  /** Corrections of it that are in force. */
  corrections: count,
  error: toldError.nullable(),
  problems: z.array(toldError),
})
export type LibraryEntry = z.infer<typeof libraryEntry>

/** A run of the indexer: it goes on, it ended, or its process was killed. */
export const libraryRun = z.object({
  state: z.enum(['running', 'killed', 'done', 'interrupted', 'failed']),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  places: z.array(z.object({ path: z.string(), collection: z.string() })),
  isRetry: z.boolean(),
  counts: z.object({ indexed: count, unchanged: count, removed: count, failed: count, passages: count }),
  /** While it goes on, and where it was when it was killed: what it was doing; null from an older version. */
  doing: z
    .discriminatedUnion('what', [
      z.object({ what: z.literal('reading'), path: z.string().nullable() }),
      z.object({ what: z.literal('copies'), done: count, of: count }),
    ])
    .nullable(),
  seconds: z.number().nonnegative(),
})
export type LibraryRun = z.infer<typeof libraryRun>

/** `index`: what the engine has; an error if it does not answer, while the rest is known all the same. */
export const libraryAnswer = z.object({
  index: z.union([
    z.object({ engine: z.string(), documents: count, passages: count, changedAt: z.string().nullable() }),
    z.object({ error: toldError }),
  ]),
  collections: z.array(libraryCollection),
  runs: z.array(libraryRun),
  counts: libraryCounts,
  total: count,
  entries: z.array(libraryEntry),
})
export type LibraryAnswer = z.infer<typeof libraryAnswer>
