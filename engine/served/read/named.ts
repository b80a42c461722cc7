import type { FacetName } from '../../../model/search-request.ts'
import { type Called, foundAs } from '../../names.ts'
import { byFacetAndKey } from '../../resolve.ts'
import type { Found, NameAnswers, NameQuestion } from '../../sought.ts'
import { nameToken } from '../encoding/tokens.ts'
import { allOf, anyOf, type Expression, is, isIn } from '../query/expression.ts'
import { visible } from '../query/filters.ts'
import type { NameRecord } from '../records/records.ts'
import { provedName, type Seen } from '../records/sealed.ts'
import { type Question, question, type Server } from '../server.ts'

/** More values than an operator may take, because some are only in documents that are gone. */
const MAX_NAMES = 5_000
/** From so many on, one count of the whole facet is quicker than a question for each value. */
const ASKED_ONE_BY_ONE = 20

export type NameFound = Pick<NameRecord, 'key' | 'facet' | 'body' | 'checksum'>

/** What has to be asked for the names in a query: one question for all plain words, one for each operator. */
export function questionsForNames(questions: readonly NameQuestion[]): Question[] {
  const given = questions.filter((it) => it.folded !== '')
  const plain = [...new Set(given.flatMap((it) => (it.facet === null ? [nameToken(it.folded)] : [])))]
  const operators = new Map(
    given.flatMap((it) => (it.facet === null ? [] : [[`${it.facet} ${it.folded}`, filterOf(it.facet, it)]])),
  )
  const filters = [
    ...(plain.length === 0 ? [] : [anyOf([isIn('names', plain), isIn('surnames', plain)])]),
    ...operators.values(),
  ]
  return filters.map((filter) =>
    question('records', allOf([is('type', 'name'), filter]), {
      fields: ['key', 'facet', 'body', 'checksum'],
      limit: MAX_NAMES,
    }),
  )
}

function filterOf(facet: FacetName, { folded }: NameQuestion): Expression {
  const parts = folded.split(' ').map((word) => is('parts', nameToken(word)))
  return allOf([is('facet', facet), ...parts])
}

/** Those of the values that any passage has: the names of documents that are gone stay in the index. */
export async function living(
  server: Server,
  records: readonly NameFound[],
  generation: number,
): Promise<NameFound[]> {
  const byKey = new Map(records.map((it) => [it.key, it]))
  const found = [...byKey.values()]
  if (found.length === 0) return []
  const now = visible(generation)
  const few = found.length <= ASKED_ONE_BY_ONE
  const facets = [...new Set(found.map((it) => it.facet))]
  const asked = few
    ? found.map(({ facet, key }) => question('passages', allOf([is(facet, key), now])))
    : facets.map((facet) => {
        const keys = found.flatMap((it) => (it.facet === facet ? [it.key] : []))
        return question('passages', allOf([isIn(facet, keys), now]), { facets: [facet] })
      })
  const answers = await server.ask(asked)
  if (few) return found.filter((_, at) => (answers[at]?.total ?? 0) > 0)
  const counted = new Set(answers.flatMap((it) => Object.values(it.facets).flatMap(Object.keys)))
  return found.filter((it) => counted.has(it.key))
}

/** @param records at least those that `questionsForNames` finds */
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
