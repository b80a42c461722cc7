import type { Reason } from '../model/error-reasons.ts'
import type { AppError } from '../model/errors.ts'

/** Reasons that name no more than a code: the words of the system, the engine or the server say more. */
const SAY_LITTLE: readonly Reason[] = [
  'system-error',
  'database-error',
  'server-error',
  'task-failed',
  'not-stored',
  'not-stored-nor-others',
  'not-a-table',
]

/** An error for a person at a command line: what happened and what to do, then the technical cause where it helps. */
export function errorLines(error: AppError): string[] {
  const first = `${error.message} ${error.fix}`
  const cause = technicalCause(error)
  return cause === null ? [first] : [first, `Cause: ${cause}`]
}

function technicalCause({ facts, cause }: AppError): string | null {
  if (!(cause instanceof Error) || !('problem' in facts)) return null
  return SAY_LITTLE.some((reason) => reason === facts.problem.reason) ? cause.message : null
}
