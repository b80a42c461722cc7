import { z } from 'zod'
import { batchAs } from './batch.ts'
import { documentId, passageId } from './ids.ts'

/** A list that somebody saved, to be told what its lines find from then on. */
export const watch = z.object({
  name: z.string(),
  as: batchAs,
  /** The parameters of a search without words: its filters hold for every line. */
  filters: z.string(),
  lines: z.array(z.object({ line: z.int().positive(), text: z.string() })),
  savedAt: z.iso.datetime(),
  /** When all lines were last compared, and with which generation of the collection. */
  checked: z.object({ at: z.iso.datetime(), generation: z.int().nonnegative() }),
})
export type Watch = z.infer<typeof watch>

/** A passage that a line of a watched list finds, and never found before. */
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

/** All watched lists, by name, and the alerts that arrived last, the newest first. `more`: how many others there are. */
export const alertsFound = z.object({
  watches: z.array(keptWatch),
  alerts: z.array(keptAlert),
  more: z.int().nonnegative(),
})
export type AlertsFound = z.infer<typeof alertsFound>
