import { z } from 'zod'
import { shownNotice, total } from './search-result.ts'

const place = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.string().optional(),
  parent: z.string().optional(),
  /** Degrees, WGS 84; null if unknown. */
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  /** Passages that mention it or a place in it, or their quotations where these are counted, each once. */
  count: z.int().nonnegative(),
  selected: z.enum(['any', 'not']).nullable(),
})
export type Place = z.infer<typeof place>

/** Every place of a search. Chosen places and a box on the map do not reduce these counts. */
export const placesFound = z.object({
  /** Unknown keys and dates, as a search tells them. */
  notices: z.array(shownNotice),
  /** Most frequent first. */
  places: z.array(place),
  /** The same for those that mention no place. */
  unknown: z.int().nonnegative(),
  /** What the search finds with all filters applied. */
  total,
})
export type PlacesFound = z.infer<typeof placesFound>
