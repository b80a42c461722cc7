import { allOf, type Expression } from '../query/expression.ts'
import { SETTINGS_VERSION } from '../records/settings.ts'
import { filtersOf, type Level, levelsOf, matchesOf, type PreparedSearch } from './prepared-search.ts'
import { type Answer, type Asking, type Question, question } from './questions.ts'

/** A page of matches; `page` counts from 1. `only`: of all matches, those that are shown. */
export type Part = { page: number; limit: number; fields: string[]; only: Expression }

/** Part of the matches in order: the levels one after another, each sorted by the server. */
export async function inOrder(prepared: PreparedSearch, part: Part, ask: Asking): Promise<Answer['hits']> {
  const { request, preparation } = prepared
  const { sort } = request
  if (sort === 'arrived' && preparation.state.settings !== SETTINGS_VERSION)
    return (await inLevels(prepared, await arrivals(prepared, part, ask), null, part, ask)) ?? []
  if (sort !== 'relevance')
    return (await inLevels(prepared, [{ filter: matchesOf(prepared), q: '' }], sort, part, ask)) ?? []
  const levels = levelsOf(prepared)
  return (
    (await inLevels(prepared, levels, null, part, ask)) ??
    (await inLevels(
      prepared,
      levels.map(({ filter }) => ({ filter, q: '' })),
      null,
      part,
      ask,
    )) ??
    []
  )
}

/**
 * The matches by the generation with which they arrived, the last one first, as far as a part needs them. An index whose
 * settings are older than these may not sort by generations, but counts them.
 */
async function arrivals(
  prepared: PreparedSearch,
  { page, limit, only }: Part,
  ask: Asking,
): Promise<Level[]> {
  const matches = matchesOf(prepared)
  const [answer] = await ask([
    question(prepared.space, allOf([filtersOf(prepared), only, matches]), { facets: ['since'] }),
  ])
  const generations = Object.keys(answer?.facets.since ?? {}).map(Number)
  return generations
    .sort((a, b) => b - a)
    .slice(0, page * limit)
    .map((it) => ({ filter: allOf([matches, `since = ${it}`]), q: '' }))
}

/** Null if the words by which a level is sorted do not find all of it: the server reads only so many endings of a word. */
async function inLevels(
  prepared: PreparedSearch,
  levels: readonly Level[],
  sort: Question['sort'],
  { page, limit, fields, only }: Part,
  ask: Asking,
): Promise<Answer['hits'] | null> {
  const { space } = prepared
  const filters = allOf([filtersOf(prepared), only])
  // A passage is where its best quotation is, so that all before it have to be known.
  const quotations = space === 'quotations'
  const distinct = quotations ? 'passage' : null
  const first = (page - 1) * limit
  const asked = (limits: (at: number) => Partial<Question>) =>
    ask(
      levels.map(({ filter, q }, at) =>
        question(space, allOf([filters, filter]), { q, fields, sort, distinct, ...limits(at) }),
      ),
    )
  const counting = levels.map(({ filter, q }) =>
    question(space, q === '' ? false : allOf([filters, filter]), { distinct }),
  )
  const [begun, counts] = await Promise.all([
    asked(() => ({ limit: quotations ? first + limit : first === 0 ? limit : 0 })),
    ask(counting),
  ])
  if (levels.some(({ q }, at) => q !== '' && begun[at]?.total !== counts[at]?.total)) return null
  if (quotations) {
    const best = new Map<unknown, Record<string, unknown>>()
    for (const hit of begun.flatMap((it) => it.hits)) if (!best.has(hit.passage)) best.set(hit.passage, hit)
    return [...best.values()].slice(first, first + limit)
  }
  if (first === 0) return begun.flatMap((it) => it.hits).slice(0, limit)
  let [before, left] = [first, limit]
  const parts = begun.map(({ total }) => {
    const offset = Math.min(before, total)
    const part = { offset, limit: Math.min(left, total - offset) }
    before -= offset
    left -= part.limit
    return part
  })
  const answers = await asked((at) => parts[at] ?? {})
  return answers.flatMap((it, at) => it.hits.slice(0, parts[at]?.limit))
}
