import { filterNotices, unknownKeyNotice } from '../../export/index.ts'
import { FACETS, NOT_READ, type SearchRequest, UNKNOWN } from '../../model/search-request.ts'
import type { SearchPage } from '../../model/search-result.ts'

/**
 * An answer with a notice for each chosen key that is unknown in its collection: a mistyped key finds nothing,
 * and excludes nothing. Every known key is among the values of an answer, because it was chosen.
 */
export function withUnknownKeys(request: SearchRequest, page: SearchPage): SearchPage {
  const notices = FACETS.flatMap((facet) => {
    const known = new Set(page.facets[facet].values.map(({ key }) => key)).add(UNKNOWN).add(NOT_READ)
    const chosen = [...request.any[facet], ...request.not[facet]]
    return chosen.filter((key) => !known.has(key)).map((key) => unknownKeyNotice({ facet, key }))
  })
  if (notices.length === 0) return page
  return { ...page, query: { ...page.query, notices: [...page.query.notices, ...notices] } }
}

/** The same notices, and that on dates, for an answer which is not a page of a search. */
export const noticesOf = filterNotices
