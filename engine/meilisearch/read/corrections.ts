import type { ShownQuery } from '../../../model/search-result.ts'
import { allOf, type Expression, notOf } from '../query/expression.ts'
import { visible } from '../query/filters.ts'
import { ANYHOW, type Counts } from '../query/matching.ts'
import { type Other, titlesIn, type Unit, unitsOf, type Way } from '../query/units.ts'
import { matchesOf, matchingOf, type PreparedSearch } from './prepared-search.ts'
import { type Asking, type Question, question } from './questions.ts'

/** A question that only counts; each passage counts once. */
export function counting({ space }: PreparedSearch, filter: Expression, facets: string[]): Question {
  return question(space, filter, { facets, distinct: space === 'quotations' ? 'passage' : null })
}

/** Other spellings or forms of something typed. `in`: the unit that has them. */
export type Addition = Other & { in: Unit; scope: 'anywhere' | 'title'; ways: Way[] }

const isOf = (way: Way, { kind, typed }: Other): boolean =>
  way.other?.of.kind === kind && way.other.of.typed === typed

/** What a search finds besides the words as typed, each once. */
export function additionsIn({ tree }: PreparedSearch): Addition[] {
  const found: Addition[] = []
  const add = (unit: Unit, scope: Addition['scope']) => {
    for (const { other } of unit.ways) {
      if (
        other === null ||
        found.some(({ kind, typed }) => kind === other.of.kind && typed === other.of.typed)
      )
        continue
      found.push({ ...other.of, in: unit, scope, ways: unit.ways.filter((it) => isOf(it, other.of)) })
    }
  }
  for (const it of unitsOf(tree)) add(it, 'anywhere')
  for (const it of titlesIn(tree)) add(it, 'title')
  return found
}

const without =
  (...others: readonly Other[]): Counts =>
  (way) =>
    !others.some((it) => isOf(way, it))

/** What a search finds without some other spellings or forms; what is also a correction is told as a form. */
export function matchesWithout(
  prepared: PreparedSearch,
  addition: Addition,
  additions: readonly Addition[],
): Expression {
  const matches = matchesOf(prepared, without(addition))
  const shown = new Set(addition.ways.map(({ other }) => other?.shown))
  const correction = additions.find(
    ({ kind, typed, ways }) =>
      kind === 'correction' && typed === addition.typed && ways.some(({ other }) => shown.has(other?.shown)),
  )
  if (addition.kind !== 'form' || correction === undefined) return matches
  const byForms = allOf([
    matchesOf(prepared, without(correction)),
    notOf(matchesOf(prepared, without(addition, correction))),
  ])
  return allOf([matches, notOf(byForms)])
}

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

/**
 * The spellings or forms that find something which the word as typed does not, whatever else a search asks for: first
 * with the fewest mistakes, of these the most frequent.
 */
async function used(prepared: PreparedSearch, addition: Addition, ask: Asking): Promise<string[]> {
  const matching = matchingOf(prepared)
  const having = (ways: readonly Way[]) =>
    matching.within({ type: 'unit', ways, tagged: [] }, addition.scope, ANYHOW)
  const nearer = addition.in.ways.filter(
    ({ as }) => as === 'typed' || as === 'respelt' || (addition.kind === 'correction' && as === 'form'),
  )
  const others = allOf([visible(prepared.preparation.state.generation), notOf(having(nearer))])
  const mistakes = new Map(addition.ways.map(({ other }) => [other?.shown ?? '', other?.mistakes ?? 0]))
  const shown = [...mistakes]
  const answers = await ask(
    shown.map(([only]) => {
      const ways = addition.ways.filter(({ other }) => other?.shown === only)
      return question(prepared.space, allOf([others, having(ways)]))
    }),
  )
  return shown
    .map(([it, made], at) => ({ it, made, count: answers[at]?.total ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.made - b.made || b.count - a.count || (a.it < b.it ? -1 : 1))
    .map(({ it }) => it)
}
