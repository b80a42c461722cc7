import { AppError } from '../../model/errors.ts'

const METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
/** It only reads too; what it is asked for may be longer than an address. */
const TAKES_POST = '/api/export'

/**
 * Why the API cannot take a request at all, or null. Next would answer these by itself, with an empty body
 * (a method that no handler knows) or a bare sentence (`%ff`), where every failure has one shape.
 */
export function refusedRequest(method: string, path: string): AppError | null {
  if (path !== '/api' && !path.startsWith('/api/')) return null
  if (!METHODS.has(method) && !(method === 'POST' && path === TAKES_POST)) {
    return new AppError('method-refused', { method, path })
  }
  try {
    decodeURIComponent(path)
    return null
  } catch {
    return new AppError('not-found', { what: 'part of the API', id: path })
  }
}
