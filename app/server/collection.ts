import type { Engine, EngineStatus } from '../../engine/port.ts'
import { type FacetName, isValue, NOT_READ, UNKNOWN, UNNAMED } from '../../model/search-request.ts'
import type { FacetValue, Histogram, SearchPage } from '../../model/search-result.ts'
import { type CountedUnit, countedUnit, type Total } from '../../model/total.ts'
import { allQuotes } from '../address/search-in-address.ts'
import { latestQuotes, type Quote } from './latest-quotes.ts'

/**
 * The most frequent values of a facet, the number of all values, and the quotes without one: because their documents
 * state none, or because none is read in their language.
 */
export type Top = { values: FacetValue[]; distinct: number; unknown: number; notRead: number }

/** By whom, about whom, where. */
export const TOPS = ['speaker', 'group', 'location'] as const satisfies FacetName[]
export type TopName = (typeof TOPS)[number]

const TOP = 12
const QUOTES = 3

/** What the start page says of a collection: of its quotes, as its search counts them, unless it says otherwise. */
export type Collection = {
  status: EngineStatus
  quotes: Total
  /** All passages, whether or not they quote anybody. */
  passages: Total
  top: Record<TopName, Top>
  /** How many are quoted by name. */
  speakers: number
  /** By month of publication; where that is one month for all, or known of none, by the months that they mention, if those are more. */
  timeline: Pick<Histogram, 'buckets' | 'lessPrecise'> & { dates: 'published' | 'mentioned' }
  /** What is counted below, and by the values. */
  unit: CountedUnit
  /** Quotes without a publication date. */
  undated: number
  /** Quotes without a stated source. */
  unsourced: number
  /** Some of the newest, of different speakers. */
  latest: Quote[]
}

let known: { name: string; collection: Promise<Collection> } | undefined

/**
 * What is in the index. Every start page needs it, so it is counted again only after the index has changed.
 *
 * Rejects with the engine's `AppError`.
 */
export async function readCollection(engine: Engine): Promise<Collection> {
  const status = await engine.status()
  const name = `${status.engine} ${status.generation} ${status.changedAt}`
  if (known?.name === name) return known.collection
  // Whoever comes while it is counted waits for the same count.
  const collection = count(engine, status)
  known = { name, collection }
  collection.catch(() => {
    if (known?.collection === collection) known = undefined
  })
  return collection
}

async function count(engine: Engine, status: EngineStatus): Promise<Collection> {
  const all = { ...allQuotes(), limit: 1 }
  const counted = engine.search(all)
  const [quotes, timeline, passages, latest, speaker, group, location, source] = await Promise.all([
    counted,
    counted.then((it) => timelineOf(engine, it)),
    engine.search({ ...all, in: 'passage' }),
    latestQuotes(engine, QUOTES),
    topOf(engine, 'speaker'),
    topOf(engine, 'group'),
    topOf(engine, 'location'),
    topOf(engine, 'source'),
  ])
  return {
    status,
    quotes: quotes.total,
    passages: passages.total,
    top: { speaker, group, location },
    speakers: speaker.distinct - (speaker.values.some(({ key }) => key === UNNAMED) ? 1 : 0),
    timeline,
    unit: countedUnit(quotes.total),
    undated: quotes.histogram.unknown,
    unsourced: source.unknown,
    latest,
  }
}

async function timelineOf(engine: Engine, quotes: SearchPage): Promise<Collection['timeline']> {
  const published = { dates: 'published', ...overTime(quotes) } as const
  if (published.buckets.length > 1) return published
  const all = { ...allQuotes(), limit: 1, dates: 'mentioned' as const }
  const mentioned = { dates: 'mentioned', ...overTime(await engine.search(all)) } as const
  return mentioned.buckets.length > 1 ? mentioned : published
}

const overTime = ({ histogram: { buckets, lessPrecise } }: SearchPage) => ({ buckets, lessPrecise })

async function topOf(engine: Engine, name: FacetName): Promise<Top> {
  const request = allQuotes()
  // A chosen value is always among the values, however rare, and does not shrink the other counts.
  request.any[name] = name === 'speaker' ? [UNKNOWN, NOT_READ, UNNAMED] : [UNKNOWN]
  const { values, more } = await engine.facet(name, request, { find: '', offset: 0, limit: TOP })
  const named = values.filter(({ key }) => isValue(key))
  const countOf = (sought: string) => values.find(({ key }) => key === sought)?.count ?? 0
  const distinct = named.length + more
  return { values: named, distinct, unknown: countOf(UNKNOWN), notRead: countOf(NOT_READ) }
}
