import { emptyRequest, type FacetName, type SearchRequest } from '../../model/search-request.ts'
import { changed } from '../../model/url.ts'

/** The search with one more value of a facet chosen; if it was excluded, it no longer is. */
export function withValue(request: SearchRequest, facet: FacetName, key: string): SearchRequest {
  if (request.any[facet].includes(key)) return changed(request, {})
  return toggled(request, 'any', facet, key)
}

/** The search with the key chosen or unchosen; a chosen key is never excluded at the same time. */
export function toggled(
  request: SearchRequest,
  side: 'any' | 'not',
  facet: FacetName,
  key: string,
): SearchRequest {
  const other = side === 'any' ? 'not' : 'any'
  const present = request[side][facet]
  const keys = present.includes(key) ? present.filter((it) => it !== key) : [...present, key]
  return changed(request, {
    [side]: { ...request[side], [facet]: keys },
    [other]: { ...request[other], [facet]: request[other][facet].filter((it) => it !== key) },
  })
}

/** The search with nothing chosen in one facet. */
export function withoutFacet(request: SearchRequest, facet: FacetName): SearchRequest {
  return changed(request, {
    any: { ...request.any, [facet]: [] },
    not: { ...request.not, [facet]: [] },
  })
}

/** The same words in the same order, without any filter that is not typed. */
export function withoutFilters({
  q,
  in: where,
  aliases,
  typos,
  forms,
  copies,
  sort,
  limit,
}: SearchRequest): SearchRequest {
  return { ...emptyRequest(), q, in: where, aliases, typos, forms, copies, sort, limit }
}

/** How many filters are chosen. */
export function filtersOf(request: SearchRequest): number {
  const values = [...Object.values(request.any), ...Object.values(request.not)]
  const { bbox, cluster, document, firstPrinted, from, minSources, quoted, reused, to, undated } = request
  const others = [from ?? to, document, bbox, minSources, cluster].filter((it) => it !== null)
  const switches = [undated === 'only', quoted, reused, firstPrinted].filter(Boolean)
  return values.flat().length + others.length + switches.length
}

/** A search can name days, months and years, but no weeks, and no days without a year. */
export function mentioning(request: SearchRequest, value: string, end = value): SearchRequest | null {
  const bound = /^\d{4}(-\d{2}(-\d{2})?)?$/
  if (!bound.test(value) || !bound.test(end)) return null
  return changed(request, { from: value, to: end, dates: 'mentioned', undated: 'exclude' })
}
