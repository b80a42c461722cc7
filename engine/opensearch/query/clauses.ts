import {
  allOf,
  anyOf,
  type Condition,
  type Expression,
  isIn,
  notOf,
  someOf,
} from '../../served/query/expression.ts'
import { VALUES_AT_ONCE } from './dsl.ts'

/**
 * A cluster refuses a request with more than 1,024 conditions, unless somebody has set another limit there
 * (`indices.query.bool.max_clause_count`). The rest is for what is asked for besides.
 */
export const MOST_CLAUSES = 900

/** The keys of all records for which something holds. */
export type KeysOf = (it: Expression) => Promise<string[]>

/** How many conditions a cluster counts: a list of values as one, and each word whose place matters. */
export function clausesIn(it: Expression): number {
  if (typeof it === 'boolean') return 1
  if ('field' in it) return clausesOf(it)
  return 'not' in it ? clausesIn(it.not) : partsOf(it).reduce((sum, part) => sum + clausesIn(part), 0)
}

function clausesOf(it: Condition): number {
  if ('in' in it) return Math.ceil(it.in.length / VALUES_AT_ONCE)
  if (!('stands' in it)) return 1
  const places = it.stands.type === 'sequence' ? it.stands.places : it.stands.of.flat()
  return places.reduce((sum, place) => sum + (place.type === 'words' ? place.words.length : 1), 0)
}

const partsOf = (it: Exclude<Expression, boolean | Condition | { not: Expression }>) =>
  'all' in it ? it.all : 'any' in it ? it.any : it.of

/** The same with at most so many conditions: for some of them, the keys are looked up for which they hold. */
export async function fitted(it: Expression, most: number, keysOf: KeysOf): Promise<Expression> {
  if (typeof it === 'boolean' || clausesIn(it) <= most) return it
  if ('field' in it) return isIn('key', await keysOf(it))
  if ('not' in it) return notOf(await fitted(it.not, most, keysOf))
  if ('some' in it) return someOf(it.some, await fittedEach(it.of, most, keysOf))
  const join = 'all' in it ? allOf : anyOf
  let joined: Expression[] = []
  for (const part of partsOf(it)) {
    const small = await fitted(part, most - 1, keysOf)
    if (clausesIn(join([...joined, small])) > most) joined = [isIn('key', await keysOf(join(joined)))]
    joined.push(small)
  }
  return join(joined)
}

/** Each by itself, the largest first, until all together fit. */
export async function fittedEach(
  parts: readonly Expression[],
  most: number,
  keysOf: KeysOf,
): Promise<Expression[]> {
  const found = [...parts]
  let left = found.reduce<number>((sum, it) => sum + clausesIn(it), 0)
  const largest = [...found.keys()].sort((a, b) => clausesIn(parts[b] ?? true) - clausesIn(parts[a] ?? true))
  for (const at of largest) {
    const part = found[at] ?? true
    if (left <= most) break
    left -= clausesIn(part) - 1
    found[at] = isIn('key', await keysOf(await fitted(part, MOST_CLAUSES, keysOf)))
  }
  return found
}
