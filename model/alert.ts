import { z } from 'zod'
import { batchAs } from './batch.ts'
import { documentId, passageId } from './ids.ts'

export const WATCH_KINDS = ['list', 'search'] as const
export const watchKind = z.enum(WATCH_KINDS)
export type WatchKind = z.infer<typeof watchKind>

/** A list or a single search that somebody saved, to be told what its lines find from then on. */
export const watch = z.object({
  /** A search has one line, as a query; it may be empty, because its filters may be all that it asks for. */
  kind: watchKind.default('list'),
  name: z.string(),
  as: batchAs,
  /** The parameters of a search without words: its filters hold for every line. */
  filters: z.string(),
  lines: z.array(z.object({ line: z.int().positive(), text: z.string() })),
  savedAt: z.iso.datetime(),
  /** Up to when somebody took what it had found as seen; null if nobody has. */
  lookedAt: z.iso.datetime().nullable().default(null),
  /** When all lines were last compared, and with which generation of the collection. */
  checked: z.object({ at: z.iso.datetime(), generation: z.int().nonnegative() }),
})
export type Watch = z.infer<typeof watch>

/** A passage that a line of a watched list, or a saved search, finds and never found before. */
export const alert = z.object({
  watch: z.string(),
  line: z.int().positive(),
  /** What stands in that line of the list. */
  text: z.string(),
  /** The parameters of the search that found it. */
  search: z.string(),
  passage: passageId,
  document: documentId,
  title: z.string().nullable(),
  source: z.string().nullable(),
  publishedAt: z.string().nullable(),
  /** The words of the passage as they were then, cut off if they are many. */
  words: z.string(),
  foundAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
})
export type Alert = z.infer<typeof alert>

/** With the IDs by which both are kept. */
export const keptWatch = watch.extend({ id: z.string(), unread: z.int().nonnegative() })
export type KeptWatch = z.infer<typeof keptWatch>
export const keptAlert = alert.extend({ id: z.string() })
export type KeptAlert = z.infer<typeof keptAlert>

/**
 * Watched lists and saved searches, by name, and the alerts that arrived last, the newest first. `more`: how many others
 * there are.
 */
export const alertsFound = z.object({
  watches: z.array(keptWatch),
  alerts: z.array(keptAlert),
  more: z.int().nonnegative(),
})
export type AlertsFound = z.infer<typeof alertsFound>
