import type { Quotation, Range } from '../../../model/passage.ts'
import { outermost, quotedIn } from '../../../model/quoted.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'
import { quotationsShown } from './quotations-shown.ts'

/** The quotations that stand out in a hit: those the search is about, or all that somebody is quoted with. */
export function inkedIn(
  hit: Pick<Hit, 'quotations' | 'highlights' | 'notRead'>,
  request: SearchRequest,
): Quotation[] {
  return request.in === 'quotations' ? quotationsShown(hit, request) : outermost(quotedIn(hit.quotations))
}

/** In characters: what is left of a passage on each side of what was found, before it is cut there. */
const AROUND = 180
/** A cut that hides less than this is not worth a click. */
const LEAST_HIDDEN = 120

/**
 * What of a long passage is shown at first: all that matters, with some of what stands around it, from one space to
 * another. `kept`: what must be seen; without any, the passage from its start.
 */
export function cutAround(text: string, kept: readonly Range[]): Range {
  const first = kept.length === 0 ? 0 : Math.min(...kept.map((it) => it.start))
  const last = kept.length === 0 ? 2 * AROUND : Math.max(...kept.map((it) => it.end))
  const start = text.lastIndexOf(' ', first - AROUND) + 1
  const space = text.indexOf(' ', last + AROUND)
  const end = space === -1 ? text.length : space
  return {
    start: start < LEAST_HIDDEN ? 0 : start,
    end: text.length - end < LEAST_HIDDEN ? text.length : end,
  }
}
