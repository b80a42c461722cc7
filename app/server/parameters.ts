import type { z } from 'zod'
import { AppError } from '../../model/errors.ts'

/** A parameter by its schema; a text that does not fit is the caller's mistake, told by name. */
export function parameter<Schema extends z.ZodType>(
  name: string,
  value: unknown,
  schema: Schema,
): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new AppError('bad-request', {
    parameter: name,
    problem: result.error.issues[0]?.message ?? 'it is not understood',
  })
}
