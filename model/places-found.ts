import { z } from 'zod'

const place = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.string().optional(),
  parent: z.string().optional(),
  /** Degrees, WGS 84; null if unknown. */
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  /** Passages that mention it or a place in it, each counted once. */
  count: z.int().nonnegative(),
  selected: z.enum(['any', 'not']).nullable(),
})
export type Place = z.infer<typeof place>

/** Every place of a search. Chosen places and a box on the map do not reduce these counts. */
export const placesFound = z.object({
  /** Most frequent first. */
  places: z.array(place),
  /** Passages that mention no place. */
  unknown: z.int().nonnegative(),
  /** Passages that the search finds with all filters applied. */
  total: z.object({ value: z.int().nonnegative(), exact: z.boolean() }),
})
export type PlacesFound = z.infer<typeof placesFound>
