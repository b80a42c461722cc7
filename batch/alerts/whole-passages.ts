import type { CallOptions, Engine } from '../../engine/port.ts'
import { type AppError, hasCode } from '../../model/errors.ts'
import { MAX_PAGE_SIZE } from '../../model/facets.ts'
import type { Passage } from '../../model/passage.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import type { Hit } from '../../model/search-result.ts'

export type FoundPassage = Passage | Hit

/** So often pages are begun again because documents came or went; whoever asks then hears of a failure all the same. */
const BEGUN_AT_MOST = 8

/**
 * All matches of a search that are whole, in no certain order, and some of them perhaps twice. A scan ends at the first
 * that is damaged; pages of the search leave it out, so from there on these are read, all of one generation: where
 * documents came or went between two pages, the second would leave out what has moved to the first.
 * @returns the failure of a passage that is damaged; null if none is
 */
export async function* wholePassages(
  engine: Pick<Engine, 'scan' | 'search'>,
  request: SearchRequest,
  options: CallOptions,
): AsyncGenerator<FoundPassage, AppError | null> {
  try {
    yield* engine.scan(request, options)
    return null
  } catch (error) {
    if (!hasCode(error, 'damaged')) throw error
    let generation: number | null = null
    let begun = 0
    for (let page = 1; ; page += 1) {
      const found = await engine.search({ ...request, page, limit: MAX_PAGE_SIZE }, options)
      if (found.generation !== generation && begun < BEGUN_AT_MOST) {
        generation = found.generation
        begun += 1
        if (page > 1) {
          page = 0
          continue
        }
      }
      yield* found.hits
      if (found.hits.length + found.damaged.length < MAX_PAGE_SIZE) return error
    }
  }
}
