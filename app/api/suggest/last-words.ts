import { plainOf } from '../../../engine/plain-runs.ts'
import { parseQuery } from '../../../model/query/parse.ts'
import { type Leaf, leaves } from '../../../model/query/syntax.ts'
import { SUGGESTED_FACETS } from '../../../model/suggestions.ts'

/** Names rarely begin with more words than this. */
const MOST_WORDS = 3
/** One letter begins too many names to be useful. */
const FEWEST_LETTERS = 2

type Suggested = (typeof SUGGESTED_FACETS)[number]

/** `facets`: of which a name may be meant. */
export type LastWords = { start: number; find: string; facets: readonly Suggested[] }

/**
 * The ends of a query that may begin a name: three words, two, one, with their positions; or the value of an operator. A
 * word may be several that are joined, as *AT&T*, 叙利亚.
 */
export function lastWords(q: string): LastWords[] {
  const { root } = parseQuery(q)
  const all = [...leaves(root)].reverse()
  const [last] = all
  // Inside a group it is part of the words, and no choice.
  const facet = last === undefined || !root.of.includes(last.leaf) ? undefined : facetOf(last.leaf)
  if (last?.leaf.type === 'operator' && facet !== undefined && last.leaf.end === q.length) {
    return longEnough([{ start: last.leaf.start, find: last.leaf.value, facets: [facet] }])
  }
  const starts: number[] = []
  for (const { leaf: part, excluded } of all) {
    if (excluded || starts.length === MOST_WORDS) break
    if (part.type === 'operator' || plainOf(q, part) === null) break
    starts.unshift(part.start)
  }
  return longEnough(starts.map((start) => ({ start, find: q.slice(start).trim(), facets: SUGGESTED_FACETS })))
}

const longEnough = (found: LastWords[]) => found.filter(({ find }) => find.length >= FEWEST_LETTERS)

const facetOf = (leaf: Leaf): Suggested | undefined =>
  leaf.type === 'operator' ? SUGGESTED_FACETS.find((it) => it === leaf.operator) : undefined
