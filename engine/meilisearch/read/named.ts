import type { MultiSearchQuery } from 'meilisearch'
import type { FacetName } from '../../../model/search-request.ts'
import { type Called, foundAs } from '../../names.ts'
import { byFacetAndKey } from '../../resolve.ts'
import type { Found, NameAnswers, NameQuestion } from '../../sought.ts'
import { nameToken } from '../encoding/tokens.ts'
import { all, isOneOf, visible } from '../query/filters.ts'
import type { NameRecord } from '../records/records.ts'
import { provedName, type Seen } from '../records/sealed.ts'
import type { Store } from '../server/store.ts'

/** More values than an operator may take, because some are only in documents that are gone. */
const MAX_NAMES = 5_000
/** From so many on, one count of the whole facet is quicker than a question for each value. */
const ASKED_ONE_BY_ONE = 20

export type NameFound = Pick<NameRecord, 'key' | 'facet' | 'body' | 'checksum'>

/** What has to be asked for the names in a query: one question for all plain words, one for each operator. */
export function queriesForNames(records: string, questions: readonly NameQuestion[]): MultiSearchQuery[] {
  const given = questions.filter((it) => it.folded !== '')
  const plain = [...new Set(given.flatMap((it) => (it.facet === null ? [nameToken(it.folded)] : [])))]
  const operators = new Map(given.flatMap((it) => (it.facet === null ? [] : [[filterOf(it.facet, it), it]])))
  const filters = [
    ...(plain.length === 0 ? [] : [`(${isOneOf('names', plain)}) OR (${isOneOf('surnames', plain)})`]),
    ...operators.keys(),
  ]
  return filters.map((filter) => ({
    indexUid: records,
    filter: all(['type = name', filter]) ?? '',
    attributesToRetrieve: ['key', 'facet', 'body', 'checksum'],
    limit: MAX_NAMES,
  }))
}

function filterOf(facet: FacetName, { folded }: NameQuestion): string {
  const parts = folded.split(' ').map((word) => `parts = ${nameToken(word)}`)
  return all([`facet = ${facet}`, ...parts]) ?? ''
}

/** Those of the values that any passage has: the names of documents that are gone stay in the index. */
export async function living(
  store: Store,
  records: readonly NameFound[],
  generation: number,
  signal: AbortSignal | undefined,
): Promise<NameFound[]> {
  const byKey = new Map(records.map((it) => [it.key, it]))
  const found = [...byKey.values()]
  if (found.length === 0) return []
  const indexUid = store.uid('passages')
  const now = visible(generation)
  const few = found.length <= ASKED_ONE_BY_ONE
  const facets = [...new Set(found.map((it) => it.facet))]
  const queries: MultiSearchQuery[] = few
    ? found.map(({ facet, key }) => ({
        indexUid,
        filter: `${facet} = "${key}" AND ${now}`,
        attributesToRetrieve: ['key'],
        limit: 1,
      }))
    : facets.map((facet) => ({
        indexUid,
        filter: `${isOneOf(
          facet,
          found.flatMap((it) => (it.facet === facet ? [it.key] : [])),
        )} AND ${now}`,
        facets: [facet],
        limit: 0,
      }))
  const answer = await store.askIfThere(
    () => store.reading.multiSearch({ queries }, signal ? { signal } : {}),
    signal,
  )
  const results = answer?.results ?? []
  if (few) return found.filter((_, at) => (results[at]?.hits.length ?? 0) > 0)
  const counted = new Set(
    results.flatMap((it) => Object.values(it.facetDistribution ?? {}).flatMap(Object.keys)),
  )
  return found.filter((it) => counted.has(it.key))
}

/** @param records at least those that `queriesForNames` finds */
export function answerNames(records: readonly NameFound[], seen: Seen): NameAnswers {
  const known = records.map((record) => ({
    ...provedName<Omit<Called, 'facet'>>(record, seen),
    facet: record.facet,
  }))
  return (question) => {
    const found = known.map((it) => foundAs(it, question)).filter((it): it is Found => it !== null)
    return found.sort(byFacetAndKey)
  }
}
