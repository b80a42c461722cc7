import type { Piece } from '../../served/query/closeness.ts'
import type { Place } from '../../served/query/units.ts'
import type { IndexName, Level, Order, Sort } from '../../served/server.ts'
import { type Dsl, dslOf, near, sequence } from './dsl.ts'

/** So many hits at most are sorted and given at once, which is a server's own limit. */
export const WINDOW = 10_000
/** Words with at most so many others in between count as near each other. */
const NEAR_WORDS = 10

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

/** @param beginning the words that begin with an unfinished one; null for too many */
export function orderedBy(
  { space, within, levels, sort }: Order,
  beginning: (prefix: string) => readonly string[] | null,
): { query: Dsl; sort: By[] } {
  const ties = tiesOf(space)
  const steps = levels.flatMap((it) => stepsOf(it, beginning))
  const [only, ...others] = steps
  if (only === undefined) return { query: dslOf(false), sort: ties }
  if (others.length === 0) {
    const query = { bool: { filter: [dslOf(within), only] } }
    return { query, sort: sort === null ? ties : [...SORTS[sort], ...ties.slice(1)] }
  }
  // The score only says which step it is; of several, the first one counts.
  const queries = steps.map((filter, at) => ({ constant_score: { filter, boost: steps.length - at } }))
  return {
    query: { bool: { filter: [dslOf(within)], must: [{ dis_max: { queries } }] } },
    sort: [{ _score: 'desc' }, ...ties],
  }
}

/** A level by closeness: all words in a row, all near each other, any others. */
function stepsOf({ filter, close }: Level, beginning: (prefix: string) => readonly string[] | null): Dsl[] {
  const level = (it: Dsl): Dsl => ({ bool: { filter: [dslOf(filter), it] } })
  const pieces = close.flatMap((it) => placesOf(it, beginning))
  if (pieces.length < 2) return [dslOf(filter)]
  const row = { intervals: { text: sequence(pieces.flat()) } }
  const nearby = { intervals: { text: near(pieces.map(sequence), NEAR_WORDS, false) } }
  return [level(row), level(nearby), dslOf(filter)]
}

function placesOf(
  { words, prefix }: Piece,
  beginning: (prefix: string) => readonly string[] | null,
): Place[][] {
  const whole = (prefix ? words.slice(0, -1) : words).map((it): Place => ({ type: 'words', words: [it] }))
  const last = prefix ? beginning(words.at(-1) ?? '') : null
  const places: Place[] =
    last === null || last.length === 0 ? whole : [...whole, { type: 'words', words: last }]
  return places.length === 0 ? [] : [places]
}
