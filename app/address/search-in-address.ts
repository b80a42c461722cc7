import { emptyRequest, type SearchRequest } from '../../model/search-request.ts'
import { formatSearch, readSearch } from '../../model/url.ts'

/** What a page searches while its address asks for nothing. */
type Begun = Pick<SearchRequest, 'in' | 'copies'>

/** On the start page a search begins with quotes; whatever is typed or chosen there says so in its address. */
const QUOTES: Begun = { in: 'quoting', copies: 'folded' }
/** On the map it begins with all passages. */
export const PASSAGES: Begun = { in: 'passage', copies: 'folded' }

/** All quotes: the search that others begin from. */
export const allQuotes = (): SearchRequest => ({ ...emptyRequest(), ...QUOTES })

const asksNothing = (request: SearchRequest, address: URLSearchParams) =>
  !address.get('in') && !address.get('copies') && formatSearch(request).size === 0

/**
 * The same on a page, which begins with something where its address asks for nothing. Any other address means what it
 * means to the API: without `in` passages, without `copies` all of them.
 */
export function onPage(request: SearchRequest, address: URLSearchParams, begun = QUOTES): SearchRequest {
  return asksNothing(request, address) ? { ...request, ...begun } : request
}

/** Whether an address of the search page asks for nothing: that of the start page. */
export function isStart(address: URLSearchParams): boolean {
  const read = readSearch(address)
  return hasRightTypes(read) && asksNothing(read, address)
}

/** What a page reads again as this search: never nothing, which would be where searches begin. */
export function pageParameters(request: SearchRequest): URLSearchParams {
  const parameters = formatSearch(request)
  return parameters.size === 0 ? new URLSearchParams({ copies: 'all' }) : parameters
}

/** The address of a search on the search page. */
export const addressOf = (request: SearchRequest): string => `/?${pageParameters(request)}`

/** The address of a search of passages that begins with a link on some page. */
export const begunSearch = (given: Record<string, string>): string =>
  `/?${new URLSearchParams({ ...given, copies: 'folded' })}`

/** The address of a search of quotes that begins with a link on some page. */
export const quotesWith = (given: Record<string, string>): string =>
  `/?${new URLSearchParams({ ...QUOTES, ...given })}`

/**
 * The search in an address of a page, as a browser needs it. Not everything is checked, because that would need zod: the server
 * does it for every search, and says what is wrong. Null if a value is not even of the right type.
 */
export function searchInAddress(address: URLSearchParams, begun = QUOTES): SearchRequest | null {
  const read = readSearch(address)
  return hasRightTypes(read) ? onPage(read, address, begun) : null
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
