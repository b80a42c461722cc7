import type { Engine } from '../../engine/port.ts'
import { hasCode } from '../../model/errors.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import type { SearchPage } from '../../model/search-result.ts'

/** So many matches are looked at for the documents that they are in: a tenth of a second for each thousand. */
const PASSAGES_AT_MOST = 10_000

export type Documents = { value: number; exact: boolean }

/** In how many different documents the matches of a search are. */
export async function documentsOf(
  engine: Engine,
  request: SearchRequest,
  { total, hits }: Pick<SearchPage, 'total' | 'hits'>,
  signal?: AbortSignal,
): Promise<Documents> {
  if (total.unit === 'quotation') return { value: total.documents, exact: total.exact }
  if (total.exact && hits.length === total.value) {
    return { value: new Set(hits.map((it) => it.documentId)).size, exact: true }
  }
  const found = new Set<string>()
  let passages = 0
  try {
    // What is folded matches as well.
    const all: SearchRequest = { ...request, copies: 'all' }
    for await (const { documentId } of engine.scan(all, signal ? { signal } : {})) {
      found.add(documentId)
      passages += 1
      if (passages === PASSAGES_AT_MOST) break
    }
  } catch (error) {
    // What is damaged cannot be said to be in a document; everything else can.
    if (hasCode(error, 'damaged')) return { value: found.size, exact: false }
    throw error
  }
  return { value: found.size, exact: total.exact && passages === total.value }
}
