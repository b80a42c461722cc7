import { z } from 'zod'

/** The one shape of an error over HTTP. */
export const errorBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    fix: z.string(),
    /** What the sentences mention, for translations into other languages. */
    facts: z.record(z.string(), z.unknown()).optional(),
  }),
})
export type ErrorBody = z.infer<typeof errorBody>
