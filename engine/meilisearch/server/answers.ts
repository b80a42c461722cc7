import type { MultiSearchQuery } from 'meilisearch'
import { type Expression, isIn, uncounted } from '../../served/query/expression.ts'
import type { StateRecord } from '../../served/records/records.ts'
import {
  type Answer,
  type Answers,
  type Counts,
  type IndexName,
  NO_LIMIT,
  NOTHING,
  type Question,
  question,
  type Sort,
} from '../../served/server.ts'
import { heightOf, partsOfHeight, replaced } from '../query/depth.ts'
import { written } from '../query/written.ts'
import type { Store } from './store.ts'

const SORTS: Record<Sort, string[]> = {
  newest: ['firstDay:desc'],
  oldest: ['firstDay:asc'],
  arrived: ['since:desc', 'nth:desc'],
}

/** What only this server is asked for besides: words by whose closeness it sorts, another order, and a later part. */
export type Asked = Question & { q?: string; sort?: Sort | null; offset?: number }

/** Asks all in one request. */
export async function askAll(store: Store, questions: readonly Asked[]): Promise<Answer[]> {
  const queries = await queriesOf(store, questions)
  return answersOf(questions, queries.length === 0 ? [] : await searched(store, queries))
}

/** Asks for the state and for all in one request. */
export async function askWithState(store: Store, questions: readonly Asked[]): Promise<Answers> {
  const queries = await queriesOf(store, questions)
  // The server answers in order, so all other answers have what belongs to this state.
  const asked = { indexUid: store.uid('records'), filter: 'type = state', limit: 1 }
  const [first, ...others] = await searched(store, [asked, ...queries])
  const state = store.known((first?.hits[0] as unknown as StateRecord | undefined) ?? null)
  return { answers: answersOf(questions, others), state }
}

async function queriesOf(store: Store, questions: readonly Asked[]): Promise<MultiSearchQuery[]> {
  const queries: MultiSearchQuery[] = []
  for (const it of questions)
    if (it.filter !== false) queries.push(queryOf(store, { ...it, filter: await flattened(store, it) }))
  return queries
}

/** None where there is no index. */
async function searched(store: Store, queries: MultiSearchQuery[]) {
  const answered = await store.readIfThere((client) => client.multiSearch({ queries }))
  return answered?.results ?? []
}

type Results = Awaited<ReturnType<typeof searched>>

function answersOf(questions: readonly Asked[], results: Results): Answer[] {
  const found = results.map(
    (it): Answer => ({
      total: 'totalHits' in it ? Number(it.totalHits) : 0,
      hits: it.hits,
      facets: (it.facetDistribution ?? {}) as Counts,
    }),
  )
  return questions.map((it) => (it.filter === false ? NOTHING : (found.shift() ?? NOTHING)))
}

/** The server refuses filters with more conditions inside each other than this, and some. */
const MAX_HEIGHT = 20
/** The height of what is then asked for by itself. */
const PART_HEIGHT = 10

/** A filter that the server reads however deep it is: its deepest parts are asked for first, as lists of keys. */
async function flattened(store: Store, { index, filter }: { index: IndexName; filter: Expression }) {
  let flat = uncounted(filter)
  while (heightOf(flat) > MAX_HEIGHT) {
    const parts = [...new Set(partsOfHeight(flat, PART_HEIGHT))]
    const answers = await askAll(
      store,
      parts.map((it) => question(index, it, { limit: NO_LIMIT })),
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

function queryOf(store: Store, it: Asked): MultiSearchQuery {
  const { phrase, q = '', sort = null, offset = 0 } = it
  const filter = written(it.filter)
  return {
    indexUid: store.uid(it.index),
    q: phrase === null ? q : `"${phrase.words.join(' ')}"`,
    ...(filter === null ? {} : { filter }),
    ...(phrase === null || phrase.in === null ? {} : { attributesToSearchOn: [phrase.in] }),
    matchingStrategy: 'all',
    attributesToRetrieve: [...it.fields],
    ...(it.facets.length === 0 ? {} : { facets: [...it.facets] }),
    ...(sort === null ? {} : { sort: [...SORTS[sort]] }),
    // A page has the exact total; a part that does not begin at one has none.
    ...(offset === 0 ? { page: 1, hitsPerPage: it.limit } : { offset, limit: it.limit }),
    ...(it.distinct === null ? {} : { distinct: it.distinct }),
    ...(store.options.network ? { useNetwork: true } : {}),
  }
}
