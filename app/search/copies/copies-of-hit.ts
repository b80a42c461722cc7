import type { CopiesOfHit } from '../../../model/copies.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'
import { countsQuotations } from '../../../model/total.ts'

/**
 * The copies of which a hit tells: those of what the search counts. Of passages, also those of a quotation that more
 * documents have than the passage; of quotations, those of the passage only where no quotation has any.
 */
export function copiesOf(
  { copies = [] }: Pick<Hit, 'copies'>,
  request: Pick<SearchRequest, 'in'>,
): CopiesOfHit[] {
  const passage = copies.filter((it) => it.quotation === null)
  const quotations = copies.filter((it) => it.quotation !== null)
  if (countsQuotations(request)) return quotations.length > 0 ? quotations : passage
  const documents = Math.max(0, ...passage.map((it) => it.documents))
  return [...passage, ...quotations.filter((it) => it.documents > documents)]
}

/** How many more sources have it than that of the hit; documents, where no other source is known. */
export function moreThan(
  { source }: Pick<Hit, 'source'>,
  { documents, sources }: Pick<CopiesOfHit, 'documents' | 'sources'>,
): { unit: 'sources' | 'documents'; count: number } {
  const others = sources - (source === null ? 0 : 1)
  return others > 0 ? { unit: 'sources', count: others } : { unit: 'documents', count: documents - 1 }
}

/** The search for all members of one group of copies that match. */
export const searchWithin = (
  request: SearchRequest,
  { cluster }: Pick<CopiesOfHit, 'cluster'>,
): SearchRequest => ({
  ...request,
  copies: 'all',
  cluster,
  sort: 'oldest',
  page: 1,
})
