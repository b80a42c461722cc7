import { AppError } from './errors.ts'
import type { SearchRequest } from './search-request.ts'
import { searchRequest } from './search-schema.ts'
import { readSearch } from './url.ts'
import { check } from './value-problem.ts'

/**
 * Reads a search from a URL's parameters. Parameters that do not belong to a search are left to the caller.
 * @throws AppError `bad-request` that names the first parameter that cannot be used
 */
export function parseSearch(parameters: URLSearchParams): SearchRequest {
  const result = check(searchRequest, readSearch(parameters))
  if (result.success) return result.data
  const { path, problem } = result
  const [first, second] = path
  throw new AppError('bad-request', {
    parameter: first === 'not' ? `not.${String(second)}` : String(first === 'any' ? second : first),
    problem,
  })
}
