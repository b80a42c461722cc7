import { parseSearch } from '../model/parse-search.ts'
import { emptyRequest, FACETS, type SearchRequest } from '../model/search-request.ts'

/** What belongs to one search and not to each of many: its words and its page. */
const OF_ONE_SEARCH = ['any', 'not', 'q', 'page', 'limit']

/** The parameters of a search that hold for every line, with one value and with several. */
export const PLAIN_FILTERS = Object.keys(emptyRequest()).filter((it) => !OF_ONE_SEARCH.includes(it))
export const LISTED_FILTERS = [...FACETS, ...FACETS.map((it) => `not.${it}`)]
export const FILTERS: readonly string[] = [...PLAIN_FILTERS, ...LISTED_FILTERS]

const written = (value: unknown): string => (typeof value === 'boolean' ? (value ? '1' : '0') : String(value))

/**
 * A search without words, from values by the names of its parameters; others are left to the caller.
 * @throws AppError `bad-request` that names the parameter
 */
export function filtersFrom(values: Readonly<Record<string, unknown>>): SearchRequest {
  const parameters = new URLSearchParams()
  for (const name of FILTERS) {
    const given = values[name]
    for (const it of given === undefined || given === null ? [] : [given].flat()) {
      parameters.append(name, written(it))
    }
  }
  return parseSearch(parameters)
}
