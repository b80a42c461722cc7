import type { MultiSearchQuery } from 'meilisearch'
import { parseQuery } from '../../../model/query/parse.ts'
import type { ParsedQuery } from '../../../model/query/syntax.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import { byFacetAndKey, nameQuestions } from '../../resolve.ts'
import type { NameAnswers, Named, NameQuestion } from '../../sought.ts'
import { type Labels, namesOf } from '../../values.ts'
import { nameToken } from '../encoding/tokens.ts'
import { inBox, visible } from '../query/filters.ts'
import type { NameRecord, StateRecord } from '../records/records.ts'
import { provedName, type Seen } from '../records/sealed.ts'
import type { Store } from '../server/store.ts'
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
}

const MAX_NAMES = 1_000
const MAX_PLACES = 100_000

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
  const named = trip.ask<NameRecord>(withNames(records, nameQuestions(request.q, parsed, request.aliases)))
  const languages = trip.ask<{ id: string }>({
    indexUid: records,
    filter: 'type = name AND facet = language',
    attributesToRetrieve: ['id'],
    limit: MAX_NAMES,
  })
  const places = trip.ask<{ key: string }>(placesIn(records, request.bbox))
  const { queries } = trip
  const found = await store.askIfThere(
    () => store.reading.multiSearch({ queries }, signal ? { signal } : {}),
    signal,
  )
  if (found === null) return null
  const { results } = found
  const now = store.known(state(results)[0] ?? null)
  if (!now) return null
  return {
    parsed,
    state: now,
    answer: answerNames(await living(store, named(results), now.generation, signal), now),
    // Texts without a language have forms, too: Korean words are known by their letters.
    languages: ['', ...languages(results).map((it) => it.id)],
    placesInBox: request.bbox === null ? null : places(results).map((it) => it.key),
  }
}

function withNames(records: string, questions: readonly NameQuestion[]): MultiSearchQuery | null {
  const folded = [...new Set(questions.map((it) => it.folded).filter((it) => it !== ''))]
  if (folded.length === 0) return null
  return {
    indexUid: records,
    filter: `type = name AND names IN [${folded.map(nameToken).join(', ')}]`,
    attributesToRetrieve: ['key', 'facet', 'names', 'body', 'checksum'],
    limit: MAX_NAMES,
  }
}

function placesIn(records: string, bbox: SearchRequest['bbox']): MultiSearchQuery | null {
  if (bbox === null) return null
  return { indexUid: records, filter: inBox(bbox), attributesToRetrieve: ['key'], limit: MAX_PLACES }
}

/** Those of the values that any passage has: the names of documents that are gone stay in the index. */
async function living(
  store: Store,
  records: NameRecord[],
  generation: number,
  signal: AbortSignal | undefined,
): Promise<NameRecord[]> {
  if (records.length === 0) return []
  const queries = records.map(({ facet, key }) => ({
    indexUid: store.uid('passages'),
    filter: `${facet} = "${key}" AND ${visible(generation)}`,
    attributesToRetrieve: ['key'],
    limit: 1,
  }))
  const found = await store.askIfThere(
    () => store.reading.multiSearch({ queries }, signal ? { signal } : {}),
    signal,
  )
  return records.filter((_, at) => (found?.results[at]?.hits.length ?? 0) > 0)
}

function answerNames(records: NameRecord[], seen: Seen): NameAnswers {
  const byName = new Map<string, Named[]>()
  for (const record of records) {
    const { facet, names } = record
    const described = provedName<Labels>(record, seen)
    const it: Named = { facet, key: described.key, label: described.label, names: namesOf(described) }
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), it])
  }
  for (const named of byName.values()) named.sort(byFacetAndKey)
  return ({ facet, folded }: NameQuestion) =>
    (byName.get(nameToken(folded)) ?? []).filter((it) =>
      facet === null ? it.facet === 'group' || it.facet === 'location' : it.facet === facet,
    )
}
