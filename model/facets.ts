/** Facets chosen by key. Dates, quotations and the box on the map filter in their own ways. */
export const FACETS = ['source', 'group', 'location', 'speaker', 'language', 'collection'] as const
export type FacetName = (typeof FACETS)[number]

export const MAX_PAGE_SIZE = 100
