import type { FederatedMultiSearchParams, MultiSearchQuery } from 'meilisearch'
import { all, isOneOf } from '../query/filters.ts'
import type { Question } from '../query/query.ts'
import type { StateRecord } from '../records/records.ts'
import { MARK } from '../records/settings.ts'
import type { Store } from '../server/store.ts'

/** Several questions with one merged answer: each match counts once. */
export type Union = {
  index: 'passages' | 'quotations'
  questions: Question[]
  filter: string
  facets: string[]
  sort: 'newest' | 'oldest' | null
  /** From 1. */
  page: number
  limit: number
  fields: string[]
  /** For quotations: each passage counts once. */
  distinct: boolean
}

export type Counts = Record<string, Record<string, number>>
export type UnionAnswer = { total: number; hits: Record<string, unknown>[]; facets: Counts }
/** `purged`: up to which generation the index was purged when the last answer was given. */
export type Answers = { answers: UnionAnswer[]; purged: number }

const MARKED = `"${MARK}"`

/** So low that matches by tag rank below every match by words. */
const BY_TAG_WEIGHT = 1e-6

/** Asks all at once: unions of one question share a single request. */
export async function askUnions(
  store: Store,
  unions: readonly Union[],
  signal: AbortSignal | undefined,
): Promise<Answers> {
  const plain = unions.filter((it) => it.questions.length === 1)
  const others = unions.filter((it) => it.questions.length !== 1)
  const [together, apart] = await Promise.all([
    plain.length === 0 ? null : askPlain(store, plain, signal),
    Promise.all(others.map((it) => askFederated(store, it, signal))),
  ])
  const ofPlain = [...(together?.answers ?? [])]
  const answers = unions.flatMap((it) => (it.questions.length === 1 ? ofPlain : apart).shift() ?? [])
  const purged = others.length === 0 ? (together?.purged ?? 0) : ((await store.state())?.purged ?? 0)
  return { answers, purged }
}

function queryOf(store: Store, union: Union, { q, filter }: Question): MultiSearchQuery {
  const sort =
    union.sort === null ? {} : { sort: [union.sort === 'newest' ? 'firstDay:desc' : 'firstDay:asc'] }
  return {
    indexUid: store.uid(union.index),
    q,
    filter: all([union.filter, filter]) ?? '',
    matchingStrategy: 'all',
    attributesToRetrieve: union.fields,
    ...sort,
  }
}

async function askPlain(
  store: Store,
  unions: readonly Union[],
  signal: AbortSignal | undefined,
): Promise<Answers> {
  const queries: MultiSearchQuery[] = unions.flatMap((union) =>
    union.questions.map(
      (question): MultiSearchQuery => ({
        ...queryOf(store, union, question),
        page: union.page,
        hitsPerPage: union.limit,
        facets: union.facets,
        ...(union.distinct ? { distinct: 'passage' } : {}),
        ...(store.options.network ? { useNetwork: true } : {}),
      }),
    ),
  )
  // The server answers in order, so this state was read after all other answers.
  queries.push({ indexUid: store.uid('records'), filter: 'type = state', limit: 1 })
  const { results } = await store.ask(
    () => store.reading.multiSearch({ queries }, signal ? { signal } : {}),
    signal,
  )
  const state = results.pop()?.hits[0] as unknown as StateRecord | undefined
  const answers = results.map((it) => ({
    total: 'totalHits' in it ? Number(it.totalHits) : 0,
    hits: it.hits,
    facets: (it.facetDistribution ?? {}) as Counts,
  }))
  return { answers, purged: state?.purged ?? 0 }
}

async function askFederated(
  store: Store,
  union: Union,
  signal: AbortSignal | undefined,
): Promise<UnionAnswer> {
  if (union.questions.length === 0) return { total: 0, hits: [], facets: {} }
  if (union.distinct) return askDistinct(store, union, signal)
  const uid = store.uid(union.index)
  const params = {
    federation: { page: union.page, hitsPerPage: union.limit, facetsByIndex: { [uid]: union.facets } },
    queries: union.questions.map((question) => ({
      ...queryOf(store, union, question.q === '' ? { ...question, q: MARKED } : question),
      ...(question.byTag ? { federationOptions: { weight: BY_TAG_WEIGHT } } : {}),
    })),
  } as FederatedMultiSearchParams
  const found = await store.ask(() => store.reading.multiSearch(params, signal ? { signal } : {}), signal)
  return {
    total: 'totalHits' in found ? Number(found.totalHits) : 0,
    hits: found.hits,
    facets: (found.facetsByIndex?.[uid]?.distribution ?? {}) as Counts,
  }
}

/**
 * The server counts each passage once within a question, but not across several questions. So the quotations are
 * used to find the passages, and these are counted by themselves.
 */
async function askDistinct(
  store: Store,
  union: Union,
  signal: AbortSignal | undefined,
): Promise<UnionAnswer> {
  const found = await askFederated(
    store,
    { ...union, distinct: false, facets: ['passage'], page: 1, limit: 0 },
    signal,
  )
  const passages = Object.keys(found.facets.passage ?? {})
  const everything: Question = { q: '', filter: null, byTag: false }
  const counted: Union = {
    ...union,
    index: 'passages',
    questions: [everything],
    filter: isOneOf('key', passages),
    distinct: false,
    page: 1,
    limit: 0,
  }
  const { answers } = await askUnions(store, [counted], signal)
  const hits = union.limit === 0 ? [] : await eachPassageOnce(store, union, signal)
  return { total: passages.length, hits, facets: answers[0]?.facets ?? {} }
}

/** A page of passages in the order of their best quotation. */
async function eachPassageOnce(
  store: Store,
  union: Union,
  signal: AbortSignal | undefined,
): Promise<UnionAnswer['hits']> {
  const wanted = union.page * union.limit
  for (let limit = wanted * 2; ; limit *= 4) {
    const { hits, total } = await askFederated(
      store,
      { ...union, distinct: false, facets: [], page: 1, limit },
      signal,
    )
    const first = new Map<unknown, Record<string, unknown>>()
    for (const hit of hits) if (!first.has(hit.passage)) first.set(hit.passage, hit)
    if (first.size >= wanted || hits.length >= total)
      return [...first.values()].slice(wanted - union.limit, wanted)
  }
}
