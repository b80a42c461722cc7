import type { CallOptions, Engine } from '../../engine/port.ts'
import { type AppError, hasCode } from '../../model/errors.ts'
import { MAX_PAGE_SIZE } from '../../model/facets.ts'
import type { Passage } from '../../model/passage.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import type { Hit } from '../../model/search-result.ts'

export type FoundPassage = Passage | Hit

/**
 * All matches of a search that are whole, in no certain order, and some of them perhaps twice. A scan ends at the first
 * that is damaged; pages of the search leave it out, so from there on these are read.
 * @returns the failure of a passage that is damaged; null if none is
 */
export async function* wholePassages(
  engine: Engine,
  request: SearchRequest,
  options: CallOptions,
): AsyncGenerator<FoundPassage, AppError | null> {
  try {
    yield* engine.scan(request, options)
    return null
  } catch (error) {
    if (!hasCode(error, 'damaged')) throw error
    for (let page = 1; ; page += 1) {
      const found = await engine.search({ ...request, page, limit: MAX_PAGE_SIZE }, options)
      yield* found.hits
      if (found.hits.length + found.damaged.length < MAX_PAGE_SIZE) return error
    }
  }
}
