import { z } from 'zod'

/** A kind of records that are kept by key; one more is one more constant here. */
export type Kind<Value> = { readonly name: string; readonly schema: z.ZodType<Value> }

const kind = <Value>(name: string, schema: z.ZodType<Value>): Kind<Value> => ({ name, schema })

/** One run of the indexer. It is put when it begins, and again when it ends: without an end, it was killed. */
export const RUNS = kind(
  'run',
  z.object({
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    /** On this machine, so that a run that goes on can be told from one that was killed. */
    process: z.int(),
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
  }),
)
export type Run = z.infer<(typeof RUNS)['schema']>
