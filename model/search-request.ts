import type { z } from 'zod'
import type { searchRequest } from './search-schema.ts'

// Browsers load this file, so the schema, and with it zod, stays in a file of its own.
export { FACETS, type FacetName, MAX_PAGE_SIZE } from './facets.ts'

/** One complete search: what the URL says, with every default filled in. */
export type SearchRequest = z.infer<typeof searchRequest>

/** The key that means "this passage has no value in this facet". */
export const UNKNOWN = 'unknown'

/** The key that means "speakers are not read in this passage's language": it says nothing about whether there is one. */
export const NOT_READ = 'not-read'
/** The key of all whom a text quotes without naming them. */
export const UNNAMED = 'unnamed'

/** Whether a key of a facet stands for a value, and not for there being none. */
export const isValue = (key: string): boolean => key !== UNKNOWN && key !== NOT_READ

const DEFAULT_PAGE_SIZE = 20

/** Whether a search is only for what has copies, or for some of them. */
export const filtersCopies = ({
  reused,
  minSources,
  firstPrinted,
  cluster,
}: Pick<SearchRequest, 'reused' | 'minSources' | 'firstPrinted' | 'cluster'>): boolean =>
  reused || minSources !== null || firstPrinted || cluster !== null

/** Whether what a search finds depends on copies. */
export const asksForCopies = (request: SearchRequest): boolean =>
  request.copies === 'folded' || filtersCopies(request)

function noChoices(): SearchRequest['any'] {
  return {
    source: [],
    group: [],
    location: [],
    speaker: [],
    person: [],
    language: [],
    collection: [],
    type: [],
  }
}

/** Everything, newest first, first page. */
export function emptyRequest(): SearchRequest {
  return {
    q: '',
    in: 'passage',
    aliases: true,
    typos: true,
    forms: true,
    any: noChoices(),
    not: noChoices(),
    document: null,
    furniture: 'exclude',
    copies: 'all',
    reused: false,
    minSources: null,
    firstPrinted: false,
    cluster: null,
    quoted: false,
    from: null,
    to: null,
    dates: 'published',
    undated: 'exclude',
    bbox: null,
    sort: 'relevance',
    page: 1,
    limit: DEFAULT_PAGE_SIZE,
  }
}
