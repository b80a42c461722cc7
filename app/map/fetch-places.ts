import type { PlacesFound } from '../../model/places-found.ts'
import { fetchAnswer } from '../fetch/fetch-answer.ts'

/** `parameters` as `formatSearch` gives them. */
export function fetchPlaces(parameters: string, signal: AbortSignal) {
  return fetchAnswer<PlacesFound>(`/api/places?${parameters}`, 'places', signal)
}
