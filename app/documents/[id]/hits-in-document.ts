import type { Engine } from '../../../engine/port.ts'
import type { AppError } from '../../../model/errors.ts'
import type { DocumentId, PassageId } from '../../../model/ids.ts'
import { parseSearch } from '../../../model/parse-search.ts'
import type { Range } from '../../../model/passage.ts'
import { MAX_PAGE_SIZE, type SearchRequest } from '../../../model/search-request.ts'
import { formatSearch } from '../../../model/url.ts'
import { outcomeOf } from '../../server/outcome.ts'

export type FoundPassage = { id: PassageId; highlights: Range[] }

/** The hits of the search in the address within one document, in the order of the text. */
export type HitsInDocument =
  | { state: 'none' }
  | { state: 'refused'; error: AppError }
  | { state: 'found'; hits: FoundPassage[]; words: string; back: string }

/** @param given the page's parameters: those of a search, and others */
export async function hitsInDocument(
  engine: Engine,
  id: DocumentId,
  given: URLSearchParams,
): Promise<HitsInDocument> {
  const found = await outcomeOf<HitsInDocument>(async () => {
    const request = parseSearch(given)
    if (!narrowsDown(request)) return { state: 'none' }
    // Each hit of this document, whichever copy stands for it among the results.
    const hits = await allHits(engine, { ...request, copies: 'all', document: id })
    return { state: 'found', hits, words: request.q.trim(), back: `/?${formatSearch(request)}` }
  })
  return found.state === 'ready' ? found.value : { state: 'refused', error: found.error }
}

/** Whether it selects anything; otherwise every passage would be a hit. */
function narrowsDown(request: SearchRequest): boolean {
  const asked = formatSearch({
    ...request,
    sort: 'relevance',
    page: 1,
    limit: 20,
    document: null,
    copies: 'all',
  })
  return asked.size > 0
}

async function allHits(engine: Engine, request: SearchRequest): Promise<FoundPassage[]> {
  const hits: (FoundPassage & { ordinal: number })[] = []
  for (let page = 1; ; page += 1) {
    const answer = await engine.search({ ...request, page, limit: MAX_PAGE_SIZE })
    hits.push(...answer.hits.map(({ id, highlights, ordinal }) => ({ id, highlights, ordinal })))
    if (answer.hits.length + answer.damaged.length < MAX_PAGE_SIZE) break
  }
  return hits.sort((a, b) => a.ordinal - b.ordinal)
}
