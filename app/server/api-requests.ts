import { AppError } from '../../model/errors.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
/** The only part of the API that changes data. */
const CHANGING = /^\/api\/corrections(?:\/|$)/
/** This only reads as well; its parameters may be too long for an address. */
const TAKES_POST = '/api/export'

/**
 * Why the API cannot accept a request at all, or null. Next would answer these itself, with an empty body
 * (a method without a handler) or plain text (`%ff`), but every failure here has one shape.
 *
 * @param environment as for `acceptsCorrections`
 */
export function refusedRequest(
  method: string,
  path: string,
  headers: Headers,
  environment: Record<string, string | undefined> = {},
): AppError | null {
  if (path !== '/api' && !path.startsWith('/api/')) return null
  try {
    decodeURIComponent(path)
  } catch {
    return new AppError('not-found', { what: 'api-path', id: path })
  }
  if (READING.has(method)) return null
  if (method === 'POST' && path === TAKES_POST) return refusedForm(path, headers)
  if (method !== 'POST' || !CHANGING.test(path)) return new AppError('method-refused', { method, path })
  return acceptsCorrections(environment)
    ? refusedChange(method, path, headers)
    : new AppError('corrections-off', { path })
}

/** Whether pages may correct anything. `VERBATIM_CORRECTIONS=off` says no, for a server with many readers. */
export function acceptsCorrections(environment: Record<string, string | undefined>): boolean {
  return environment.VERBATIM_CORRECTIONS !== 'off'
}

/**
 * A change is accepted only from this server's own pages. Any site can send a form to a server on this machine,
 * and the browser adds its cookies and its reach; what a site cannot do is leave out or forge `Origin` and
 * `Sec-Fetch-Site`, or send JSON without a preflight request. A request without an origin is refused
 * too: none of our pages sends one.
 */
function refusedChange(method: string, path: string, headers: Headers): AppError | null {
  const site = headers.get('sec-fetch-site')
  const isOwn = hostOf(headers.get('origin')) === (headers.get('host') ?? '').toLowerCase()
  if (!isOwn || (site !== null && site !== 'same-origin'))
    return new AppError('origin-refused', { method, path })
  return mediaType(headers) === 'application/json'
    ? null
    : new AppError('content-type-refused', { given: headers.get('content-type') ?? '' })
}

/** Anything else, read as a form, would have no parameters, and the export would contain everything. */
function refusedForm(path: string, headers: Headers): AppError | null {
  return mediaType(headers) === 'application/x-www-form-urlencoded'
    ? null
    : new AppError('form-expected', { path, given: headers.get('content-type') ?? '' })
}

function mediaType(headers: Headers): string {
  const [type = ''] = (headers.get('content-type') ?? '').split(';')
  return type.trim().toLowerCase()
}

function hostOf(origin: string | null): string | null {
  try {
    return origin === null ? null : new URL(origin).host
  } catch {
    return null // `null`, as browsers send for a page without an address
  }
}
