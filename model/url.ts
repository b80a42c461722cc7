import { emptyRequest, FACETS, type SearchRequest } from './search-request.ts'

/**
 * The one codec between a search and its URL: page, API, links and exports share it. For every valid
 * request `parseSearch(formatSearch(request))` returns the request, and defaults are left out. Browsers
 * load this file, so the check, and with it zod, is in `parse-search.ts`.
 */
type Choices = SearchRequest['any']
type Plain = Omit<SearchRequest, 'any' | 'not'>

type Parameter<Key extends keyof Plain> = {
  read: (text: string) => unknown
  write: (value: Plain[Key]) => string
}

const SWITCHES: Record<string, boolean> = { '0': false, false: false, '1': true, true: true }
const asText = { read: (text: string) => text, write: (value: string | null) => value ?? '' }
const asSwitch = {
  read: (text: string) => SWITCHES[text] ?? text,
  write: (value: boolean) => (value ? '1' : '0'),
}
// Number('') is 0: an empty field must stay an error instead of turning into a page.
const number = (text: string) => (/^-?\d+(\.\d+)?(e[-+]?\d+)?$/.test(text) ? Number(text) : text)
const asNumber = { read: number, write: (value: number) => String(value) }

/** In the order of the URL. */
const plain: { [Key in keyof Plain]: Parameter<Key> } = {
  q: asText,
  in: asText,
  aliases: asSwitch,
  typos: asSwitch,
  forms: asSwitch,
  document: asText,
  furniture: asText,
  copies: asText,
  reused: asSwitch,
  minSources: { read: number, write: (value) => (value === null ? '' : String(value)) },
  firstPrinted: asSwitch,
  cluster: asText,
  quoted: asSwitch,
  from: asText,
  to: asText,
  dates: asText,
  undated: asText,
  bbox: {
    read: (text) => {
      const [west, south, east, north, ...more] = text.split(',').map(number)
      return more.length > 0 ? text : { west, south, east, north }
    },
    write: (box) => (box ? [box.west, box.south, box.east, box.north].join(',') : ''),
  },
  sort: asText,
  page: asNumber,
  limit: asNumber,
}

// An emptied field of a plain HTML form arrives as `from=`; it means the same as no field.
const EMPTY_IS_ABSENT = new Set<string>(Object.keys(plain).filter((name) => name !== 'q'))

const distinct = (values: string[]) => [...new Set(values.filter((value) => value !== ''))]

/**
 * The parameters of a URL in the shape of a search, unchecked. Parameters that do not belong to a search are left to
 * the caller.
 */
export function readSearch(parameters: URLSearchParams): Record<keyof SearchRequest, unknown> {
  const given: Record<keyof SearchRequest, unknown> = emptyRequest()
  for (const name of Object.keys(plain) as (keyof Plain)[]) {
    const text = parameters.get(name)
    if (text === null || (text === '' && EMPTY_IS_ABSENT.has(name))) continue
    given[name] = plain[name].read(text)
  }
  const any: Partial<Choices> = {}
  const not: Partial<Choices> = {}
  for (const facet of FACETS) {
    any[facet] = distinct(parameters.getAll(facet))
    not[facet] = distinct(parameters.getAll(`not.${facet}`))
  }
  return { ...given, any, not }
}

const written = <Key extends keyof Plain>(request: Plain, name: Key) => plain[name].write(request[name])

/** The defaults, cached: a page of results has a hundred links, each with a search of its own. */
const DEFAULTS = (Object.keys(plain) as (keyof Plain)[]).map(
  (name) => [name, written(emptyRequest(), name)] as const,
)

/** The parameters of a search, without defaults. */
export function formatSearch(request: SearchRequest): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, byDefault] of DEFAULTS) {
    const value = written(request, name)
    if (value !== byDefault) parameters.set(name, value)
  }
  for (const facet of FACETS) {
    for (const key of request.any[facet]) parameters.append(facet, key)
    for (const key of request.not[facet]) parameters.append(`not.${facet}`, key)
  }
  return parameters
}

/** The same search from its first page: what every change of words or filters goes to. */
export function changed(request: SearchRequest, change: Partial<SearchRequest>): SearchRequest {
  return { ...request, page: 1, ...change }
}
