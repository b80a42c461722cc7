import type { SearchRequest } from '../../model/search-request.ts'
import { changed, formatSearch } from '../../model/url.ts'
import { type View, writeView } from './view.ts'

/** The page that a map stands on: every step on it stays there. */
export type Base = '/' | '/map'

/** A search on this page; `view` is kept in the address of the map's own page, where it works without scripts. */
export function addressOn(base: Base, request: SearchRequest, view: View | null = null): string {
  const parameters = formatSearch(request)
  if (view !== null && base === '/map') parameters.set('view', writeView(view))
  return parameters.size === 0 ? base : `${base}?${parameters}`
}

/** The search with a place chosen, or no longer. A place that was left out is taken in again first. */
export function withPlace(request: SearchRequest, key: string): SearchRequest {
  const without = (keys: string[]) => keys.filter((it) => it !== key)
  const { any, not } = request
  const chosen = any.location.includes(key) ? without(any.location) : [...any.location, key]
  return changed(request, {
    any: { ...any, location: not.location.includes(key) ? any.location : chosen },
    not: { ...not, location: without(not.location) },
  })
}
