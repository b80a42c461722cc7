import { z } from 'zod'

const place = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.string().optional(),
  parent: z.string().optional(),
  /** Degrees, WGS 84; null where nobody knows. */
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  /** Passages that name it or what lies in it, each once. */
  count: z.int().nonnegative(),
  selected: z.enum(['any', 'not']).nullable(),
})
export type Place = z.infer<typeof place>

/** Every place of a search; what is chosen among places, and a box on the map, do not shrink these counts. */
export const placesFound = z.object({
  /** Most frequent first. */
  places: z.array(place),
  /** Passages that name no place. */
  unknown: z.int().nonnegative(),
  /** Passages that the search finds, with all that is chosen. */
  total: z.object({ value: z.int().nonnegative(), exact: z.boolean() }),
})
export type PlacesFound = z.infer<typeof placesFound>
