import type { FacetName, SearchRequest } from '../../../model/search-request.ts'
import { countsQuotations } from '../../../model/total.ts'
import { allOf, type Expression, isIn } from '../query/expression.ts'
import { otherFilters, visible } from '../query/filters.ts'
import { type Answer, type Asking, type Question, question } from '../server.ts'
import { counting } from './corrections.ts'
import {
  type Around,
  choosesQuotations,
  commonFilters,
  filtersOf,
  matchesOf,
  type PreparedSearch,
  passageFilter,
  quotationFilter,
  type Without,
} from './prepared-search.ts'

/**
 * What a search counts: its passages, or quotations. The index of quotations has the values of their passages, so that
 * it counts every facet by itself. Where words do not have to stand in a quotation, only the passages know them: then
 * their keys are asked for first.
 */

/** Counts the matches, ignoring one choice. */
export function counted(prepared: PreparedSearch, without: Without, facets: string[]): Question {
  const { request, around } = prepared
  if (!countsQuotations(request)) {
    return counting(prepared, allOf([filtersOf(prepared, without), matchesOf(prepared)]), facets)
  }
  const filter = allOf([
    commonFilters(prepared, without),
    quotationFilter(prepared, without),
    request.in === 'quotations'
      ? matchesOf(prepared)
      : around === null
        ? true
        : isIn('passage', around.words),
  ])
  return question('quotations', filter, { facets })
}

/** By what a facet is counted: where quotations are, each by its own speaker. */
export const attributeOf = (name: FacetName, request: SearchRequest): string =>
  name === 'speaker' && countsQuotations(request) ? 'by' : name

/** The counts of a facet in an answer. */
export const countsOf = (
  name: FacetName,
  request: SearchRequest,
  answer: Answer | undefined,
): Record<string, number> => answer?.facets[attributeOf(name, request)] ?? {}

/** Looks up which passages have the words, where their quotations are to be counted; null where none are needed. */
export async function aroundWords(prepared: PreparedSearch, ask: Asking): Promise<Around | null> {
  const { request, resolved, preparation } = prepared
  if (request.in !== 'quoting' || resolved.root.of.length === 0) return null
  const seen = allOf([visible(preparation.state.generation), otherFilters(request, preparation.placesInBox)])
  const keys = async (index: Question['index'], filter: Expression, by: string) => {
    const [answer] = await ask([question(index, filter, { facets: [by] })])
    return Object.keys(answer?.facets[by] ?? {})
  }
  const words = await keys('passages', allOf([seen, passageFilter(prepared), matchesOf(prepared)]), 'key')
  const said = allOf([seen, isIn('passage', words), quotationFilter(prepared, null)])
  return { words, quoting: choosesQuotations(request) ? await keys('quotations', said, 'passage') : null }
}
