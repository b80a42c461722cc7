import type { Piece } from '../../served/query/closeness.ts'
import { allOf, type Expression } from '../../served/query/expression.ts'
import type { Place } from '../../served/query/units.ts'
import type { IndexName, Level, Order, Sort } from '../../served/server.ts'
import { clausesIn, fitted, fittedEach, type KeysOf, MOST_CLAUSES } from './clauses.ts'
import { type Dsl, dslOf } from './dsl.ts'

/** So many hits at most are sorted and given at once, which is a server's own limit. */
export const WINDOW = 10_000
/** Words with at most so many others in between count as near each other. */
const NEAR_WORDS = 10

/** Of an unfinished word that more words begin with, only the words before it are looked for close together. */
const MOST_BEGINNING = 200

type By = Record<string, unknown>

const NEWEST: By = { firstDay: { order: 'desc', missing: '_last' } }
const SORTS: Record<Sort, By[]> = {
  newest: [NEWEST],
  oldest: [{ firstDay: { order: 'asc', missing: '_last' } }],
  arrived: [{ since: 'desc' }, { nth: { order: 'desc', missing: '_last' } }, NEWEST],
}

/** The order of what is equal otherwise; no two records of an index are equal in it. */
export function tiesOf(index: IndexName): By[] {
  if (index === 'records' || index === 'words') return [{ key: 'asc' }]
  return [NEWEST, { document: 'asc' }, { ordinal: 'asc' }, { key: 'asc' }]
}

/**
 * @param beginning the words that begin with an unfinished one; null for too many
 * @param keysOf what a cluster is asked for before, where it would take all conditions together for too many
 */
export async function orderedBy(
  { space, within: asked, levels, sort }: Order,
  beginning: Beginning,
  keysOf: KeysOf,
): Promise<{ query: Dsl; sort: By[] }> {
  const ties = tiesOf(space)
  const within = await fitted(asked, MOST_CLAUSES - levels.length, keysOf)
  const left = MOST_CLAUSES - clausesIn(within)
  const steps = await fittedEach(
    levels.flatMap((it) => stepsOf(it, beginning)),
    left,
    (it) => keysOf(allOf([within, it])),
  )
  const [only, ...others] = steps
  if (only === undefined) return { query: dslOf(false), sort: ties }
  const inStep = sort === null ? ties : [...SORTS[sort], ...ties.slice(1)]
  if (others.length === 0) {
    const query = { bool: { filter: [dslOf(within), dslOf(only)] } }
    return { query, sort: inStep }
  }
  // The score only says which step it is; of several, the first one counts.
  const queries = steps.map((it, at) => ({
    constant_score: { filter: dslOf(it), boost: steps.length - at },
  }))
  return {
    query: { bool: { filter: [dslOf(within)], must: [{ dis_max: { queries } }] } },
    sort: [{ _score: 'desc' }, ...inStep],
  }
}

type Beginning = (prefix: string) => readonly string[] | null

/**
 * A level by closeness: all words in a row, all near each other, any others. What is in an earlier level as well needs
 * not to be left out: the best step counts.
 */
function stepsOf({ filter, close }: Level, beginning: Beginning): Expression[] {
  const pieces = close.flatMap((it) => placesOf(it, beginning))
  if (pieces.length < 2) return [filter]
  const row: Expression = { field: 'text', stands: { type: 'sequence', places: pieces.flat() } }
  const nearby: Expression = {
    field: 'text',
    stands: { type: 'near', of: pieces, within: NEAR_WORDS, inOrder: false },
  }
  return [allOf([filter, row]), allOf([filter, nearby]), filter]
}

function placesOf({ words, prefix }: Piece, beginning: Beginning): Place[][] {
  const whole = (prefix ? words.slice(0, -1) : words).map((it): Place => ({ type: 'words', words: [it] }))
  const last = prefix ? beginning(words.at(-1) ?? '') : null
  const isKnown = last !== null && last.length > 0 && last.length <= MOST_BEGINNING
  const places: Place[] = isKnown ? [...whole, { type: 'words', words: last }] : whole
  return places.length === 0 ? [] : [places]
}
