import { ENGINE, errorIn, ofType } from '../../engine/opensearch/server/explain.ts'
import { AppError } from '../../model/errors.ts'

export type Source = Record<string, unknown>

export type Found = {
  total: number
  hits: { source: Source; fields: Record<string, unknown[]>; sort: unknown[] }[]
  aggregations: Record<string, Aggregated>
}
type Aggregated = {
  buckets: ({ key: Record<string, unknown>; doc_count: number } & Record<string, unknown>)[]
  after_key?: Record<string, unknown>
}

/** As the cluster answers it. */
export type SearchAnswer = {
  timed_out?: boolean
  _shards?: { failed: number; failures?: { reason?: unknown }[] }
  hits?: {
    total?: { value: number }
    hits: { _source?: Source; fields?: Record<string, unknown[]>; sort?: unknown[] }[]
  }
  aggregations?: Record<string, Aggregated>
}

/** @throws AppError if any part of the index did not answer */
export function foundIn(answer: SearchAnswer, url: string): Found {
  const { _shards: shards, hits, aggregations = {} } = answer
  if (shards !== undefined && shards.failed > 0) throw failure(shards.failures?.[0]?.reason, 503, url)
  if (answer.timed_out) throw new AppError('engine-slow', { engine: ENGINE, url })
  return {
    total: hits?.total?.value ?? 0,
    hits: (hits?.hits ?? []).map(({ _source = {}, fields = {}, sort = [] }) => ({
      ...{ source: _source, fields, sort },
    })),
    aggregations,
  }
}

/** A failure of a part of an answer, as one that people can understand. */
export function failure(error: unknown, status: number, url: string): AppError {
  const options = { cause: new Error(JSON.stringify(error ?? null).slice(0, 2_000)) }
  return ofType(errorIn(error), status, url, options)
}
