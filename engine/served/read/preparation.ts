import { parseQuery } from '../../../model/query/parse.ts'
import type { ParsedQuery } from '../../../model/query/syntax.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import { nameQuestions } from '../../resolve.ts'
import type { NameAnswers } from '../../sought.ts'
import { allOf, is } from '../query/expression.ts'
import { inBox } from '../query/filters.ts'
import { CLUSTER_FIELDS, provedCluster, type StoredCluster } from '../records/clusters.ts'
import type { ClusterRecord, StateRecord } from '../records/records.ts'
import { type Question, question, type Server } from '../server.ts'
import { answerNames, living, type NameFound, questionsForNames } from './named.ts'

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
export async function prepare(server: Server, request: SearchRequest): Promise<Preparation | null> {
  const parsed = parseQuery(request.q)
  const { bbox, cluster } = request
  const names = questionsForNames(nameQuestions(request.q, parsed, request.aliases))
  const { answers, state } = await server.askWithState([
    languagesKnown,
    placesIn(bbox),
    clusterNamed(cluster),
    ...names,
  ])
  if (state === null) return null
  const [languages, places, clusters, ...named] = answers.map((it) => it.hits)
  const found = named.flat() as NameFound[]
  return {
    parsed,
    state,
    answer: answerNames(await living(server, found, state.generation), state),
    // Texts without a language have forms, too: Korean words are known by their letters.
    languages: ['', ...(languages ?? []).map((it) => String(it.id))],
    placesInBox: bbox === null ? null : (places ?? []).map((it) => String(it.key)),
    cluster: visibleIn((clusters ?? []) as ClusterRecord[], state),
  }
}

const languagesKnown: Question = question('records', allOf([is('type', 'name'), is('facet', 'language')]), {
  fields: ['id'],
  limit: MAX_LANGUAGES,
})

const placesIn = (bbox: SearchRequest['bbox']): Question =>
  question('records', bbox !== null && inBox(bbox), { limit: MAX_PLACES })

/** A cluster in all its generations, of which only the answer tells which one is visible. */
const clusterNamed = (id: SearchRequest['cluster']): Question =>
  question('records', id !== null && allOf([is('type', 'cluster'), is('id', id)]), {
    fields: [...CLUSTER_FIELDS, 'since', 'until'],
    limit: MAX_GENERATIONS,
  })

function visibleIn(records: readonly ClusterRecord[], { generation }: StateRecord): StoredCluster | null {
  const visible = records.find(({ since, until }) => since <= generation && generation < until)
  return visible === undefined ? null : provedCluster(visible)
}
