/** Facets chosen by key. Dates, quotations and places on the map narrow down in ways of their own. */
export const FACETS = ['source', 'group', 'location', 'speaker', 'language', 'collection'] as const
export type FacetName = (typeof FACETS)[number]

export const MAX_PAGE_SIZE = 100
