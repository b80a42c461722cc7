import type { Condition, Expression } from '../../served/query/expression.ts'
import type { Place } from '../../served/query/units.ts'

/** A query in the server's own language. */
export type Dsl = Record<string, unknown>

/** The server takes at most so many values in one list. */
export const VALUES_AT_ONCE = 60_000

export function dslOf(it: Expression): Dsl {
  if (typeof it === 'boolean') return it ? { match_all: {} } : { match_none: {} }
  if ('field' in it) return ofField(it)
  if ('not' in it) return { bool: { must_not: [dslOf(it.not)] } }
  if ('any' in it) return { bool: { should: it.any.map(dslOf), minimum_should_match: 1 } }
  if ('some' in it) return { bool: { should: it.of.map(dslOf), minimum_should_match: it.some } }
  const filter: Dsl[] = []
  const mustNot: Dsl[] = []
  for (const part of it.all) {
    if (typeof part === 'object' && 'not' in part) mustNot.push(dslOf(part.not))
    else filter.push(dslOf(part))
  }
  return {
    bool: { ...(filter.length > 0 && { filter }), ...(mustNot.length > 0 && { must_not: mustNot }) },
  }
}

function ofField(it: Condition): Dsl {
  const { field } = it
  if ('is' in it) return { term: { [field]: it.is } }
  if ('in' in it) return isOneOf(field, it.in)
  if ('begins' in it) return { prefix: { [field]: it.begins } }
  if ('exists' in it) return { exists: { field } }
  if ('stands' in it) {
    const { stands } = it
    const of =
      stands.type === 'sequence'
        ? sequence(stands.places)
        : near(stands.of.map(sequence), stands.within, stands.inOrder)
    return { intervals: { [field]: of } }
  }
  const { from, to } = it
  return {
    range: { [field]: { ...(from !== undefined && { gte: from }), ...(to !== undefined && { lte: to }) } },
  }
}

function isOneOf(field: string, values: readonly string[]): Dsl {
  if (values.length <= VALUES_AT_ONCE) return { terms: { [field]: values } }
  const should: Dsl[] = []
  for (let at = 0; at < values.length; at += VALUES_AT_ONCE)
    should.push({ terms: { [field]: values.slice(at, at + VALUES_AT_ONCE) } })
  return { bool: { should, minimum_should_match: 1 } }
}

/** Adjacent words. */
function sequence(places: readonly Place[]): Dsl {
  const intervals = places.map(place)
  const [only, ...others] = intervals
  if (only !== undefined && others.length === 0) return only
  return { all_of: { ordered: true, max_gaps: 0, intervals } }
}

/** All of these with at most `gaps` other words between the first and the last. */
const near = (intervals: readonly Dsl[], gaps: number, ordered: boolean): Dsl => ({
  all_of: { ordered, max_gaps: gaps, intervals },
})

function place(it: Place): Dsl {
  if (it.type === 'prefix') return { prefix: { prefix: it.word } }
  const words = it.words.map((word): Dsl => ({ match: { query: word } }))
  const [only, ...others] = words
  return only !== undefined && others.length === 0 ? only : { any_of: { intervals: words } }
}
