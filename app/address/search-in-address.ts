import { emptyRequest, type SearchRequest } from '../../model/search-request.ts'
import { formatSearch, readSearch } from '../../model/url.ts'

const BARE = formatSearch({ ...emptyRequest(), copies: 'folded' }).toString()

/**
 * The same on a page: without any search in its address it is where searches start, and there copies are folded. So every
 * search that is typed or chosen from there says it. Anywhere else an address without `copies` has them all.
 */
export function onPage(request: SearchRequest, address: URLSearchParams): SearchRequest {
  const isStart = !address.get('copies') && formatSearch(request).size === 0
  return isStart ? { ...request, copies: 'folded' } : request
}

/** What `onPage` reads again as this search. */
export function pageParameters(request: SearchRequest): URLSearchParams {
  const parameters = formatSearch(request)
  if (parameters.toString() === BARE) return new URLSearchParams()
  return parameters.size === 0 ? new URLSearchParams({ copies: 'all' }) : parameters
}

/** The address of a search on the search page. */
export function addressOf(request: SearchRequest): string {
  const parameters = pageParameters(request).toString()
  return parameters === '' ? '/' : `/?${parameters}`
}

/** The address of a search that begins with a link on some page. */
export const begunSearch = (given: Record<string, string>): string =>
  `/?${new URLSearchParams({ ...given, copies: 'folded' })}`

/**
 * The search in an address of a page, as a browser needs it. Not everything is checked, because that would need zod: the server
 * does it for every search, and says what is wrong. Null if a value is not even of the right type.
 */
export function searchInAddress(address: URLSearchParams): SearchRequest | null {
  const read = readSearch(address)
  return hasRightTypes(read) ? onPage(read, address) : null
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
