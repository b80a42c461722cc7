import { partOf, type WithAsides } from '../../../model/asides.ts'
import type { CopiesOfHit } from '../../../model/copies.ts'
import type { Range } from '../../../model/passage.ts'
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

/** What of a match belongs to a group of copies: one of its quotations, or the whole passage. */
export function wordsIn(
  hit: Pick<Hit, 'text' | 'asides' | 'highlights' | 'quotations' | 'copies'>,
  { cluster }: Pick<CopiesOfHit, 'cluster'>,
): { of: WithAsides; marks: Range[] } {
  const at = hit.copies?.find((it) => it.cluster === cluster)?.quotation ?? null
  const quotation = at === null ? undefined : hit.quotations[at]
  if (quotation === undefined) return { of: hit, marks: hit.highlights }
  return { of: partOf(hit, quotation), marks: marksWithin(hit, quotation) }
}

/** The highlights inside a range, relative to its start. */
export function marksWithin({ highlights }: Pick<Hit, 'highlights'>, { start, end }: Range): Range[] {
  return highlights
    .filter((it) => start <= it.start && it.end <= end)
    .map((it) => ({ start: it.start - start, end: it.end - start }))
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
