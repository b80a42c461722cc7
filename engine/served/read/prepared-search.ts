import { type FacetName, filtersCopies, type SearchRequest } from '../../../model/search-request.ts'
import { countsQuotations } from '../../../model/total.ts'
import type { ResolvedQuery } from '../../resolve.ts'
import { token } from '../encoding/tokens.ts'
import type { Piece } from '../query/closeness.ts'
import { allOf, anyOf, type Expression, is, isIn, notOf, saysSame } from '../query/expression.ts'
import { dateFilter, daysFilter, facetFilters, isFurniture, otherFilters, visible } from '../query/filters.ts'
import {
  ANYHOW,
  AS_TYPED,
  type Budget,
  budgetsOf,
  type Counts,
  Matching,
  type Places,
  type Space,
  STRICT,
} from '../query/matching.ts'
import type { RowCondition, Tree } from '../query/units.ts'
import type { Level, Order, Sort } from '../server.ts'
import { copiesFilter } from './copies-asked.ts'
import type { Preparation } from './preparation.ts'
import { type StandIns, standing, standingIn } from './stand-ins.ts'

/** A search, resolved, with everything looked up that its filters are made of, as of one generation. */
export type PreparedSearch = {
  preparation: Preparation
  resolved: ResolvedQuery
  request: SearchRequest
  space: Space
  /** What its words can be matched by. */
  whole: Tree
  /** The same without what stands in no text that it can find. */
  tree: Tree
  places: Places
  standIns: StandIns
  /** By whose closeness matches as typed are sorted. */
  close: readonly Piece[]
  /** Where quotations around words are counted. */
  around: Around | null
  exact: boolean
}

/** Keys of passages: of all that have the words, and of those with a quotation of the chosen speakers, if any are chosen. */
export type Around = { words: string[]; quoting: string[] | null }

/** Whether something is asked of single quotations that passages do not say. */
export const choosesQuotations = (request: SearchRequest): boolean =>
  request.any.speaker.length + request.not.speaker.length > 0 || filtersCopies(request)

/**
 * Where hits are found. Words have to be in one quotation; without words, the passages themselves say whether they have
 * quotations, but not whether of the chosen speakers, or which have copies.
 */
export function spaceOf(request: SearchRequest, { root }: ResolvedQuery): Space {
  if (!countsQuotations(request)) return 'passages'
  const words = root.of.length > 0
  const chosen = choosesQuotations(request)
  const inThem = request.in === 'quotations' ? words || chosen : !words && chosen
  return inThem ? 'quotations' : 'passages'
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
  return isIn(it.facet === 'speaker' && space === 'quotations' ? 'by' : it.facet, tokens)
}

/** Every match, before filters. */
export function matchesOf(prepared: PreparedSearch, counts?: Counts): Expression {
  const { tree, standIns } = prepared
  const matching = matchingOf(prepared, counts)
  return anyOf([matching.of(tree, ANYHOW), standing(tree, matching, standIns)])
}

/** The matches in groups, best first. */
export function levelsOf(prepared: PreparedSearch): Level[] {
  const { tree, standIns, close, space } = prepared
  const matching = matchingOf(prepared)
  const standsFor = notOf(isIn('key', [...standIns.by.keys()]))
  const levels: Level[] = []
  let before: Expression = false
  let stoodBefore: Expression = false
  const add = (now: Expression, by: Level['close']) => {
    levels.push({ filter: allOf([now, standsFor]), after: before, close: by })
    before = now
  }
  // First what has all of it in the text itself; of quotations there is nothing else.
  const inText = (budget: Budget) => matching.within(tree, 'text', budget)
  if (close.length > 0) add(inText(STRICT), close)
  if (space === 'passages' && !saysSame(inText(AS_TYPED), matching.of(tree, AS_TYPED)))
    add(inText(AS_TYPED), [])
  for (const budget of budgetsOf(tree)) {
    add(matching.of(tree, budget), [])
    const stands = standingIn(tree, matching, standIns, budget)
    levels.push({ filter: stands, after: stoodBefore, close: [] })
    stoodBefore = stands
  }
  return levels.filter((it) => it.filter !== false && it.after !== true)
}

function sortOf({ sort }: SearchRequest): Sort | null {
  if (sort === 'relevance') return null
  return sort === 'source' ? 'newest' : sort
}

/** The matches of a search in its order, in each source if it is by source; `only`: of all of them, those that are shown. */
export function orderOf(prepared: PreparedSearch, only: Expression): Order {
  const { space, request } = prepared
  const sort = sortOf(request)
  const matches = (): Level[] => [{ filter: matchesOf(prepared), after: false, close: [] }]
  const levels = sort === null ? levelsOf(prepared) : matches()
  return { space, within: allOf([filtersOf(prepared), only]), levels, sort }
}

/**
 * The filters that a search has besides its words.
 *
 * @param without the facet whose choice is ignored, or `date` to ignore the dates
 * @param furniture `only`: what the search does not show because it is furniture
 */
export function filtersOf(
  prepared: Filtered & Pick<PreparedSearch, 'space' | 'around'>,
  without: Without = null,
  furniture: 'as asked' | 'only' = 'as asked',
): Expression {
  const { space, around } = prepared
  return allOf([
    commonFilters(prepared, without, furniture),
    space === 'quotations' ? quotationFilter(prepared, without) : passageFilter(prepared),
    around?.quoting && space === 'passages' ? isIn('key', around.quoting) : true,
  ])
}

export type Without = FacetName | 'date' | null
type Filtered = Pick<PreparedSearch, 'request' | 'preparation'>

/** What passages and quotations are filtered by in the same way. */
export function commonFilters(
  { request, preparation }: Filtered,
  without: Without,
  furniture: 'as asked' | 'only' = 'as asked',
): Expression {
  const asked = preparation.state.furniture && (furniture === 'only' || request.furniture === 'exclude')
  const chosen = countsQuotations(request) ? withoutSpeakers(request) : request
  return allOf([
    !asked || isFurniture(furniture === 'only'),
    visible(preparation.state.generation),
    otherFilters(request, preparation.placesInBox),
    without === 'date' || dateFilter(request),
    facetFilters(chosen, without === 'date' ? null : without),
  ])
}

/** Whether a passage counts, or has any quotation that can. */
export function passageFilter({ request, preparation }: Filtered): Expression {
  const { in: where } = request
  if (where === 'passage') return copiesFilter('passages', request, preparation)
  return is(where === 'quotations' ? 'quotes' : 'quoted', true)
}

/** Which quotations count: by their kind, their own speaker, and their own copies. */
export function quotationFilter({ request, preparation }: Filtered, without: Without): Expression {
  const { in: where, any, not } = request
  const saidBy = (keys: string[]) =>
    isIn(
      'by',
      keys.map((key) => token('speaker', key)),
    )
  return allOf([
    where !== 'quoting' || is('counts', true),
    copiesFilter('quotations', request, preparation),
    without === 'speaker' || any.speaker.length === 0 ? true : saidBy(any.speaker),
    without === 'speaker' || not.speaker.length === 0 ? true : notOf(saidBy(not.speaker)),
  ])
}

/** Where quotations are counted, speakers are chosen by quotation, and not by passage. */
function withoutSpeakers(request: SearchRequest): SearchRequest {
  const { any, not } = request
  return { ...request, any: { ...any, speaker: [] }, not: { ...not, speaker: [] } }
}
