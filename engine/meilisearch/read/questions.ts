import type { MultiSearchQuery } from 'meilisearch'
import { type Expression, heightOf, isIn, partsOfHeight, replaced, written } from '../query/expression.ts'
import type { Space } from '../query/matching.ts'
import type { StateRecord } from '../records/records.ts'
import { NO_LIMIT } from '../records/settings.ts'
import type { Store } from '../server/store.ts'

const SORTS = {
  newest: ['firstDay:desc'],
  oldest: ['firstDay:asc'],
  arrived: ['since:desc', 'nth:desc'],
} as const

/** One question that the server answers by itself. */
export type Question = {
  index: Space | 'records'
  filter: Expression
  /** Words that every match has, by whose closeness matches are sorted; empty for none. */
  q: string
  /** The attributes in which `q` is looked for; null for all. */
  searchOn: string[] | null
  facets: string[]
  sort: keyof typeof SORTS | null
  /** The first match that is wanted, from 0. */
  offset: number
  limit: number
  fields: string[]
  /** Of matches with the same value, only the best one counts. */
  distinct: string | null
}

export type Counts = Record<string, Record<string, number>>
export type Answer = { total: number; hits: Record<string, unknown>[]; facets: Counts }
/** Asks all questions in one request, as of the generation of a search. */
export type Asking = (questions: Question[]) => Promise<Answer[]>

/** `purged`: up to which generation the index was purged when the last answer was given. */
export type Answers = { answers: Answer[]; purged: number }

export const question = (
  index: Question['index'],
  filter: Expression,
  more: Partial<Question> = {},
): Question => ({
  index,
  filter,
  q: '',
  searchOn: null,
  facets: [],
  sort: null,
  offset: 0,
  limit: 0,
  fields: ['key'],
  distinct: null,
  ...more,
})

const NOTHING: Answer = { total: 0, hits: [], facets: {} }

/** Asks all in one request. */
export async function askAll(
  store: Store,
  questions: readonly Question[],
  signal: AbortSignal | undefined,
): Promise<Answers> {
  const asked = questions.filter((it) => it.filter !== false)
  const queries: MultiSearchQuery[] = []
  for (const it of asked) queries.push(queryOf(store, { ...it, filter: await flattened(store, it, signal) }))
  // The server answers in order, so this state was read after all other answers.
  queries.push({ indexUid: store.uid('records'), filter: 'type = state', limit: 1 })
  const { results } = await store.ask(
    () => store.reading.multiSearch({ queries }, signal ? { signal } : {}),
    signal,
  )
  const state = results.pop()?.hits[0] as unknown as StateRecord | undefined
  const found = results.map(
    (it): Answer => ({
      total: 'totalHits' in it ? Number(it.totalHits) : 0,
      hits: it.hits,
      facets: (it.facetDistribution ?? {}) as Counts,
    }),
  )
  const answers = questions.map((it) => (it.filter === false ? NOTHING : (found.shift() ?? NOTHING)))
  return { answers, purged: state?.purged ?? 0 }
}

/** The server refuses filters with more conditions inside each other than this, and some. */
const MAX_HEIGHT = 20
/** The height of what is then asked for by itself. */
const PART_HEIGHT = 10

/** A filter that the server reads however deep it is: its deepest parts are asked for first, as lists of keys. */
async function flattened(store: Store, { index, filter }: Question, signal: AbortSignal | undefined) {
  let flat = filter
  while (heightOf(flat) > MAX_HEIGHT) {
    const parts = [...new Set(partsOfHeight(flat, PART_HEIGHT))]
    const { answers } = await askAll(
      store,
      parts.map((it) => question(index, it, { limit: NO_LIMIT })),
      signal,
    )
    const keys = answers.map(({ hits }) =>
      isIn(
        'key',
        hits.map((hit) => String(hit.key)),
      ),
    )
    flat = replaced(flat, new Map(parts.map((it, at) => [it, keys[at] ?? false])))
  }
  return flat
}

function queryOf(store: Store, it: Question): MultiSearchQuery {
  const filter = written(it.filter)
  return {
    indexUid: store.uid(it.index),
    q: it.q,
    ...(filter === null ? {} : { filter }),
    ...(it.searchOn === null ? {} : { attributesToSearchOn: it.searchOn }),
    matchingStrategy: 'all',
    attributesToRetrieve: it.fields,
    ...(it.facets.length === 0 ? {} : { facets: it.facets }),
    ...(it.sort === null ? {} : { sort: [...SORTS[it.sort]] }),
    // A page has the exact total; a part that does not begin at one has none.
    ...(it.offset === 0 ? { page: 1, hitsPerPage: it.limit } : { offset: it.offset, limit: it.limit }),
    ...(it.distinct === null ? {} : { distinct: it.distinct }),
    ...(store.options.network ? { useNetwork: true } : {}),
  }
}
