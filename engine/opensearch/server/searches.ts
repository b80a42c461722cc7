import { AppError } from '../../../model/errors.ts'
import type { IndexName } from '../../served/server.ts'
import type { Dsl } from '../query/dsl.ts'
import type { Connection } from './connection.ts'
import { errorIn, ofType } from './explain.ts'

/** The body of one search. */
export type Search = { index: IndexName; body: Dsl }

export type Found = {
  total: number
  hits: { source: Record<string, unknown>; sort: unknown[] }[]
  aggregations: Record<string, Aggregated>
}
export type Aggregated = {
  buckets: { key: unknown; key_as_string?: string; doc_count: number }[]
  sum_other_doc_count?: number
  after_key?: Record<string, unknown>
}

type Answered = {
  status?: number
  error?: unknown
  timed_out?: boolean
  _shards?: { failed: number; failures?: { reason?: unknown }[] }
  hits?: { total?: { value: number }; hits: { _source?: Record<string, unknown>; sort?: unknown[] }[] }
  aggregations?: Record<string, Aggregated>
}

/** In one request, so that one search with many questions leaves the cluster to others as well. */
const SEARCHES_AT_ONCE = 200

/** Runs searches together; null if the indexes do not exist. What a part of the shards answers is no answer. */
export async function runAll(connection: Connection, searches: readonly Search[]): Promise<Found[] | null> {
  const found: Found[] = []
  for (let at = 0; at < searches.length; at += SEARCHES_AT_ONCE) {
    const some = searches.slice(at, at + SEARCHES_AT_ONCE)
    const part = await connection.ifThere(() => connection.again(() => run(connection, some)))
    if (part === null) return null
    found.push(...part)
  }
  return found
}

async function run(connection: Connection, searches: readonly Search[]): Promise<Found[]> {
  const body = searches.flatMap((it) => [
    { index: connection.alias(it.index), allow_partial_search_results: false },
    it.body,
  ])
  const answer = await connection.ask(() => connection.client.msearch({ body: body as never }))
  const { responses } = answer.body as unknown as { responses: Answered[] }
  return responses.map((it) => read(it, connection.url))
}

/** @throws AppError if any part of the index did not answer */
export function read(it: Answered, url: string): Found {
  if (it.error !== undefined) throw failed(it.error, it.status ?? 0, url)
  const part = it._shards?.failures?.[0]?.reason
  if (it._shards !== undefined && it._shards.failed > 0) throw failed(part, 503, url)
  if (it.timed_out) throw new AppError('engine-slow', { engine: 'OpenSearch', url })
  return {
    total: it.hits?.total?.value ?? 0,
    hits: (it.hits?.hits ?? []).map(({ _source, sort }) => ({
      source: unpacked(_source ?? {}),
      sort: sort ?? [],
    })),
    aggregations: it.aggregations ?? {},
  }
}

const failed = (error: unknown, status: number, url: string): AppError =>
  ofType(errorIn(error), status, url, { cause: new Error(JSON.stringify(error ?? null).slice(0, 2_000)) })

/** Objects are stored as lists of one: an update puts a list in the place of another, and merges objects. */
const OBJECTS = ['now', 'was']

export const packed = (record: object): object => {
  const given = record as Record<string, unknown>
  if (!OBJECTS.some((name) => name in given)) return record
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, OBJECTS.includes(name) ? [value] : value]),
  )
}

export function unpacked(source: Record<string, unknown>): Record<string, unknown> {
  for (const name of OBJECTS) {
    const value = source[name]
    if (Array.isArray(value)) source[name] = value[0]
  }
  return source
}
