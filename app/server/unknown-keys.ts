import type { CallOptions, Engine } from '../../engine/port.ts'
import { type UnknownKey, unknownKeys } from '../../export/index.ts'
import { reversedDates } from '../../model/reversed-dates.ts'
import { FACETS, NOT_READ, type SearchRequest, UNKNOWN } from '../../model/search-request.ts'
import type { SearchPage, ShownNotice } from '../../model/search-result.ts'

const noticeOf = ({ facet, key }: UnknownKey): ShownNotice => ({
  code: 'unknown-key',
  message: `There is no ${facet} with the key "${key}".`,
  typed: key,
  operator: facet,
})

/**
 * An answer with a notice for each chosen key that is unknown in its collection: a mistyped key finds nothing,
 * and excludes nothing. Every known key is among the values of an answer, because it was chosen.
 */
export function withUnknownKeys(request: SearchRequest, page: SearchPage): SearchPage {
  const notices = FACETS.flatMap((facet) => {
    const known = new Set(page.facets[facet].values.map(({ key }) => key)).add(UNKNOWN).add(NOT_READ)
    const chosen = [...request.any[facet], ...request.not[facet]]
    return chosen.filter((key) => !known.has(key)).map((key) => noticeOf({ facet, key }))
  })
  if (notices.length === 0) return page
  return { ...page, query: { ...page.query, notices: [...page.query.notices, ...notices] } }
}

/** The same notices, and that on dates, for an answer which is not a page of a search. */
export async function noticesOf(
  engine: Engine,
  request: SearchRequest,
  options: CallOptions = {},
): Promise<ShownNotice[]> {
  const reversed = reversedDates(request)
  const unknown = await unknownKeys(engine, request, options)
  return [...(reversed === null ? [] : [reversed]), ...unknown.map(noticeOf)]
}
