import { z } from 'zod'

/** The one shape of an error over HTTP. */
export const errorBody = z.object({
  error: z.object({ code: z.string(), message: z.string(), fix: z.string() }),
})
export type ErrorBody = z.infer<typeof errorBody>
