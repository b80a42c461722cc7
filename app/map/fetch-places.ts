import { fetchParsed } from '../search/fetch-search.ts'
import { placesFound } from './places-found.ts'

/** `parameters` as `formatSearch` gives them. */
export function fetchPlaces(parameters: string, signal: AbortSignal) {
  return fetchParsed(`/api/places?${parameters}`, placesFound, signal)
}
