import { z } from 'zod'
import { batchAs } from './batch.ts'

const NAME_AT_MOST = 200

const line = z.object({ line: z.int().positive(), text: z.string().max(2_000) })

/** What can be asked for about watched lists. */
export const alertRequest = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('watch'),
    name: z.string().trim().min(1).max(NAME_AT_MOST),
    as: batchAs,
    /** The parameters of a search without words. */
    filters: z.string().max(10_000).default(''),
    /** As many as can be searched at once, which whoever saves them compares. */
    lines: z.array(line).min(1),
  }),
  /** Compares all lists with the collection now. */
  z.object({ action: z.literal('check') }),
  /** Takes alerts as read; all of them without `alerts`. */
  z.object({ action: z.literal('read'), alerts: z.array(z.string()).max(10_000).optional() }),
  z.object({ action: z.literal('remove'), watch: z.string() }),
])
export type AlertRequest = z.infer<typeof alertRequest>
