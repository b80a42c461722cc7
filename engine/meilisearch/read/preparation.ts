import type { MultiSearchQuery } from 'meilisearch'
import { parseQuery } from '../../../model/query/parse.ts'
import type { ParsedQuery } from '../../../model/query/syntax.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import { byFacetAndKey, nameQuestions } from '../../resolve.ts'
import type { NameAnswers, Named, NameQuestion } from '../../sought.ts'
import { type Labels, namesOf } from '../../values.ts'
import { encodeWord } from '../encoding/letters.ts'
import { nameToken } from '../encoding/tokens.ts'
import { inBox, visible } from '../query/filters.ts'
import {
  Lexicon,
  MAX_COMPLETIONS,
  MAX_CORRECTIONS,
  type WordAnswers,
  type WordQuestions,
  wordQuestions,
} from '../query/lexicon.ts'
import type { NameRecord, StateRecord, WordRecord } from '../records/records.ts'
import { provedName, type Seen } from '../records/sealed.ts'
import type { Store } from '../server/store.ts'

/** What has to be known before a query can be written, from one round trip. */
export type Preparation = {
  parsed: ParsedQuery
  state: StateRecord
  answer: NameAnswers
  lexicon: Lexicon
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
  const words = wordQuestions(parsed, request.typos)
  const [records, vocabulary] = [store.uid('records'), store.uid('words')]
  const trip = new RoundTrip()
  const state = trip.ask<StateRecord>({ indexUid: records, filter: 'type = state', limit: 1 })
  const named = trip.ask<NameRecord>(withNames(records, nameQuestions(request.q, parsed, request.aliases)))
  const known = trip.ask<WordRecord>(knownOf(vocabulary, words.known))
  const misspelt = words.misspelt.map((it) => trip.ask<WordRecord>(misspellingsOf(vocabulary, it)))
  const completions = words.completions.map((it) => trip.ask<WordRecord>(completionsOf(vocabulary, it)))
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
  const plain = (rows: WordRecord[]) => rows.map((it) => it.plain)
  const answers: WordAnswers = {
    known: new Set(plain(known(results))),
    corrections: new Map(words.misspelt.map(({ word }, at) => [word, plain(misspelt[at]?.(results) ?? [])])),
    completions: new Map(
      words.completions.map((it, at) => {
        const all = plain(completions[at]?.(results) ?? [])
        return [it, all.length > MAX_COMPLETIONS ? null : all]
      }),
    ),
  }
  return {
    parsed,
    state: now,
    answer: answerNames(await living(store, named(results), now.generation, signal), now),
    lexicon: new Lexicon(answers),
    placesInBox: request.bbox === null ? null : places(results).map((it) => it.key),
  }
}

type Results = readonly { hits: readonly unknown[] }[]

/** Queries that are sent to the server together. */
class RoundTrip {
  readonly queries: MultiSearchQuery[] = []

  /** @returns a function that picks this query's rows out of all results; no rows if the query is null */
  ask<Row>(query: MultiSearchQuery | null): (results: Results) => Row[] {
    if (query === null) return () => []
    const at = this.queries.push(query) - 1
    return (results) => (results[at]?.hits ?? []) as Row[]
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

function knownOf(vocabulary: string, words: readonly string[]): MultiSearchQuery | null {
  if (words.length === 0) return null
  return {
    indexUid: vocabulary,
    filter: `word IN [${words.map((it) => `"${encodeWord(it)}"`).join(', ')}]`,
    attributesToRetrieve: ['plain'],
    limit: words.length,
  }
}

function misspellingsOf(
  vocabulary: string,
  { word, unfinished }: WordQuestions['misspelt'][number],
): MultiSearchQuery {
  const encoded = encodeWord(word)
  return {
    indexUid: vocabulary,
    q: unfinished ? encoded : `${encoded} `,
    filter: unfinished ? `NOT word STARTS WITH "${encoded}"` : `word != "${encoded}"`,
    attributesToRetrieve: ['plain'],
    limit: MAX_CORRECTIONS,
  }
}

/** One more than can be used, to notice when there are too many. */
function completionsOf(vocabulary: string, prefix: string): MultiSearchQuery {
  return {
    indexUid: vocabulary,
    filter: `word STARTS WITH "${encodeWord(prefix)}"`,
    attributesToRetrieve: ['plain'],
    limit: MAX_COMPLETIONS + 1,
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
