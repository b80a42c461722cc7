import { partOf, type WithAsides } from '../../../model/asides.ts'
import type { CopiesOfHit } from '../../../model/copies.ts'
import type { Range } from '../../../model/passage.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'
import { countsQuotations } from '../../../model/total.ts'

/**
 * The copies of which a hit tells: those of what the search counts. Of passages, also those of a quotation that more
 * documents have than the passage; of quotations, those of the passage only where no quotation has any. Each group once,
 * also where several quotations of the passage are together one of its copies.
 */
export function copiesOf(
  { copies = [] }: Pick<Hit, 'copies'>,
  request: Pick<SearchRequest, 'in'>,
): CopiesOfHit[] {
  const passage = copies.filter((it) => it.quotation === null)
  const quotations = eachGroup(copies.filter((it) => it.quotation !== null))
  if (countsQuotations(request)) return quotations.length > 0 ? quotations : passage
  const documents = Math.max(0, ...passage.map((it) => it.documents))
  return [...passage, ...quotations.filter((it) => it.documents > documents)]
}

/** Of each group the one that stands for others, else the first. */
function eachGroup(copies: readonly CopiesOfHit[]): CopiesOfHit[] {
  const groups = new Map<string, CopiesOfHit>()
  for (const it of copies) {
    const known = groups.get(it.cluster)
    if (known === undefined || known.folded < it.folded) groups.set(it.cluster, it)
  }
  return [...groups.values()]
}

/** How many more sources have it than that of the hit; documents, where no other source is known. */
export function moreThan(
  { source }: Pick<Hit, 'source'>,
  { documents, sources }: Pick<CopiesOfHit, 'documents' | 'sources'>,
): { unit: 'sources' | 'documents'; count: number } {
  const others = sources - (source === null ? 0 : 1)
  return others > 0 ? { unit: 'sources', count: others } : { unit: 'documents', count: documents - 1 }
}

/** What of a match belongs to a group of copies: its quotations from the first to the last, or the whole passage. */
export function wordsIn(
  hit: Pick<Hit, 'text' | 'asides' | 'highlights' | 'quotations' | 'copies'>,
  { cluster }: Pick<CopiesOfHit, 'cluster'>,
): { of: WithAsides; marks: Range[] } {
  const own = hit.copies?.filter((it) => it.cluster === cluster) ?? []
  const quotations = own.flatMap((it) => hit.quotations[it.quotation ?? -1] ?? [])
  if (quotations.length === 0) return { of: hit, marks: hit.highlights }
  const start = Math.min(...quotations.map((it) => it.start))
  const end = Math.max(...quotations.map((it) => it.end))
  return { of: partOf(hit, { start, end }), marks: marksWithin(hit, { start, end }) }
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
