import { messageOf } from '../model/cause.ts'
import type { AppError } from '../model/errors.ts'

/** An error for a person at a command line: what happened and what to do, and below it the technical cause. */
export function errorLines(error: AppError): string[] {
  const said = `${error.message} ${error.fix}`
  const cause = messageOf(error.cause)
  if (cause === null || said.includes(cause)) return [said]
  // "Report it with the lines above": these are the lines.
  return error.code === 'internal' ? [cause, said] : [said, `Cause: ${cause}`]
}
