import { AppError } from '../../model/errors.ts'

const METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Why the API cannot take a request at all, or null. Next would answer these by itself, with an empty body
 * (a method that no handler knows) or a bare sentence (`%ff`), where every failure has one shape.
 */
export function refusedRequest(method: string, path: string): AppError | null {
  if (path !== '/api' && !path.startsWith('/api/')) return null
  if (!METHODS.has(method)) return new AppError('method-refused', { method, path })
  try {
    decodeURIComponent(path)
    return null
  } catch {
    return new AppError('not-found', { what: 'part of the API', id: path })
  }
}
