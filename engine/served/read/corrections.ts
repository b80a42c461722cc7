import type { ShownQuery } from '../../../model/search-result.ts'
import { allOf, anyOf, type Expression, notOf } from '../query/expression.ts'
import { visible } from '../query/filters.ts'
import { ANYHOW, isInLanguage, type Scope, type Space } from '../query/matching.ts'
import { type Other, type Tree, titlesIn, type Unit, unitsOf, type Way } from '../query/units.ts'
import { type Asking, type Question, question } from '../server.ts'
import { matchesOf, matchingOf, type PreparedSearch, quotationFilter } from './prepared-search.ts'

/** A question that only counts; each passage counts once. */
export function counting({ space }: PreparedSearch, filter: Expression, facets: string[]): Question {
  return question(space, filter, { facets, distinct: space === 'quotations' ? 'passage' : null })
}

/** Other spellings or forms of something typed. `in`: the units that have them. */
export type Addition = Other & { in: { unit: Unit; scope: 'anywhere' | 'title' }[] }

const partOf = (way: Way, { kind, typed }: Other) =>
  way.others.find(({ of }) => of.kind === kind && of.typed === typed)

const isOf = (way: Way, other: Other): boolean => partOf(way, other) !== undefined

/** What a search may find besides the words as typed, each once. */
export function additionsIn({ whole, tree }: Pick<PreparedSearch, 'whole' | 'tree'>): Addition[] {
  const all = additionsOf(whole)
  if (tree === whole) return all
  const left = new Set(additionsOf(tree).map(nameOf))
  return all.filter((it) => left.has(nameOf(it)))
}

const nameOf = ({ kind, typed }: Other): string => `${kind} ${typed}`

function additionsOf(tree: Tree): Addition[] {
  const found: Addition[] = []
  const add = (it: Addition['in'][number]) => {
    for (const { of } of it.unit.ways.flatMap(({ others }) => others)) {
      const known = found.find(({ kind, typed }) => kind === of.kind && typed === of.typed)
      if (known === undefined) found.push({ ...of, in: [it] })
      else if (!known.in.includes(it)) known.in.push(it)
    }
  }
  for (const unit of unitsOf(tree)) add({ unit, scope: 'anywhere' })
  for (const unit of titlesIn(tree)) add({ unit, scope: 'title' })
  return found
}

/** How the spellings or forms of an addition are written, each with its mistakes. */
const shownBy = (addition: Addition): Map<string, number> =>
  new Map(
    addition.in.flatMap(({ unit }) =>
      unit.ways.flatMap((way) => {
        const { shown = [], mistakes = 0 } = partOf(way, addition) ?? {}
        return shown.map((it): [string, number] => [it, mistakes])
      }),
    ),
  )

/** What a search finds without some other spellings or forms; what is also a correction is told as a form. */
export function matchesWithout(prepared: PreparedSearch, addition: Addition): Expression {
  const { kind, typed } = addition
  const languages = kind === 'form' ? languagesOf(addition) : new Map<string, Expression[]>()
  return matchesOf(prepared, (way) => {
    if (isOf(way, addition)) return false
    const [shown = ''] = partOf(way, { kind: 'correction', typed })?.shown ?? []
    return notOf(anyOf(languages.get(shown) ?? []))
  })
}

/** In texts of which languages each word is a form. */
function languagesOf(addition: Addition): Map<string, Expression[]> {
  const found = new Map<string, Expression[]>()
  for (const way of addition.in.flatMap(({ unit }) => unit.ways)) {
    const { shown = [] } = partOf(way, addition) ?? {}
    const spoken = way.language === null ? true : isInLanguage(way.language)
    for (const it of shown) found.set(it, [...(found.get(it) ?? []), spoken])
  }
  return found
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

const wordWay = (word: string): Way => ({
  as: 'typed',
  language: null,
  others: [],
  test: { type: 'words', words: [word] },
})

/**
 * The spellings or forms that find something which the word as typed does not, whatever else a search asks for: in the
 * text itself, or in a title or heading above it. First with the fewest mistakes, of these the most frequent.
 */
async function used(prepared: PreparedSearch, addition: Addition, ask: Asking): Promise<string[]> {
  const { space } = prepared
  const matching = matchingOf(prepared)
  const counted = allOf([
    visible(prepared.preparation.state.generation),
    space === 'quotations' ? quotationFilter(prepared, null) : true,
  ])
  const shown = [...shownBy(addition)]
  const asked = shown.flatMap(([only]) => addition.in.map((it) => ({ only, ...it })))
  const answers = await ask(
    asked.map(({ only, unit, scope }) => {
      const having = (ways: readonly Way[], where: Scope) =>
        matching.within({ type: 'unit', ways, tagged: [] }, where, ANYHOW)
      const nearer = unit.ways.filter(
        ({ as }) => as === 'typed' || as === 'respelt' || (addition.kind === 'correction' && as === 'form'),
      )
      const ways = unit.ways.filter((it) => partOf(it, addition)?.shown.includes(only))
      // Words near each other are looked up with all their forms at once: of these, this one has to be there.
      const several = ways.some(({ test }) => test.type === 'near')
      return question(
        space,
        allOf([
          counted,
          anyOf(
            fieldsOf(scope, space).map((where) => allOf([having(ways, where), notOf(having(nearer, where))])),
          ),
          several ? having([wordWay(only)], scope) : true,
        ]),
      )
    }),
  )
  const counts = new Map<string, number>()
  asked.forEach(({ only }, at) => {
    counts.set(only, (counts.get(only) ?? 0) + (answers[at]?.total ?? 0))
  })
  return shown
    .map(([it, made]) => ({ it, made, count: counts.get(it) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.made - b.made || b.count - a.count || (a.it < b.it ? -1 : 1))
    .map(({ it }) => it)
}

/** Each of the fields in which words of a scope stand. */
function fieldsOf(scope: 'anywhere' | 'title', space: Space): readonly Scope[] {
  if (scope === 'title') return ['title']
  return space === 'passages' ? ['text', 'title', 'heading'] : ['text']
}
