import type { SearchRequest } from '../../../model/search-request.ts'
import type { SearchPage } from '../../../model/search-result.ts'
import { changed, formatSearch } from '../../../model/url.ts'

/** The search for one hit that says how much of the matches one way to show them has. */
export const counting = (request: SearchRequest, shown: SearchRequest['in']): string =>
  formatSearch({ ...changed(request, { in: shown }), limit: 1 }).toString()

/** Whether anything narrows a search, be it words or a filter. */
export const isNarrowed = (request: SearchRequest): boolean =>
  formatSearch(changed(request, { sort: 'relevance', copies: 'all', in: 'passage' })).size > 0

/** Whether everything was asked for, and is nothing. */
export const isOfNothing = (request: SearchRequest, { hits, damaged }: SearchPage): boolean =>
  !isNarrowed(request) && hits.length + damaged.length === 0 && request.page === 1
