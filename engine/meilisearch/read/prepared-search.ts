import type { FacetName, SearchRequest } from '../../../model/search-request.ts'
import type { ResolvedQuery } from '../../resolve.ts'
import { token } from '../encoding/tokens.ts'
import { all, dateFilter, facetFilters, isOneOf, otherFilters, visible } from '../query/filters.ts'
import type { Plan } from '../query/query.ts'
import type { Preparation } from './preparation.ts'
import type { Union } from './unions.ts'

/** A search, resolved and planned, as of one generation. */
export type PreparedSearch = {
  preparation: Preparation
  resolved: ResolvedQuery
  request: SearchRequest
  plan: Plan
  /** Keys of passages or quotations that the server finds although they do not match. */
  not: string[]
  exact: boolean
}

/** Words have to be in one quotation; without words, the passages themselves say whether they have quotations. */
export function spaceOf({ request, resolved }: PreparedSearch): Union['index'] {
  const words = resolved.sought.length + resolved.excluded.length > 0
  return request.in === 'quotations' && words ? 'quotations' : 'passages'
}

export function bodyFieldsOf(prepared: PreparedSearch): string[] {
  return spaceOf(prepared) === 'passages' ? ['key', 'body', 'checksum', 'paragraphs'] : ['passage']
}

/**
 * The search as a union of questions.
 *
 * @param without the facet whose choice is ignored, or `date` to ignore the dates
 * @param more what differs from a union that only counts
 * @param furniture `only`: what the search does not show because it is furniture
 */
export function unionOf(
  prepared: PreparedSearch,
  without: FacetName | 'date' | null,
  more: Partial<Union>,
  furniture: 'as asked' | 'only' = 'as asked',
): Union {
  const { request, preparation, plan, not } = prepared
  const index = spaceOf(prepared)
  const speakers = index === 'quotations' && without !== 'speaker' ? request.any.speaker : []
  const asked = preparation.state.furniture && (furniture === 'only' || request.furniture === 'exclude')
  const filter = all([
    asked ? `furniture ${furniture === 'only' ? '=' : '!='} true` : null,
    visible(preparation.state.generation),
    otherFilters(request, preparation.placesInBox),
    without === 'date' ? null : dateFilter(request),
    facetFilters(request, without === 'date' ? null : without),
    request.in === 'quotations' && index === 'passages' ? 'quotes = true' : null,
    speakers.length > 0
      ? isOneOf(
          'by',
          speakers.map((key) => token('speaker', key)),
        )
      : null,
    not.length > 0 ? `NOT ${isOneOf('key', not)}` : null,
  ])
  return {
    index,
    questions: plan.questions,
    filter: filter ?? '',
    facets: [],
    sort: request.sort === 'relevance' ? null : request.sort,
    page: 1,
    limit: 0,
    fields: ['key'],
    distinct: index === 'quotations',
    ...more,
  }
}
