import type { z } from 'zod'
import type { SearchRequest } from './search-request.ts'
import type { total } from './search-result.ts'

// Browsers load this file, so the schema, and with it zod, stays in a file of its own.

/** How much a search finds, and what it is counted in. */
export type Total = z.infer<typeof total>

/** What facets, the histogram and the map count: of a search that folds copies, each group of copies once. */
export type CountedUnit = Total['unit'] | `different-${Total['unit']}`

export const countedUnit = ({ unit, different }: Total): CountedUnit =>
  different ? `different-${unit}` : unit

export const countsPassages = (unit: CountedUnit): boolean =>
  unit === 'passage' || unit === 'different-passage'

/** Whether a search counts quotations, and its facets and histogram with it; hits are passages all the same. */
export const countsQuotations = ({ in: where }: Pick<SearchRequest, 'in'>): boolean => where !== 'passage'

/** How many passages match, also those that are folded beneath others. */
export const passagesMatching = (it: Total): number => (it.unit === 'quotation' ? it.passages : it.value)

/** How many hits there are on all pages together. */
export const passagesIn = (it: Total): number => it.different?.hits ?? passagesMatching(it)

/** The total of a search that finds nothing. */
export function noneFound(request: Pick<SearchRequest, 'in' | 'copies'>): Total {
  const folded = request.copies === 'folded' && { different: { value: 0, hits: 0, exact: true } }
  return countsQuotations(request)
    ? { value: 0, unit: 'quotation', exact: true, passages: 0, documents: 0, ...folded }
    : { value: 0, unit: 'passage', exact: true, ...folded }
}
