import { fetchAnswer } from '../search/fetch-search.ts'
import type { PlacesFound } from './places-found.ts'

/** `parameters` as `formatSearch` gives them. */
export function fetchPlaces(parameters: string, signal: AbortSignal) {
  return fetchAnswer<PlacesFound>(`/api/places?${parameters}`, 'places', signal)
}
