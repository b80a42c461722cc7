import type { ShownQuery } from '../../../model/search-result.ts'
import { allOf, type Expression, notOf } from '../query/expression.ts'
import { ANYHOW, type Counts } from '../query/matching.ts'
import { type Other, titlesIn, unitsOf, type Way } from '../query/units.ts'
import { filtersOf, matchesOf, matchingOf, type PreparedSearch } from './prepared-search.ts'
import { type Asking, type Question, question } from './questions.ts'

/** A question that only counts; each passage counts once. */
export function counting({ space }: PreparedSearch, filter: Expression, facets: string[]): Question {
  return question(space, filter, { facets, distinct: space === 'quotations' ? 'passage' : null })
}

/** Other spellings or forms of something typed. */
export type Addition = Other & { ways: Way[] }

const isOf = (way: Way, { kind, typed }: Other): boolean =>
  way.other?.of.kind === kind && way.other.of.typed === typed

/** What a search finds besides the words as typed, each once. */
export function additionsIn({ tree }: PreparedSearch): Addition[] {
  const found: Addition[] = []
  for (const way of [...unitsOf(tree), ...titlesIn(tree)].flatMap((it) => it.ways)) {
    if (way.other === null) continue
    const { of } = way.other
    const known = found.find((it) => isOf(way, it))
    if (known) known.ways.push(way)
    else found.push({ ...of, ways: [way] })
  }
  return found
}

/** A search without some other spellings or forms. */
export const withoutAddition =
  (of: Other): Counts =>
  (way) =>
    !isOf(way, of)

type Said = Pick<ShownQuery, 'corrections' | 'forms'>

/** @param added how many matches each of these adds to the total */
export async function additionsSaid(
  prepared: PreparedSearch,
  additions: readonly Addition[],
  added: readonly number[],
  ask: Asking,
): Promise<Said> {
  const said: Said = { corrections: [], forms: [] }
  const all = await Promise.all(
    additions.map(async (it, at) => {
      const count = added[at] ?? 0
      return { ...it, count, used: count > 0 ? await used(prepared, it, ask) : [] }
    }),
  )
  for (const { kind, typed, used: shown, count } of all) {
    if (count > 0) said[kind === 'form' ? 'forms' : 'corrections'].push({ typed, used: shown, count })
  }
  return said
}

/** The spellings or forms that find something which what was typed does not; of forms, the most frequent first. */
async function used(prepared: PreparedSearch, addition: Addition, ask: Asking): Promise<string[]> {
  const shown = [...new Set(addition.ways.map((it) => it.other?.shown ?? ''))]
  const others = allOf([filtersOf(prepared), notOf(matchesOf(prepared, withoutAddition(addition)))])
  const questions = shown.map((only) => {
    const matching = matchingOf(prepared, (way) => !isOf(way, addition) || way.other?.shown === only)
    return counting(prepared, allOf([others, matching.within(prepared.tree, 'anywhere', ANYHOW)]), [])
  })
  const answers = await ask(questions)
  const counted = shown
    .map((it, at) => ({ it, count: answers[at]?.total ?? 0 }))
    .filter(({ count }) => count > 0)
  if (addition.kind === 'form') counted.sort((a, b) => b.count - a.count || (a.it < b.it ? -1 : 1))
  return counted.map(({ it }) => it)
}
