import { AppError } from '../../model/errors.ts'
import { publicOrigin } from '../../model/public-address.ts'
import { ownOrigin } from './hosts.ts'
import { refusedAdding } from './who-may-add.ts'

type Environment = Record<string, string | undefined>

export const TAKES_LISTS = '/api/batch'
const MAKES_REPORTS = '/api/check/report'
const TAKES_FILES = '/api/files'
/** What is done with files that were added. */
const CHANGES_FILES = /^\/api\/files\/(?:delete|indexing)$/

/** What an address takes, and the error for anything else. */
type Taken = {
  types: readonly string[]
  code: 'form-expected' | 'list-expected' | 'draft-expected' | 'files-expected'
}

/** Anything else, read as a form, would have no parameters, and the export would contain everything. */
const FORM: Taken = { types: ['application/x-www-form-urlencoded'], code: 'form-expected' }
const LIST: Taken = {
  types: ['application/json', 'text/csv', 'text/tab-separated-values', 'text/plain'],
  code: 'list-expected',
}
const DRAFT: Taken = { types: ['application/json', 'multipart/form-data'], code: 'draft-expected' }
const FILES: Taken = { types: ['multipart/form-data'], code: 'files-expected' }

/** These only read, whoever asks: what they take is too long for an address, or no parameter. */
const TAKEN: ReadonlyMap<string, Taken> = new Map([
  ['/api/export', FORM],
  ['/api/packet', FORM],
  [TAKES_LISTS, LIST],
  ['/api/check', DRAFT],
])

/**
 * Why a request cannot be accepted at all, or null. Next would answer some of these itself: a page to any method, an
 * empty body to a method without a handler, plain text to `%ff`; but every failure here has one shape.
 *
 * @param environment as for `acceptsCorrections` and `ownOrigin`
 */
export function refusedRequest(
  method: string,
  path: string,
  headers: Headers,
  environment: Environment = {},
): AppError | null {
  const isApi = path === '/api' || path.startsWith('/api/')
  if (isApi && !isDecodable(path)) return new AppError('not-found', { what: 'api-path', id: path })
  const allowed = allowedMethods(path)
  if (!allowed.includes(method))
    return new AppError('method-refused', { method, path, allowed: allowed.join(', ') })
  if (method !== 'POST' || path === '*') return null
  const taken = TAKEN.get(path)
  if (taken !== undefined) return refusedType(taken, path, headers)
  if (path === TAKES_FILES || CHANGES_FILES.test(path)) {
    const refused =
      refusedAdding(path, headers.get('host'), environment) ??
      refusedOrigin(method, path, headers, environment)
    return refused ?? (path === TAKES_FILES ? refusedType(FILES, path, headers) : refusedUnlessJson(headers))
  }
  // It keeps nothing, but what it writes is what a page has sent.
  if (path === MAKES_REPORTS) return refusedChange(method, path, headers, environment)
  return acceptsCorrections(environment)
    ? refusedChange(method, path, headers, environment)
    : new AppError('corrections-off', { path })
}

function refusedType({ types, code }: Taken, path: string, headers: Headers): AppError | null {
  if (types.includes(mediaType(headers))) return null
  return new AppError(code, { path, given: headers.get('content-type') ?? '' })
}

const READ = ['GET', 'HEAD', 'OPTIONS'] as const
const POSTED: [path: RegExp, methods: readonly string[]][] = [
  [/^\/api\/(?:export|packet)$/, [...READ, 'POST']],
  [/^\/api\/batch$/, ['OPTIONS', 'POST']],
  [/^\/api\/check(?:\/report)?$/, ['OPTIONS', 'POST']],
  [/^\/api\/checks$/, [...READ, 'POST']],
  [/^\/api\/alerts$/, [...READ, 'POST']],
  [/^\/api\/notes$/, [...READ, 'POST']],
  [/^\/api\/corrections$/, [...READ, 'POST']],
  [/^\/api\/corrections\/(?:preview|names|names\/preview)$/, ['OPTIONS', 'POST']],
  [/^\/api\/files$/, [...READ, 'POST']],
  [CHANGES_FILES, ['OPTIONS', 'POST']],
  [/^\/api\/corrections\/[^/]+\/undo$/, ['OPTIONS', 'POST']],
]

/** The methods of an address, as `Allow` lists them; those of the whole server for `*`. */
export function allowedMethods(path: string): readonly string[] {
  if (path === '*') return [...READ, 'POST']
  return POSTED.find(([pattern]) => pattern.test(path))?.[1] ?? READ
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Whether pages may correct anything. `VERBATIM_CORRECTIONS=off` says no, for a server with many readers. */
export function acceptsCorrections(environment: Environment): boolean {
  return environment.VERBATIM_CORRECTIONS !== 'off'
}

/**
 * A change is accepted only from this server's own pages. Any site can send a form to a server on this machine,
 * and the browser adds its cookies and its reach; what a site cannot do is leave out or forge `Origin` and
 * `Sec-Fetch-Site`, or send JSON without a preflight request. A request without an origin is refused
 * too: none of our pages sends one.
 */
function refusedOrigin(
  method: string,
  path: string,
  headers: Headers,
  environment: Environment,
): AppError | null {
  const site = headers.get('sec-fetch-site')
  const own = [ownOrigin(headers.get('host'), environment), publicOrigin(environment)]
  const origin = headers.get('origin')
  const isOwn = origin !== null && own.includes(origin)
  const isOurs = isOwn && (site === null || site === 'same-origin')
  return isOurs ? null : new AppError('origin-refused', { method, path })
}

function refusedUnlessJson(headers: Headers): AppError | null {
  if (mediaType(headers) === 'application/json') return null
  return new AppError('content-type-refused', { given: headers.get('content-type') ?? '' })
}

const refusedChange = (...[method, path, headers, environment]: Parameters<typeof refusedOrigin>) =>
  refusedOrigin(method, path, headers, environment) ?? refusedUnlessJson(headers)

export function mediaType(headers: Headers): string {
  const [type = ''] = (headers.get('content-type') ?? '').split(';')
  return type.trim().toLowerCase()
}
