import type { Expression } from '../../served/query/expression.ts'
import {
  type Answer,
  type Counts,
  type IndexName,
  NO_LIMIT,
  NOTHING,
  type Question,
  question,
} from '../../served/server.ts'
import { fitted, type KeysOf, MOST_CLAUSES } from '../query/clauses.ts'
import { type Dsl, dslOf } from '../query/dsl.ts'
import { tiesOf, WINDOW } from '../query/order.ts'
import type { Connection } from './connection.ts'
import { type Aggregated, type Found, runAll, type Search } from './searches.ts'

/** Values that are counted in one answer; of a field with more, the others are asked for in parts. */
const VALUES_AT_ONCE = 10_000

const TEXTS = ['text', 'title', 'section'] as const

export async function answersTo(connection: Connection, questions: readonly Question[]): Promise<Answer[]> {
  const keys = keysFrom(connection)
  const asked = await Promise.all(
    questions
      .filter((it) => it.filter !== false)
      .map(async (it) => ({ ...it, filter: await fitted(it.filter, MOST_CLAUSES, keys(it.index)) })),
  )
  const found = asked.length === 0 ? [] : await runAll(connection, asked.map(searchOf))
  const given =
    found === null ? [] : await Promise.all(asked.map((it, at) => complete(connection, it, found[at])))
  return questions.map((it) => (it.filter === false ? NOTHING : (given.shift() ?? NOTHING)))
}

/** Looks up the keys of all records in an index for which something holds, once for each condition. */
export function keysFrom(connection: Connection): (index: IndexName) => KeysOf {
  const known = new Map<string, Promise<string[]>>()
  const lookedUp = async (index: IndexName, filter: Expression) => {
    const [answer] = await answersTo(connection, [question(index, filter, { limit: NO_LIMIT })])
    return (answer?.hits ?? []).map((it) => String(it.key))
  }
  return (index) => (it) => {
    const name = JSON.stringify([index, it])
    const keys = known.get(name) ?? lookedUp(index, it)
    known.set(name, keys)
    return keys
  }
}

function queryOf({ index, filter, phrase }: Question): Dsl {
  if (phrase === null) return { bool: { filter: [dslOf(filter)] } }
  const fields = phrase.in === null ? (index === 'quotations' ? ['text'] : TEXTS) : [phrase.in]
  const should = fields.map((field) => ({ match_phrase: { [field]: phrase.words.join(' ') } }))
  return { bool: { filter: [dslOf(filter), { bool: { should, minimum_should_match: 1 } }] } }
}

/** What is counted: the given fields, and the values of which only one each is wanted. */
const countedBy = ({ facets, distinct }: Question): string[] => [
  ...new Set([...facets, ...(distinct === null ? [] : [distinct])]),
]

function searchOf(it: Question): Search {
  const aggs = countedBy(it).map((field) => [field, { terms: { field, size: VALUES_AT_ONCE } }])
  return {
    index: it.index,
    body: {
      size: Math.min(it.limit, WINDOW),
      track_total_hits: true,
      query: queryOf(it),
      ...(it.limit > 0 && { sort: tiesOf(it.index), _source: it.fields }),
      ...(it.distinct !== null && { collapse: { field: it.distinct } }),
      ...(aggs.length > 0 && { aggs: Object.fromEntries(aggs) }),
    },
  }
}

/** An answer with what did not fit into the first one. */
async function complete(
  connection: Connection,
  question: Question,
  found: Found | undefined,
): Promise<Answer> {
  if (found === undefined) return NOTHING
  const facets: Counts = {}
  for (const field of countedBy(question)) {
    const counted = found.aggregations[field]
    facets[field] =
      counted?.sum_other_doc_count === 0 ? countsIn(counted) : await allCounts(connection, question, field)
  }
  const { distinct, limit } = question
  const total = distinct === null ? found.total : Object.keys(facets[distinct] ?? {}).length
  const hits = found.hits.map((it) => it.source)
  if (distinct === null && hits.length === WINDOW && limit > WINDOW)
    hits.push(...(await further(connection, question, found)))
  return { total, hits, facets }
}

const countsIn = ({ buckets }: Aggregated): Record<string, number> =>
  Object.fromEntries(buckets.map((it) => [it.key_as_string ?? String(it.key), it.doc_count]))

/** The counts of every value of a field, however many. */
async function allCounts(
  connection: Connection,
  question: Question,
  field: string,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  let after: unknown
  do {
    const sources = [{ value: { terms: { field } } }]
    const composite = { size: VALUES_AT_ONCE, sources, ...(after !== undefined && { after }) }
    const body = {
      size: 0,
      track_total_hits: false,
      query: queryOf(question),
      aggs: { values: { composite } },
    }
    const [found] = (await runAll(connection, [{ index: question.index, body }])) ?? []
    const part = found?.aggregations.values
    for (const { key, doc_count } of part?.buckets ?? [])
      counts[String((key as { value: unknown }).value)] = doc_count
    after = part?.after_key
  } while (after !== undefined)
  return counts
}

/** The hits after the first ones, up to the limit. */
async function further(connection: Connection, question: Question, first: Found): Promise<Answer['hits']> {
  const hits: Answer['hits'] = []
  const { index, body } = searchOf(question)
  for (let last = first; last.hits.length === WINDOW; ) {
    const left = question.limit - WINDOW - hits.length
    if (left <= 0) break
    const { aggs, ...rest } = body
    const next = {
      ...rest,
      size: Math.min(left, WINDOW),
      search_after: last.hits.at(-1)?.sort,
      track_total_hits: false,
    }
    const [found] = (await runAll(connection, [{ index, body: next }])) ?? []
    if (found === undefined) break
    for (const it of found.hits) hits.push(it.source)
    last = found
  }
  return hits
}
