import type { ShownQuery } from '../../../model/search-result.ts'
import { allOf, type Expression, notOf } from '../query/expression.ts'
import { ANYHOW, type Counts } from '../query/matching.ts'
import { type Unit, unitsOf } from '../query/units.ts'
import { filtersOf, matchesOf, matchingOf, type PreparedSearch } from './prepared-search.ts'
import { type Asking, type Question, question } from './questions.ts'

/** A question that only counts; each passage counts once. */
export function counting({ space }: PreparedSearch, filter: Expression, facets: string[]): Question {
  return question(space, filter, { facets, distinct: space === 'quotations' ? 'passage' : null })
}

/** The words that can be corrected. */
export const correctedIn = ({ tree }: PreparedSearch): Unit[] =>
  unitsOf(tree).filter((it) => it.ways.some((way) => way.as === 'corrected'))

/** A search without the corrections of one word. */
export const withoutCorrections =
  (unit: Unit): Counts =>
  (of, way) =>
    of !== unit || way.as !== 'corrected'

/** @param added how many matches the corrections of each word add to the total */
export async function correctionsOf(
  prepared: PreparedSearch,
  corrected: readonly Unit[],
  added: readonly number[],
  ask: Asking,
): Promise<ShownQuery['corrections']> {
  const found = corrected.map(async (unit, at) => {
    const count = added[at] ?? 0
    if (count <= 0) return []
    return [{ typed: unit.typed ?? '', used: await used(prepared, unit, ask), count }]
  })
  return (await Promise.all(found)).flat()
}

/** The corrections of one word that find something which the word as typed does not. */
async function used(prepared: PreparedSearch, unit: Unit, ask: Asking): Promise<string[]> {
  const ways = unit.ways.filter((way) => way.as === 'corrected')
  const others = allOf([filtersOf(prepared), notOf(matchesOf(prepared, withoutCorrections(unit)))])
  const questions = ways.map((only) => {
    const matching = matchingOf(prepared, (of, way) => of !== unit || way === only)
    return counting(prepared, allOf([others, matching.of(prepared.tree, ANYHOW)]), [])
  })
  const answers = await ask(questions)
  return ways.filter((_, at) => (answers[at]?.total ?? 0) > 0).map((way) => way.shown)
}
