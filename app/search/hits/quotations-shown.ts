import type { Quotation } from '../../../model/passage.ts'
import { outermost } from '../../../model/quoted.ts'
import { type SearchRequest, UNKNOWN } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'

/**
 * The quotations of a hit that match a search inside quotations: those of the chosen speakers, and among
 * these the ones with a word that was found. Without words, all of them. No words are shown twice: a turn is shown with
 * what is quoted in it.
 */
export function quotationsShown(
  { quotations, highlights }: Pick<Hit, 'quotations' | 'highlights'>,
  request: SearchRequest,
): Quotation[] {
  const speakers = request.any.speaker
  const theirs =
    speakers.length === 0
      ? quotations
      : quotations.filter((it) => speakers.includes(it.speaker?.key ?? UNKNOWN))
  const found = theirs.filter((it) =>
    highlights.some((range) => it.start <= range.start && range.end <= it.end),
  )
  return outermost(found.length > 0 ? found : theirs)
}
