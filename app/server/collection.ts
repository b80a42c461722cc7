import type { Engine, EngineStatus } from '../../engine/port.ts'
import {
  emptyRequest,
  FACETS,
  type FacetName,
  isValue,
  NOT_READ,
  UNKNOWN,
} from '../../model/search-request.ts'
import type { FacetValue } from '../../model/search-result.ts'
import { latestQuotes, type Quote } from './latest-quotes.ts'

/**
 * The most frequent values of a facet, the number of all values, and the passages without one: because they state none,
 * or because none is read in their language.
 */
export type Top = { values: FacetValue[]; distinct: number; unknown: number; notRead: number }

const TOP = 12
const QUOTES = 3

export type Collection = {
  status: EngineStatus
  top: Record<FacetName, Top>
  /** Passages without a publication date. */
  undated: number
  /** Publication dates of the first and the last document, as precise as known; null if none has a date. */
  span: { first: string; last: string } | null
  /** Passages that quote someone. */
  quoting: number
  /** Some of the newest, of different speakers. */
  quotes: Quote[]
}

let known: { name: string; collection: Collection } | undefined

/**
 * What is in the index. Every start page needs it, so it is counted again only after the index has changed.
 *
 * Rejects with the engine's `AppError`.
 */
export async function readCollection(engine: Engine): Promise<Collection> {
  const status = await engine.status()
  const name = `${status.engine} ${status.generation} ${status.changedAt}`
  if (known?.name === name) return known.collection
  const collection = await count(engine, status)
  known = { name, collection }
  return collection
}

async function count(engine: Engine, status: EngineStatus): Promise<Collection> {
  const everything = { ...emptyRequest(), limit: 1 }
  const [newest, oldest, quoting, quotes, top] = await Promise.all([
    engine.search({ ...everything, sort: 'newest' }),
    engine.search({ ...everything, sort: 'oldest' }),
    engine.search({ ...everything, quoted: true }),
    latestQuotes(engine, QUOTES),
    Promise.all(FACETS.map(async (name) => [name, await topOf(engine, name)] as const)),
  ])
  const first = oldest.hits[0]?.publishedAt ?? null
  const last = newest.hits[0]?.publishedAt ?? null
  return {
    status,
    top: Object.fromEntries(top) as Collection['top'],
    undated: newest.histogram.unknown,
    span: first === null || last === null ? null : { first, last },
    quoting: quoting.total.value,
    quotes,
  }
}

async function topOf(engine: Engine, name: FacetName): Promise<Top> {
  const request = emptyRequest()
  // A chosen value is always among the values, however rare, and does not shrink the other counts.
  request.any[name] = name === 'speaker' ? [UNKNOWN, NOT_READ] : [UNKNOWN]
  const { values, more } = await engine.facet(name, request, { find: '', offset: 0, limit: TOP })
  const named = values.filter(({ key }) => isValue(key))
  const countOf = (sought: string) => values.find(({ key }) => key === sought)?.count ?? 0
  const distinct = named.length + more
  return { values: named, distinct, unknown: countOf(UNKNOWN), notRead: countOf(NOT_READ) }
}
