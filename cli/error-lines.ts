import type { Reason } from '../model/error-reasons.ts'
import type { AppError } from '../model/errors.ts'

/** Reasons that only name a code: the message of the system, the engine or the server says more. */
const SAY_LITTLE: readonly Reason[] = [
  'system-error',
  'database-error',
  'server-error',
  'task-failed',
  'documents-not-written',
  'not-stored',
  'not-stored-nor-others',
  'not-a-table',
  'failed-unexpectedly',
  'nested-too-deeply',
  'too-much-memory',
  'process-ended',
  'process-exited',
]

/** An error for a person at a command line: what happened and what to do, with the technical cause where it helps. */
export function errorLines(error: AppError): string[] {
  const said = `${error.message} ${error.fix}`
  if (error.code === 'internal' && error.cause instanceof Error) {
    // "Report it with the lines above": these are the lines.
    return [error.cause.message || String(error.cause), said]
  }
  const cause = technicalCause(error)
  return cause === null ? [said] : [said, `Cause: ${cause}`]
}

function technicalCause({ facts, cause }: AppError): string | null {
  if (!(cause instanceof Error) || !('problem' in facts)) return null
  return SAY_LITTLE.some((reason) => reason === facts.problem.reason) ? cause.message : null
}
