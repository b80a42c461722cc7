import { allOf } from '../query/expression.ts'
import { filtersOf, levelsOf, matchesOf, type PreparedSearch } from './prepared-search.ts'
import { type Answer, type Asking, type Question, question } from './questions.ts'

/** A page of matches; `page` counts from 1. */
export type Part = { page: number; limit: number; fields: string[] }

/** Part of the matches in order: the levels one after another, each sorted by the server. */
export async function inOrder(
  prepared: PreparedSearch,
  { page, limit, fields }: Part,
  ask: Asking,
): Promise<Answer['hits']> {
  const { request, space } = prepared
  const filters = filtersOf(prepared)
  const ranked = request.sort === 'relevance'
  const levels = ranked ? levelsOf(prepared) : [{ filter: matchesOf(prepared), q: '' }]
  const sort = request.sort === 'relevance' ? null : request.sort
  const asked = (limits: (at: number) => Partial<Question>) =>
    ask(
      levels.map(({ filter, q }, at) =>
        question(space, allOf([filters, filter]), { q, fields, sort, ...limits(at) }),
      ),
    )
  const first = (page - 1) * limit
  if (space === 'quotations') {
    // A passage is where its best quotation is, so that all before it have to be known.
    const answers = await asked(() => ({ limit: first + limit, distinct: 'passage' }))
    const best = new Map<unknown, Record<string, unknown>>()
    for (const hit of answers.flatMap((it) => it.hits)) if (!best.has(hit.passage)) best.set(hit.passage, hit)
    return [...best.values()].slice(first, first + limit)
  }
  const begun = await asked(() => ({ limit: first === 0 ? limit : 0 }))
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
