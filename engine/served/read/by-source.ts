import { type SearchRequest, UNKNOWN } from '../../../model/search-request.ts'
import { allOf, is, isIn } from '../query/expression.ts'
import type { Seen } from '../records/sealed.ts'
import { type Answer, type Order, type Part, question, type Server } from '../server.ts'
import type { LabelCache } from './labels.ts'

/** So many sources are put in order at once: each is a condition, of which a server takes only so many together. */
const AT_ONCE = 50

/** What a server sorts, one after another. */
type Parts = readonly Order[]

/**
 * The matches of a search by the keys of their sources, the unknown last. A server has only hashes of these keys, so it
 * is told which sources come one after another.
 */
export async function inSources(
  server: Server,
  labels: LabelCache,
  { sort }: SearchRequest,
  order: Order,
  seen: Seen,
): Promise<Parts> {
  if (sort !== 'source') return [order]
  const { space, levels } = order
  const found: Order[] = []
  for (const { filter } of levels) {
    const within = allOf([order.within, filter])
    const [answer] = await server.ask([question(space, within, { facets: ['source'] })])
    const sources = inKeyOrder(await keysOf(server, labels, answer, seen))
    for (let at = 0; at < sources.length; at += AT_ONCE) {
      const some = sources.slice(at, at + AT_ONCE)
      found.push({
        ...order,
        within: allOf([within, isIn('source', some)]),
        levels: some.map((it) => ({ filter: is('source', it), after: false, close: [] })),
      })
    }
  }
  return found
}

/** The key of each source, by the form in which the server has it. */
async function keysOf(server: Server, labels: LabelCache, answer: Answer | undefined, seen: Seen) {
  const tokens = Object.keys(answer?.facets.source ?? {})
  const known = await labels.of(server, tokens, seen)
  return tokens.map((token) => ({ token, key: Buffer.from(known.get(token)?.key ?? token) }))
}

const inKeyOrder = (sources: { token: string; key: Buffer }[]): string[] =>
  sources
    .sort((a, b) => Number(a.token === UNKNOWN) - Number(b.token === UNKNOWN) || Buffer.compare(a.key, b.key))
    .map(({ token }) => token)

/** A page of the matches of all parts. */
export async function pageOf(server: Server, parts: Parts, part: Part): Promise<Answer['hits']> {
  const [only, ...others] = parts
  if (only === undefined) return []
  if (others.length === 0) return server.inOrder(only, part)
  const counts = await server.ask(
    parts.map(({ space, within }) =>
      question(space, within, { distinct: space === 'quotations' ? 'passage' : null }),
    ),
  )
  const hits: Answer['hits'] = []
  let skip = (part.page - 1) * part.limit
  for (const [at, order] of parts.entries()) {
    const total = counts[at]?.total ?? 0
    if (skip < total)
      hits.push(...(await sliceOf(server, order, skip, { ...part, left: part.limit - hits.length })))
    skip = Math.max(0, skip - total)
    if (hits.length >= part.limit) break
  }
  return hits
}

type Slice = Pick<Part, 'limit' | 'fields'> & { left: number }

/** `left` hits after the first `skip`: of one page or of two, because a server gives only whole pages. */
async function sliceOf(server: Server, order: Order, skip: number, { limit, fields, left }: Slice) {
  const page = Math.floor(skip / limit) + 1
  const inPage = skip % limit
  const hits = await server.inOrder(order, { page, limit, fields })
  if (inPage + left > limit) hits.push(...(await server.inOrder(order, { page: page + 1, limit, fields })))
  return hits.slice(inPage, inPage + left)
}

/** The keys of all passages of all parts, as a server walks them. */
export async function* walkOf(server: Server, parts: Parts): AsyncGenerator<readonly string[]> {
  for (const it of parts) yield* server.walk(it)
}
