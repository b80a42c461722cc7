/** Facets chosen by key. Dates, quotations and the box on the map filter in their own ways. */
export const FACETS = [
  'source',
  'group',
  'location',
  'speaker',
  /** People who are mentioned, whether or not they are quoted. */
  'person',
  'language',
  'collection',
  /** The kind of work, as citations have it. */
  'type',
] as const
export type FacetName = (typeof FACETS)[number]

export const MAX_PAGE_SIZE = 100
