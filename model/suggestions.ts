import { z } from 'zod'
import { facetValue, shownNotice } from './search-result.ts'

export const SUGGESTED_FACETS = ['group', 'location', 'speaker', 'source'] as const

/**
 * Names that the last typed words may be the beginning of. `start`: where these words begin in the query, as a
 * UTF-16 offset; a chosen value replaces them.
 */
export const suggestions = z.object({
  start: z.int().nonnegative(),
  /** Unknown keys and dates, as a search tells them. */
  notices: z.array(shownNotice),
  values: z.array(facetValue.extend({ facet: z.enum(SUGGESTED_FACETS) })),
})
export type Suggestions = z.infer<typeof suggestions>
