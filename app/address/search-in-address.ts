import { emptyRequest, type SearchRequest } from '../../model/search-request.ts'
import { formatSearch, readSearch } from '../../model/url.ts'

/**
 * The search in an address, as a browser has to know it. Not all of it is checked, which would take zod
 * along: the server does that with every search, and says in words what is wrong. Null where a value is not even of its kind.
 */
export function searchInAddress(address: URLSearchParams): SearchRequest | null {
  const read = readSearch(address)
  return isOfItsKind(read) ? read : null
}

/** What to ask the server for: `formatSearch` of the search, or what cannot be read as it stands. */
export function parametersIn(address: URLSearchParams): string {
  const request = searchInAddress(address)
  if (request) return formatSearch(request).toString()
  const parameters = new URLSearchParams(address)
  // Next puts repeated names beside each other, the address bar leaves them where they are.
  parameters.sort()
  return parameters.toString()
}

function isOfItsKind(read: Record<keyof SearchRequest, unknown>): read is SearchRequest {
  const { bbox, ...others } = read
  const defaults: Record<string, unknown> = emptyRequest()
  const kindsAgree = Object.entries(others).every(
    ([name, value]) => defaults[name] === null || typeof value === typeof defaults[name],
  )
  return kindsAgree && isBox(bbox)
}

function isBox(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).every(Number.isFinite))
}
