import { errors } from '@opensearch-project/opensearch'
import type { EngineProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'

export const ENGINE = 'OpenSearch'

const NO_MANAGER = new Set([
  'cluster_manager_not_discovered_exception',
  'master_not_discovered_exception',
  'process_cluster_event_timeout_exception',
])
const BLOCKED = 'cluster_block_exception'
const REJECTED = new Set(['rejected_execution_exception', 'circuit_breaking_exception'])

/** A failure of the server or of the connection, as one that people can understand. */
export function explain(error: unknown, url: string): unknown {
  const options = { cause: error }
  const facts = { engine: ENGINE, url }
  if (error instanceof errors.RequestAbortedError)
    return new AppError('cancelled', { what: 'search' }, options)
  if (error instanceof errors.TimeoutError) return new AppError('engine-slow', facts, options)
  if (error instanceof errors.ConnectionError || error instanceof errors.NoLivingConnectionsError)
    return new AppError('engine-unreachable', facts, options)
  if (!(error instanceof errors.ResponseError)) return error
  return ofType(typeOf(error), error.statusCode ?? 0, url, options)
}

/** What an error type and a status of the server mean. */
export function ofType(type: string, status: number, url: string, options: { cause: unknown }): AppError {
  const facts = { engine: ENGINE, url }
  const busy = (problem: EngineProblem) => new AppError('engine-busy', { ...facts, problem }, options)
  // Closed for writing, or for new indexes, because a disk is nearly full. Closed by a person is 403.
  if (type === 'index_create_block_exception' || (type === BLOCKED && status === 429))
    return new AppError('engine-full', facts, options)
  if (NO_MANAGER.has(type) || (type === BLOCKED && status === 503)) return busy({ reason: 'no-manager' })
  if (status === 401 || (status === 403 && type !== BLOCKED))
    return new AppError('engine-access-refused', facts, options)
  if (status === 429 || REJECTED.has(type)) return busy({ reason: 'too-many-searches' })
  if (
    status === 503 ||
    type === 'no_shard_available_action_exception' ||
    type === 'node_disconnected_exception'
  )
    return busy({ reason: 'shards-missing' })
  return new AppError(
    'engine-failed',
    { ...facts, problem: { reason: 'server-error', serverCode: type || String(status) } },
    options,
  )
}

/** The server's own name for an error; of a search that failed in parts, that of the first part. */
export function typeOf(error: unknown): string {
  const cause = error instanceof AppError ? error.cause : error
  return cause instanceof errors.ResponseError ? typeIn(cause.body?.error) : ''
}

export function typeIn(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return ''
  const { type, root_cause: roots } = cause as { type?: unknown; root_cause?: unknown }
  const root = Array.isArray(roots) ? typeIn(roots[0]) : ''
  return root || (typeof type === 'string' ? type : '')
}

export const NO_INDEX = 'index_not_found_exception'

/** Whether the same request may succeed a little later. */
export const mayPass = (error: unknown): boolean => error instanceof AppError && MAY_PASS.has(error.code)
const MAY_PASS = new Set(['engine-busy', 'engine-slow', 'engine-unreachable'])

/** The status of an answer that a record was no longer as it was read. */
export const CONFLICT = 409
