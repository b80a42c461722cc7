import type { FacetName, SearchRequest } from '../../../model/search-request.ts'
import type { ResolvedQuery } from '../../resolve.ts'
import { token } from '../encoding/tokens.ts'
import { allOf, anyOf, type Expression, isIn, notOf } from '../query/expression.ts'
import { dateFilter, daysFilter, facetFilters, isOneOf, otherFilters, visible } from '../query/filters.ts'
import {
  ANYHOW,
  type Budget,
  budgetsOf,
  type Counts,
  Matching,
  type Places,
  type Space,
  STRICT,
} from '../query/matching.ts'
import type { RowCondition, Tree } from '../query/units.ts'
import type { Preparation } from './preparation.ts'
import { type StandIns, standing, standingIn } from './stand-ins.ts'

/** A search, resolved, with everything looked up that its filters are made of, as of one generation. */
export type PreparedSearch = {
  preparation: Preparation
  resolved: ResolvedQuery
  request: SearchRequest
  space: Space
  tree: Tree
  places: Places
  standIns: StandIns
  /** What to look for besides the filter, to sort by closeness. */
  q: string
  exact: boolean
}

/** Words have to be in one quotation; without words, the passages themselves say whether they have quotations. */
export function spaceOf(request: SearchRequest, { root }: ResolvedQuery): Space {
  return request.in === 'quotations' && root.of.length > 0 ? 'quotations' : 'passages'
}

export function matchingOf(
  { space, places, request }: Pick<PreparedSearch, 'space' | 'places' | 'request'>,
  counts?: Counts,
): Matching {
  return new Matching(space, places, (it) => conditionOf(it, space, request), counts)
}

function conditionOf(it: RowCondition, space: Space, { dates }: SearchRequest): Expression {
  if (it.by === 'date') return daysFilter({ dates, from: it.from, to: it.to })
  const tokens = it.keys.map((key) => token(it.facet, key))
  return isOneOf(it.facet === 'speaker' && space === 'quotations' ? 'by' : it.facet, tokens)
}

/** Every match, before filters. */
export function matchesOf(prepared: PreparedSearch, counts?: Counts): Expression {
  const { tree, standIns } = prepared
  const matching = matchingOf(prepared, counts)
  return anyOf([matching.of(tree, ANYHOW), standing(tree, matching, standIns)])
}

/** The matches in groups, best first, without overlap; `q` sorts a group by closeness. */
export function levelsOf(prepared: PreparedSearch): { filter: Expression; q: string }[] {
  const { tree, standIns, q } = prepared
  const matching = matchingOf(prepared)
  const standsFor = notOf(isIn('key', [...standIns.by.keys()]))
  const levels: { filter: Expression; q: string }[] = []
  let before: Expression = false
  let stoodBefore: Expression = false
  const add = (budget: Budget, by: string) => {
    const now = matching.of(tree, budget)
    levels.push({ filter: allOf([now, notOf(before), standsFor]), q: by })
    before = now
  }
  if (q !== '') add(STRICT, q)
  for (const budget of budgetsOf(tree)) {
    add(budget, '')
    const stands = standingIn(tree, matching, standIns, budget)
    levels.push({ filter: allOf([stands, notOf(stoodBefore)]), q: '' })
    stoodBefore = stands
  }
  return levels.filter((it) => it.filter !== false)
}

/**
 * The filters that a search has besides its words.
 *
 * @param without the facet whose choice is ignored, or `date` to ignore the dates
 * @param furniture `only`: what the search does not show because it is furniture
 */
export function filtersOf(
  { request, preparation, space }: Pick<PreparedSearch, 'request' | 'preparation' | 'space'>,
  without: FacetName | 'date' | null = null,
  furniture: 'as asked' | 'only' = 'as asked',
): Expression {
  const speakers = space === 'quotations' && without !== 'speaker' ? request.any.speaker : []
  const asked = preparation.state.furniture && (furniture === 'only' || request.furniture === 'exclude')
  return allOf(
    [
      asked ? `furniture ${furniture === 'only' ? '=' : '!='} true` : null,
      visible(preparation.state.generation),
      otherFilters(request, preparation.placesInBox),
      without === 'date' ? null : dateFilter(request),
      facetFilters(request, without === 'date' ? null : without),
      request.in === 'quotations' && space === 'passages' ? 'quotes = true' : null,
      speakers.length > 0
        ? isOneOf(
            'by',
            speakers.map((key) => token('speaker', key)),
          )
        : null,
    ].map((it) => it ?? true),
  )
}
