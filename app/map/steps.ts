import type { SearchRequest } from '../../model/search-request.ts'
import { changed } from '../../model/url.ts'
import { pageParameters } from '../address/search-in-address.ts'
import { type View, writeView } from './view.ts'

/** The page that the map is on: every step stays on it. */
export type Base = '/' | '/map'

/** The address of a search on this page; the map's own page keeps `view` in it, which works without scripts. */
export function addressOn(base: Base, request: SearchRequest, view: View | null = null): string {
  const parameters = pageParameters(request)
  if (view !== null && base === '/map') parameters.set('view', writeView(view))
  return `${base}?${parameters}`
}

/** The search with a place chosen or unchosen. An excluded place is first included again. */
export function withPlace(request: SearchRequest, key: string): SearchRequest {
  const without = (keys: string[]) => keys.filter((it) => it !== key)
  const { any, not } = request
  const chosen = any.location.includes(key) ? without(any.location) : [...any.location, key]
  return changed(request, {
    any: { ...any, location: not.location.includes(key) ? any.location : chosen },
    not: { ...not, location: without(not.location) },
  })
}
