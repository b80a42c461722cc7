import { parseQuery } from '../model/query/parse.ts'
import { FACETS, type FacetName, type SearchRequest } from '../model/search-request.ts'
import type { FacetPage, SearchPage } from '../model/search-result.ts'
import { noneFound } from '../model/total.ts'
import { resolve } from './resolve.ts'

/** The answer of an index that was never written to: the query is parsed, and no name is known. */
export function emptyPage(request: SearchRequest): Omit<SearchPage, 'tookMs'> {
  const { shown } = resolve(request.q, parseQuery(request.q), request, () => [])
  const facets = {} as Record<FacetName, FacetPage>
  for (const name of FACETS) facets[name] = { values: [], more: 0 }
  return {
    total: noneFound(request),
    generation: 0,
    query: { ...shown, corrections: [], forms: [] },
    hits: [],
    furniture: 0,
    damaged: [],
    facets,
    histogram: { buckets: [], lessPrecise: 0, unknown: 0, notRead: 0 },
  }
}
