import { z } from 'zod'
import { documentId } from './ids.ts'
import { toldError } from './told-error.ts'

/** The collection of what is added in the page, unless somebody names another one. */
export const USUAL_COLLECTION = 'Added'

/**
 * What became of a file that was added: it waits for the indexer; the indexer has met it last; its passages are in the
 * index; it was read, and there is nothing to index in it, such as in an empty archive; it could not be used; it
 * describes other files.
 */
export const ADDED_STATES = ['waiting', 'reading', 'indexed', 'nothing', 'failed', 'describes'] as const
export type AddedState = (typeof ADDED_STATES)[number]

const count = z.int().nonnegative()

export const addedFile = z.object({
  /** Below the folder of its collection, with slashes. */
  path: z.string(),
  /** In bytes. */
  size: count,
  addedAt: z.iso.datetime(),
  state: z.enum(ADDED_STATES),
  /** In the index: an archive or a file of records has many. */
  documents: count,
  passages: count,
  /** Its document, if it has one alone. */
  document: documentId.nullable(),
  /** UTF-16 units that were set aside, by reason. */
  setAside: z.record(z.string(), count),
  /** Why it could not be used, or of the first part of it that could not. */
  error: toldError.nullable(),
  /** Parts of it that could not be used. */
  failed: count,
})
export type AddedFile = z.infer<typeof addedFile>

/** What the server does with what was added: nothing, waiting for another indexer, indexing, or stopped on an error. */
export const addedWork = z.discriminatedUnion('state', [
  z.object({ state: z.literal('idle') }),
  z.object({ state: z.enum(['waiting', 'indexing']), collection: z.string() }),
  z.object({ state: z.literal('failed'), collection: z.string(), error: toldError }),
])
export type AddedWork = z.infer<typeof addedWork>

export const ADDED_SHOWN = 200

/** The files of a collection, the last to arrive first, at most `ADDED_SHOWN` of them. */
export const addedAnswer = z.object({
  collections: z.array(z.string()),
  collection: z.string(),
  work: addedWork,
  counts: z.object(
    Object.fromEntries(ADDED_STATES.map((it) => [it, count])) as Record<AddedState, typeof count>,
  ),
  files: z.array(addedFile),
})
export type AddedAnswer = z.infer<typeof addedAnswer>

/** What became of each file or text that was sent: kept (under which name), there already, or refused. */
export const sentFile = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['added', 'there']), name: z.string(), path: z.string() }),
  z.object({ state: z.literal('refused'), name: z.string(), error: toldError }),
])
export type SentFile = z.infer<typeof sentFile>

export const sentAnswer = z.object({ collection: z.string(), files: z.array(sentFile) })
export type SentAnswer = z.infer<typeof sentAnswer>

export const deleteRequest = z.object({ collection: z.string().min(1), path: z.string().min(1) })
/** What went with a file: its documents, their passages. */
export const deletedAnswer = z.object({ path: z.string(), documents: count, passages: count })
export type DeletedAnswer = z.infer<typeof deletedAnswer>

/** Index what waits in a collection, or stop indexing what was added. */
export const indexingRequest = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start'), collection: z.string().min(1) }),
  z.object({ do: z.literal('stop') }),
])
