import { createHash } from 'node:crypto'

/** What an answer is made of: a client that has it is told so. */
export type Version = {
  /** Everything that the answer depends on. */
  parts: readonly (string | number)[]
  /** When that last changed, in ISO 8601; null if it never did. */
  changedAt: string | null
}

const SECOND_MS = 1_000

const etagOf = ({ parts }: Version): string =>
  `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`

/**
 * `ETag` and `Last-Modified` (RFC 9110, 8.8). A time has whole seconds, so none is given before its second is over:
 * something else could still change in it.
 */
export function validators(version: Version, now = Date.now()): Record<string, string> {
  const changed = version.changedAt === null ? Number.NaN : Date.parse(version.changedAt)
  const second = Math.floor(changed / SECOND_MS) * SECOND_MS
  const isOver = second + SECOND_MS <= now
  return {
    etag: etagOf(version),
    ...(isOver && { 'last-modified': new Date(second).toUTCString() }),
    // Kept, and asked for each time: it may hold what only this person may read.
    'cache-control': 'private, no-cache',
    vary: 'Host',
  }
}

/** The answer to a client that has this version already; null if it has another one or none (RFC 9110, 13.2.2). */
export function notModified(request: Request, version: Version): Response | null {
  const headers = validators(version)
  const known = request.headers.get('if-none-match')
  const since = request.headers.get('if-modified-since')
  const isKnown =
    known === null
      ? since !== null && Date.parse(since) >= Date.parse(headers['last-modified'] ?? '')
      : known.trim() === '*' || known.split(',').some((it) => it.trim().replace(/^W\//, '') === headers.etag)
  return isKnown ? new Response(null, { status: 304, headers }) : null
}
