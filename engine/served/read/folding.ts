import { countsQuotations } from '../../../model/total.ts'
import { asOf, foldedAway, isBeforeChange, placeIn } from '../query/copied.ts'
import { allOf, type Expression, isIn, notOf } from '../query/expression.ts'
import { visible } from '../query/filters.ts'
import { Folded } from '../query/folding.ts'
import { type Answer, type Asking, type Question, question } from '../server.ts'
import type { PreparedSearch } from './prepared-search.ts'

/**
 * Of so many matches that have others beside them, the values are read to count each cluster once. Beyond that, facets
 * and months count every match, and the answer is not exact.
 */
const MAX_READ = 20_000

/** An answer, and what of it is folded; null where copies are not. */
export type WithFolded = Answer & { folded: Folded | null }

export const foldsCopies = ({
  request,
  preparation,
}: Pick<PreparedSearch, 'request' | 'preparation'>): boolean =>
  request.copies === 'folded' && preparation.state.copies === true

/** Asks what is counted together with where the matches stand in clusters, and other questions, in one request. */
export async function askFolded(
  prepared: PreparedSearch,
  counted: readonly Question[],
  others: readonly Question[],
  ask: Asking,
): Promise<{ counted: WithFolded[]; others: Answer[] }> {
  if (!foldsCopies(prepared)) {
    const answers = await ask([...counted, ...others])
    const own = answers.slice(0, counted.length).map((it) => ({ ...it, folded: null }))
    return { counted: own, others: answers.slice(counted.length) }
  }
  const { generation } = prepared.preparation.state
  const [now, was] = [placeIn('now'), placeIn('was')]
  const answers = await ask([
    ...counted.map((it) => ({ ...it, facets: [...it.facets, now] })),
    // What a writer is changing still is what it was.
    ...counted.map(({ index, filter }) =>
      question(index, allOf([filter, isBeforeChange(generation, true)]), { facets: [now, was] }),
    ),
    ...others,
  ])
  const own = counted.map((_, at): WithFolded => {
    const [answer, changing] = [answers[at], answers[counted.length + at]]
    const { [now]: places = {}, ...facets } = answer?.facets ?? {}
    const { [now]: next = {}, [was]: before = {} } = changing?.facets ?? {}
    const tokens = Object.keys(places).filter((it) => !(it in next))
    return {
      ...{ total: answer?.total ?? 0, hits: answer?.hits ?? [], facets },
      folded: new Folded([...tokens, ...Object.keys(before)]),
    }
  })
  return { counted: own, others: answers.slice(2 * counted.length) }
}

/** What is shown of the matches: all that no other one stands for. `hits`: how many passages are not. */
export type Shown = { filter: Expression; hidden: number }

export const ALL_SHOWN: Shown = { filter: true, hidden: 0 }

/**
 * @param counted what was counted of all matches
 * @param folded of what was counted
 */
export async function shownOf(
  prepared: PreparedSearch,
  counted: Question,
  folded: Folded | null,
  ask: Asking,
): Promise<Shown> {
  if (folded === null || folded.count === 0) return ALL_SHOWN
  const away = foldedAway(folded, prepared.preparation.state.generation)
  if (!countsQuotations(prepared.request)) return { filter: notOf(away), hidden: folded.count }
  // A passage is shown if any of its quotations that count is: where its best one stands, whichever that is.
  const perPassage = async (filter: Expression) => {
    const [answer] = await ask([
      question('quotations', allOf([counted.filter, filter]), { facets: ['passage'] }),
    ])
    return answer?.facets.passage ?? {}
  }
  const partly = await perPassage(away)
  const all = await perPassage(isIn('passage', Object.keys(partly)))
  const hidden = Object.keys(partly).filter((it) => partly[it] === all[it])
  const key = prepared.space === 'quotations' ? 'passage' : 'key'
  return { filter: notOf(isIn(key, hidden)), hidden: hidden.length }
}

/** The answers with each cluster counted once in facets and months; `exact` if all of them are. */
export async function foldedCounts(
  prepared: PreparedSearch,
  counted: readonly Question[],
  answers: readonly WithFolded[],
  ask: Asking,
): Promise<{ answers: Answer[]; exact: boolean }> {
  const tokens = [...new Set(answers.flatMap(({ folded }) => folded?.several() ?? []))]
  if (tokens.length === 0) return { answers: [...answers], exact: true }
  if (tokens.length > MAX_READ) return { answers: [...answers], exact: false }
  const attributes = [...new Set(counted.flatMap((it) => it.facets))]
  const values = await valuesAt(prepared, tokens, attributes, ask)
  return {
    answers: answers.map(({ folded, ...answer }) => {
      if (folded === null) return answer
      const facets = Object.entries(answer.facets).map(([name, counts]) => {
        const at = (token: string) => values.get(token)?.get(name) ?? []
        return [name, folded.counts(counts, at)] as const
      })
      return { ...answer, facets: Object.fromEntries(facets) }
    }),
    exact: true,
  }
}

type Values = ReadonlyMap<string, readonly string[]>

/** The values of facets and months of what stands at these places. */
async function valuesAt(
  prepared: PreparedSearch,
  tokens: readonly string[],
  attributes: readonly string[],
  ask: Asking,
): Promise<Map<string, Values>> {
  const { generation } = prepared.preparation.state
  const [answer] = await ask([
    question(
      countsQuotations(prepared.request) ? 'quotations' : 'passages',
      allOf([visible(generation), asOf(generation, (slot) => isIn(placeIn(slot), tokens))]),
      { fields: ['changed', 'now', 'was', ...attributes], limit: tokens.length },
    ),
  ])
  return new Map(
    (answer?.hits ?? []).map((hit) => {
      const slot = Number(hit.changed) > generation ? hit.was : hit.now
      const values = attributes.map((name): [string, string[]] => [name, textsOf(hit[name])])
      return [placeOfSlot(slot), new Map(values)]
    }),
  )
}

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value ?? []]).flat().map(String)

const placeOfSlot = (slot: unknown): string =>
  typeof slot === 'object' && slot !== null && 'place' in slot ? String(slot.place) : ''
