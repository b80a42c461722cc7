import { z } from 'zod'
import type { LibraryRequest, LibrarySort, ToDo } from '../../model/library.ts'
import { foldedWords } from '../../model/words.ts'
import { ledgerEntry } from '../ledger-entry.ts'
import type { LedgerGroup } from '../ledger-groups.ts'
import { NAMED, STATES } from '../ledger-listing.ts'
import type { LedgerPage } from '../port.ts'
import type { Cluster } from './cluster.ts'
import { asStored } from './ledger-source.ts'

const INDEX = 'ledger'
const GROUPS_AT_ONCE = 5_000
const GROUPED_BY = ['outcome', 'collection', 'source', 'language', 'toDo'] as const

/** The order of entries that are alike; no two have the same key. */
export const IN_ORDER = ['collection', 'path', 'documentKey', 'noKeyLine', 'key'].map((it) => ({
  [it]: 'asc',
}))

const SORTS: Record<LibrarySort, string> = {
  title: 'title',
  source: 'sourceWords',
  published: 'published',
  indexed: 'readAt',
  passages: 'passages',
}

type Condition = Record<string, unknown>

/** In which each word begins one of those of the entry. */
const foundBy = (find: string): Condition[] =>
  foldedWords(find).map((word) => ({ prefix: { words: asStored(word) } }))

function conditionsOf(asked: LibraryRequest): Condition[] {
  const { outcomes, toDo } = STATES[asked.state]
  const named = NAMED.flatMap((name): Condition[] =>
    asked[name] === null ? [] : [{ term: { [name]: asStored(asked[name]) } }],
  )
  const dues = [toDo, asked.todo].filter((it): it is ToDo => Boolean(it))
  return [
    { terms: { outcome: outcomes } },
    ...named,
    ...dues.map((it) => ({ term: { toDoNames: it } })),
    ...foundBy(asked.find),
  ]
}

export async function listed(cluster: Cluster, asked: LibraryRequest): Promise<LedgerPage> {
  const order = asked.order === 'down' ? 'desc' : 'asc'
  const { total, hits } = await cluster.search(INDEX, {
    query: { bool: { filter: conditionsOf(asked) } },
    sort: [{ [SORTS[asked.sort]]: { order, missing: '_last' } }, ...IN_ORDER],
    ...{ from: (asked.page - 1) * asked.limit, size: asked.limit, track_total_hits: true },
    _source: ['body'],
  })
  return { total, entries: hits.map(({ source }) => cluster.parsed(INDEX, ledgerEntry, source.body)) }
}

/** A group as the cluster answers it; `readAt`: milliseconds since 1970. */
const bucket = z.object({
  key: z.object({
    ...{ outcome: z.string(), collection: z.string(), source: z.string(), language: z.string() },
    toDo: z.number(),
  }),
  doc_count: z.number(),
  passages: z.object({ value: z.number() }),
  readAt: z.object({ value: z.number().nullable() }),
})

/** The groups of the entries in which words are found, in parts, so that there may be any number. */
export async function groupsOf(cluster: Cluster, find: string): Promise<LedgerGroup[]> {
  const groups: LedgerGroup[] = []
  const sources = GROUPED_BY.map((field) => ({ [field]: { terms: { field } } }))
  let after: Condition | undefined
  do {
    const composite = { size: GROUPS_AT_ONCE, sources, ...(after !== undefined && { after }) }
    const aggs = { passages: { sum: { field: 'passages' } }, readAt: { max: { field: 'readAt' } } }
    const { aggregations } = await cluster.search(INDEX, {
      ...{ size: 0, track_total_hits: false, query: { bool: { filter: foundBy(find) } } },
      aggs: { groups: { composite, aggs } },
    })
    for (const it of aggregations.groups?.buckets ?? []) {
      const { key, doc_count: entries, passages, readAt } = bucket.parse(it)
      const last = readAt.value === null ? '' : new Date(readAt.value).toISOString()
      groups.push({ ...key, entries, passages: passages.value, readAt: last })
    }
    after = aggregations.groups?.after_key
  } while (after !== undefined)
  return groups
}
