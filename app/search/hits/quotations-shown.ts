import type { Quotation } from '../../../model/passage.ts'
import { outermost } from '../../../model/quoted.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'
import { speakerKey } from '../../../model/speaker-key.ts'

/**
 * The quotations of a hit that match a search inside quotations: those of the chosen speakers, and among
 * these the ones with a word that was found. Without words, all of them. No words are shown twice: a turn is shown with
 * what is quoted in it.
 */
export function quotationsShown(
  hit: Pick<Hit, 'quotations' | 'highlights' | 'notRead'>,
  request: SearchRequest,
): Quotation[] {
  const { quotations, highlights } = hit
  const speakers = request.any.speaker
  const theirs =
    speakers.length === 0 ? quotations : quotations.filter((it) => speakers.includes(speakerKey(hit, it)))
  const found = theirs.filter((it) =>
    highlights.some((range) => it.start <= range.start && range.end <= it.end),
  )
  return outermost(found.length > 0 ? found : theirs)
}
