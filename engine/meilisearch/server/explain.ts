import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch'
import type { EngineProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'

export const ENGINE = 'Meilisearch'

const REFUSED_KEY = new Set(['invalid_api_key', 'missing_authorization_header', 'missing_master_key'])
const FULL = new Set(['no_space_left_on_device', 'database_size_limit_reached', 'max_database_size_reached'])
const BUSY: Record<string, EngineProblem> = {
  too_many_search_requests: { reason: 'too-many-searches' },
  too_many_open_files: { reason: 'too-many-files-on-server' },
  no_space_left_in_task_queue: { reason: 'task-queue-full' },
}

const REQUEST_TIMEOUT = 408

/** Where the server gives no code. */
export const UNKNOWN_CODE = 'unknown'

/** A failure of the server or of the connection, as one that people can understand. */
export function explain(error: unknown, url: string): unknown {
  const options = { cause: error }
  if (error instanceof MeilisearchRequestError) {
    if (isAbort(error.cause)) return new AppError('cancelled', { what: 'search' }, options)
    return new AppError('engine-unreachable', { engine: ENGINE, url }, options)
  }
  if (!(error instanceof MeilisearchApiError)) return error
  // It works on something else, and did not read the request in its own time.
  if (error.response.status === REQUEST_TIMEOUT)
    return new AppError('engine-slow', { engine: ENGINE, url }, options)
  const serverCode = error.cause?.code ?? ''
  if (serverCode === 'index_not_found')
    return new AppError('index-incomplete', { engine: ENGINE, url, indexes: [indexIn(error)] }, options)
  const problem: EngineProblem = { reason: 'server-error', serverCode: serverCode || UNKNOWN_CODE }
  return (
    explainCode(serverCode, url, options) ??
    new AppError('engine-failed', { engine: ENGINE, url, problem }, options)
  )
}

const isAbort = (cause: unknown) => cause instanceof Error && cause.name === 'AbortError'

/** What an error code of the server means; null for one without a message of its own. */
export function explainCode(code: string, url: string, options: { cause: unknown }): AppError | null {
  if (REFUSED_KEY.has(code)) return new AppError('engine-key-refused', { engine: ENGINE, url }, options)
  if (FULL.has(code)) return new AppError('engine-full', { engine: ENGINE, url }, options)
  const problem = BUSY[code]
  if (problem) return new AppError('engine-busy', { engine: ENGINE, url, problem }, options)
  return null
}

/** The server's own error code. */
export function codeOf(error: unknown): string | null {
  return error instanceof MeilisearchApiError ? (error.cause?.code ?? null) : null
}

/** The index that an error is about, of which only its message tells. */
const indexIn = ({ message }: Error): string => /Index `([^`]+)` not found/.exec(message)?.[1] ?? ''
