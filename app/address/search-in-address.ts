import { emptyRequest, type SearchRequest } from '../../model/search-request.ts'
import { formatSearch, readSearch } from '../../model/url.ts'

/**
 * The search in an address, as a browser needs it. Not everything is checked, because that would need zod: the server
 * does it for every search, and says what is wrong. Null if a value is not even of the right type.
 */
export function searchInAddress(address: URLSearchParams): SearchRequest | null {
  const read = readSearch(address)
  return hasRightTypes(read) ? read : null
}

/** The parameters for the server: `formatSearch` of the search, or an unreadable address as it is. */
export function parametersIn(address: URLSearchParams): string {
  const request = searchInAddress(address)
  if (request) return formatSearch(request).toString()
  const parameters = new URLSearchParams(address)
  // Next groups repeated names, the address bar leaves them where they are.
  parameters.sort()
  return parameters.toString()
}

function hasRightTypes(read: Record<keyof SearchRequest, unknown>): read is SearchRequest {
  const { bbox, ...others } = read
  const defaults: Record<string, unknown> = emptyRequest()
  const typesAgree = Object.entries(others).every(
    ([name, value]) => defaults[name] === null || typeof value === typeof defaults[name],
  )
  return typesAgree && isBox(bbox)
}

function isBox(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).every(Number.isFinite))
}
