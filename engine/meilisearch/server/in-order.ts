import { allOf, is, notOf } from '../../served/query/expression.ts'
import { type Answer, type Asking, type Order, type Part, question, type Sort } from '../../served/server.ts'
import { writtenPieces } from '../query/closeness.ts'
import type { Asked } from './answers.ts'
import { SETTINGS_VERSION } from './settings.ts'
import type { Store } from './store.ts'

/** Matches that are equally good; `q` sorts them by closeness. */
type Level = { filter: Order['within']; q: string }

/** Part of the matches in order: the levels one after another, each sorted by the server. */
export async function inOrder(store: Store, order: Order, part: Part, ask: Asking): Promise<Answer['hits']> {
  const { sort } = order
  const levels = order.levels.map(
    ({ filter, after, close }): Level => ({ filter: allOf([filter, notOf(after)]), q: writtenPieces(close) }),
  )
  const unsorted = levels.map((it) => ({ ...it, q: '' }))
  if (sort === 'arrived' && (await store.state())?.settings !== SETTINGS_VERSION)
    return (await inLevels(order, await arrivals(order, part, ask), null, part, ask)) ?? []
  return (
    (await inLevels(order, levels, sort, part, ask)) ??
    (await inLevels(order, unsorted, sort, part, ask)) ??
    []
  )
}

/**
 * The matches by the generation with which they arrived, the last one first, as far as a part needs them. An index whose
 * settings are older than these may not sort by generations, but counts them.
 */
async function arrivals(
  { space, within, levels }: Order,
  { page, limit }: Part,
  ask: Asking,
): Promise<Level[]> {
  const matches = levels[0]?.filter ?? false
  const [answer] = await ask([question(space, allOf([within, matches]), { facets: ['since'] })])
  const generations = Object.keys(answer?.facets.since ?? {}).map(Number)
  return generations
    .sort((a, b) => b - a)
    .slice(0, page * limit)
    .map((it) => ({ filter: allOf([matches, is('since', it)]), q: '' }))
}

/** Null if the words by which a level is sorted do not find all of it: the server reads only so many endings of a word. */
async function inLevels(
  { space, within }: Order,
  levels: readonly Level[],
  sort: Sort | null,
  { page, limit, fields }: Part,
  ask: Asking,
): Promise<Answer['hits'] | null> {
  // A passage is where its best quotation is, so that all before it have to be known.
  const quotations = space === 'quotations'
  const distinct = quotations ? 'passage' : null
  const first = (page - 1) * limit
  const asked = (limits: (at: number) => Partial<Asked>) => {
    const questions = levels.map(
      ({ filter, q }, at): Asked => ({
        ...question(space, allOf([within, filter]), { fields, distinct }),
        ...{ q, sort, ...limits(at) },
      }),
    )
    return ask(questions)
  }
  const counting = levels.map(({ filter, q }) =>
    question(space, q === '' ? false : allOf([within, filter]), { distinct }),
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
