import type { PeerCertificate } from 'node:tls'
import { errors } from '@opensearch-project/opensearch'
import type { EngineProblem, TrustProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'

export const ENGINE = 'OpenSearch'

const NO_MANAGER = new Set([
  'cluster_manager_not_discovered_exception',
  'master_not_discovered_exception',
  'process_cluster_event_timeout_exception',
])
const BLOCKED = 'cluster_block_exception'
/** A node has just ended, or a part of the index is being moved to another one. */
const AWAY = new Set([
  'no_shard_available_action_exception',
  'node_disconnected_exception',
  'node_not_connected_exception',
  'node_closed_exception',
  'already_closed_exception',
  'receive_timeout_transport_exception',
  'send_request_transport_exception',
  'shard_not_found_exception',
  'shard_not_in_primary_mode_exception',
  'illegal_index_shard_state_exception',
  'index_shard_closed_exception',
  'index_shard_not_started_exception',
  'index_shard_recovering_exception',
  'index_shard_relocated_exception',
])
const REJECTED = 'rejected_execution_exception'
/** A node would have gone beyond the memory that it has. */
const NO_MEMORY = 'circuit_breaking_exception'

/** A failure of the server or of the connection, as one that people can understand. */
export function explain(error: unknown, url: string): unknown {
  const options = { cause: error }
  const facts = { engine: ENGINE, url }
  if (error instanceof errors.RequestAbortedError)
    return new AppError('cancelled', { what: 'search' }, options)
  if (error instanceof errors.TimeoutError) return new AppError('engine-slow', facts, options)
  if (error instanceof errors.ConnectionError || error instanceof errors.NoLivingConnectionsError) {
    const problem = distrust(error.cause)
    return problem === null
      ? new AppError('engine-unreachable', facts, options)
      : new AppError('engine-untrusted', { ...facts, problem }, options)
  }
  if (!(error instanceof errors.ResponseError)) return error
  return ofType(errorIn(error.body?.error), error.statusCode ?? 0, url, options)
}

const UNKNOWN_AUTHORITY = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_UNTRUSTED',
])
/** The others of these, as Node and OpenSSL call them. */
const OF_CERTIFICATES = /^(CERT|CRL|ERR_TLS_CERT)_|_CERT(_|$)|^INVALID_(CA|PURPOSE)$|^HOSTNAME_MISMATCH$/

/** Why a server is not taken for the one that was meant; null if the failure is another one. */
function distrust(cause: unknown): TrustProblem | null {
  if (!(cause instanceof Error && 'code' in cause)) return null
  const systemCode = String(cause.code)
  if (UNKNOWN_AUTHORITY.has(systemCode)) return { reason: 'authority-unknown' }
  if (systemCode === 'CERT_HAS_EXPIRED') return { reason: 'certificate-expired' }
  if (systemCode === 'CERT_NOT_YET_VALID') return { reason: 'certificate-not-yet-valid' }
  if (systemCode === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return { reason: 'certificate-of-others', names: namesIn(cause) }
  if (systemCode === 'ERR_SSL_WRONG_VERSION_NUMBER' || systemCode === 'EPROTO') return { reason: 'no-tls' }
  return OF_CERTIFICATES.test(systemCode) ? { reason: 'certificate-unusable', systemCode } : null
}

/** The names in the certificate of a server that was asked by another one. */
function namesIn(error: Error): string[] {
  const { subject, subjectaltname: others } = (error as { cert?: Partial<PeerCertificate> }).cert ?? {}
  const names = others?.split(', ').map((it) => it.replace(/^(DNS|IP Address):/, '')) ?? []
  return names.length > 0 ? names : [subject?.CN ?? ''].flat()
}

/** What an error type and a status of the server mean. */
export function ofType(
  { type, index }: ServerError,
  status: number,
  url: string,
  options: { cause: unknown },
): AppError {
  const facts = { engine: ENGINE, url }
  if (type === NO_INDEX) return new AppError('index-incomplete', { ...facts, indexes: [index] }, options)
  const busy = (problem: EngineProblem) => new AppError('engine-busy', { ...facts, problem }, options)
  // Closed for writing, or for new indexes, because a disk is nearly full. Closed by a person is 403.
  if (type === 'index_create_block_exception' || (type === BLOCKED && status === 429))
    return new AppError('engine-full', facts, options)
  if (NO_MANAGER.has(type) || (type === BLOCKED && status === 503)) return busy({ reason: 'no-manager' })
  if (status === 401 || (status === 403 && type !== BLOCKED))
    return new AppError('engine-access-refused', facts, options)
  if (type === NO_MEMORY) return busy({ reason: 'memory-full' })
  if (status === 429 || type === REJECTED) return busy({ reason: 'too-many-searches' })
  if (status === 503 || AWAY.has(type)) return busy({ reason: 'shards-missing' })
  return new AppError(
    'engine-failed',
    { ...facts, problem: { reason: 'server-error', serverCode: type || String(status) } },
    options,
  )
}

/** The server's own name for an error; of a search that failed in parts, that of the first part. */
export function typeOf(error: unknown): string {
  const cause = error instanceof AppError ? error.cause : error
  return cause instanceof errors.ResponseError ? errorIn(cause.body?.error).type : ''
}

/** What a server says of an error: its own name for it, and the index that it is about; empty where it does not say. */
type ServerError = { type: string; index: string }

export function errorIn(cause: unknown): ServerError {
  if (typeof cause !== 'object' || cause === null) return { type: '', index: '' }
  const given = cause as { type?: unknown; index?: unknown; root_cause?: unknown }
  const roots = given.root_cause
  const root = errorIn(Array.isArray(roots) ? roots[0] : null)
  const text = (it: unknown) => (typeof it === 'string' ? it : '')
  return { type: root.type || text(given.type), index: root.index || text(given.index) }
}

const NO_INDEX = 'index_not_found_exception'
export const isMissingIndex = (error: unknown): boolean => typeOf(error) === NO_INDEX

/** Whether the same request may succeed a little later. */
export const mayPass = (error: unknown): boolean => error instanceof AppError && MAY_PASS.has(error.code)
const MAY_PASS = new Set(['engine-busy', 'engine-slow', 'engine-unreachable'])

/** The status of the answer that was a failure; 0 without one. */
export function statusOf(error: unknown): number {
  const cause = error instanceof AppError ? error.cause : error
  return cause instanceof errors.ResponseError ? (cause.statusCode ?? 0) : 0
}

/** The status of an answer that a record was no longer as it was read. */
export const CONFLICT = 409
