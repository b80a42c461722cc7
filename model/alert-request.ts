import { z } from 'zod'
import { batchAs } from './batch.ts'

const NAME_AT_MOST = 200
const SEARCH_AT_MOST = 20_000
const WATCHES_AT_MOST = 10_000

const line = z.object({ line: z.int().positive(), text: z.string().max(2_000) })
const name = z.string().trim().min(1).max(NAME_AT_MOST)
/** The IDs of watched lists and saved searches; without them, all. */
const watches = z.array(z.string()).max(WATCHES_AT_MOST).optional()

/** What can be asked for about watched lists and saved searches. */
export const alertRequest = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('watch'),
    name,
    as: batchAs,
    /** The parameters of a search without words. */
    filters: z.string().max(10_000).default(''),
    /** As many as can be searched at once, which whoever saves them compares. */
    lines: z.array(line).min(1),
  }),
  z.object({
    action: z.literal('save-search'),
    name,
    /** The parameters of the search, as in the address of the search page. */
    search: z.string().max(SEARCH_AT_MOST),
  }),
  z.object({ action: z.literal('rename'), watch: z.string(), name }),
  /** Compares with the collection now. */
  z.object({ action: z.literal('check'), watches }),
  /**
   * Takes alerts as read: these, or without `alerts` all that arrived until then (by default now), of all or of `watches`.
   * Those whose alerts are all meant are noted as looked at; with `alerts`, only `watches`.
   */
  z.object({
    action: z.literal('read'),
    alerts: z.array(z.string()).max(10_000).optional(),
    watches,
    until: z.iso.datetime().optional(),
  }),
  z.object({ action: z.literal('remove'), watch: z.string() }),
])
export type AlertRequest = z.infer<typeof alertRequest>
