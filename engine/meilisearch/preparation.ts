import type { MultiSearchQuery } from 'meilisearch'
import { type ParsedQuery, parseQuery } from '../../model/query-language.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import { type NameAnswers, type Named, type NameQuestion, nameQuestions } from '../resolve.ts'
import { type Labels, namesOf } from '../values.ts'
import { inBox } from './filters.ts'
import { encodeWord } from './letters.ts'
import { Lexicon, MAX_CORRECTIONS, MAX_ENDINGS, type WordAnswers, wordQuestions } from './lexicon.ts'
import type { NameRecord, StateRecord, WordRecord } from './records.ts'
import type { Store } from './store.ts'
import { nameToken } from './tokens.ts'

/** What has to be known before a query can be written, all of one round trip. */
export type Preparation = {
  parsed: ParsedQuery
  state: StateRecord
  answer: NameAnswers
  lexicon: Lexicon
  /** Tokens of the places in the request's box; null without one. */
  placesInBox: string[] | null
}

const MAX_NAMES = 1_000
const MAX_PLACES = 100_000

/** Null where nothing was ever indexed. */
export async function prepare(
  store: Store,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<Preparation | null> {
  const parsed = parseQuery(request.q)
  const questions = nameQuestions(request.q, parsed, request.aliases)
  const words = wordQuestions(parsed, request.typos)
  const [records, vocabulary] = [store.uid('records'), store.uid('words')]
  const queries: MultiSearchQuery[] = [{ indexUid: records, filter: 'type = state', limit: 1 }]
  /** Where the answer to each question comes. */
  const place = (query: MultiSearchQuery) => queries.push(query) - 1
  const folded = [...new Set(questions.map((it) => it.folded).filter((it) => it !== ''))]
  const named =
    folded.length === 0
      ? null
      : place({
          indexUid: records,
          filter: `type = name AND names IN [${folded.map(nameToken).join(', ')}]`,
          attributesToRetrieve: ['facet', 'names', 'body'],
          limit: MAX_NAMES,
        })
  const known =
    words.known.length === 0
      ? null
      : place({
          indexUid: vocabulary,
          filter: `word IN [${words.known.map((it) => `"${encodeWord(it)}"`).join(', ')}]`,
          attributesToRetrieve: ['plain'],
          limit: words.known.length,
        })
  const misspelt = words.misspelt.map(({ word, unfinished }) => {
    const encoded = encodeWord(word)
    const other = unfinished ? `NOT word STARTS WITH "${encoded}"` : `word != "${encoded}"`
    return place({
      indexUid: vocabulary,
      q: unfinished ? encoded : `${encoded} `,
      filter: other,
      attributesToRetrieve: ['plain'],
      limit: MAX_CORRECTIONS,
    })
  })
  const endings = words.endings.map((it) =>
    place({
      indexUid: vocabulary,
      filter: `word STARTS WITH "${encodeWord(it)}"`,
      attributesToRetrieve: ['plain'],
      limit: MAX_ENDINGS + 1,
    }),
  )
  const box =
    request.bbox === null
      ? null
      : place({
          indexUid: records,
          filter: inBox(request.bbox),
          attributesToRetrieve: ['key'],
          limit: MAX_PLACES,
        })
  const found = await store.askIfThere(
    () => store.reading.multiSearch({ queries }, signal ? { signal } : {}),
    signal,
  )
  if (found === null) return null
  const rows = <Row>(at: number | null) =>
    at === null ? [] : ((found.results[at]?.hits ?? []) as unknown as Row[])
  const [state] = rows<StateRecord>(0)
  if (!state) return null
  const plain = (at: number | null) => rows<WordRecord>(at).map((it) => it.plain)
  const answers: WordAnswers = {
    known: new Set(plain(known)),
    corrections: new Map(words.misspelt.map(({ word }, i) => [word, plain(misspelt[i] ?? null)])),
    endings: new Map(
      words.endings.map((it, i) => {
        const list = plain(endings[i] ?? null)
        return [it, list.length > MAX_ENDINGS ? null : list]
      }),
    ),
  }
  return {
    parsed,
    state,
    answer: answerNames(rows<NameRecord>(named)),
    lexicon: new Lexicon(answers),
    placesInBox: box === null ? null : rows<{ key: string }>(box).map((it) => it.key),
  }
}

function answerNames(records: NameRecord[]): NameAnswers {
  const byName = new Map<string, Named[]>()
  for (const { facet, names, body } of records) {
    const described: Labels = JSON.parse(body)
    const it: Named = { facet, key: described.key, label: described.label, names: namesOf(described) }
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), it])
  }
  return ({ facet, folded }: NameQuestion) =>
    (byName.get(nameToken(folded)) ?? []).filter((it) =>
      facet === null ? it.facet === 'group' || it.facet === 'location' : it.facet === facet,
    )
}
