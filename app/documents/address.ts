import type { DocumentId, PassageId } from '../../model/ids.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import { formatSearch } from '../../model/url.ts'

/**
 * The address of a document with one passage in view. With the search that found it, the page also links to the
 * other hits in this document, and back to the results.
 */
export function documentAddress(id: DocumentId, passage: PassageId, search?: SearchRequest): string {
  const parameters = search ? formatSearch(search) : new URLSearchParams()
  parameters.set('passage', passage)
  return `/documents/${id}?${parameters}#${passage}`
}
