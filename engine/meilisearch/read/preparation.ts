import type { MultiSearchQuery } from 'meilisearch'
import { parseQuery } from '../../../model/query/parse.ts'
import type { ParsedQuery } from '../../../model/query/syntax.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import { nameQuestions } from '../../resolve.ts'
import type { NameAnswers } from '../../sought.ts'
import { inBox } from '../query/filters.ts'
import { provedCluster, type StoredCluster } from '../records/clusters.ts'
import type { ClusterRecord, StateRecord } from '../records/records.ts'
import type { Store } from '../server/store.ts'
import { answerNames, living, type NameFound, queriesForNames } from './named.ts'
import { RoundTrip } from './round-trip.ts'

/** What has to be known before a query can be resolved. */
export type Preparation = {
  parsed: ParsedQuery
  state: StateRecord
  answer: NameAnswers
  /** Codes of the languages of all documents, and of some that are gone. */
  languages: string[]
  /** Tokens of the places in the request's box; null if it has none. */
  placesInBox: string[] | null
  /** The cluster whose members are asked for; null if there is none. */
  cluster: StoredCluster | null
}

const MAX_LANGUAGES = 1_000
const MAX_PLACES = 100_000
/** Those before the visible one are purged, and there is at most one after it. */
const MAX_GENERATIONS = 1_000

/** Null if nothing was ever indexed. */
export async function prepare(
  store: Store,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<Preparation | null> {
  const parsed = parseQuery(request.q)
  const records = store.uid('records')
  const trip = new RoundTrip()
  const state = trip.ask<StateRecord>({ indexUid: records, filter: 'type = state', limit: 1 })
  const named = queriesForNames(records, nameQuestions(request.q, parsed, request.aliases)).map((it) =>
    trip.ask<NameFound>(it),
  )
  const languages = trip.ask<{ id: string }>({
    indexUid: records,
    filter: 'type = name AND facet = language',
    attributesToRetrieve: ['id'],
    limit: MAX_LANGUAGES,
  })
  const places = trip.ask<{ key: string }>(placesIn(records, request.bbox))
  const clusters = trip.ask<ClusterRecord>(clusterNamed(records, request.cluster))
  const { queries } = trip
  const found = await store.askIfThere(
    () => store.reading.multiSearch({ queries }, signal ? { signal } : {}),
    signal,
  )
  if (found === null) return null
  const { results } = found
  const now = store.known(state(results)[0] ?? null)
  if (!now) return null
  const names = named.flatMap((it) => it(results))
  return {
    parsed,
    state: now,
    answer: answerNames(await living(store, names, now.generation, signal), now),
    // Texts without a language have forms, too: Korean words are known by their letters.
    languages: ['', ...languages(results).map((it) => it.id)],
    placesInBox: request.bbox === null ? null : places(results).map((it) => it.key),
    cluster: visibleIn(clusters(results), now),
  }
}

/** A cluster in all its generations, of which only the answer tells which one is visible. */
function clusterNamed(records: string, id: SearchRequest['cluster']): MultiSearchQuery | null {
  if (id === null) return null
  return { indexUid: records, filter: `type = cluster AND id = "${id}"`, limit: MAX_GENERATIONS }
}

function visibleIn(records: readonly ClusterRecord[], { generation }: StateRecord): StoredCluster | null {
  const visible = records.find(({ since, until }) => since <= generation && generation < until)
  return visible === undefined ? null : provedCluster(visible)
}

function placesIn(records: string, bbox: SearchRequest['bbox']): MultiSearchQuery | null {
  if (bbox === null) return null
  return { indexUid: records, filter: inBox(bbox), attributesToRetrieve: ['key'], limit: MAX_PLACES }
}
