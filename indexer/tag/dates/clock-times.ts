import { firstAtLeast } from '../../../model/overlaps.ts'
import { type PassageView, sentenceAt } from '../passage/passage-view.ts'
import type { FoundDate } from './date-values.ts'

/**
 * Times of day, as further mentions of the day that their sentence has stated before them: `am Montag um 9 Uhr`. Without
 * such a day nothing shows which one is meant.
 * @param found in the order of the text
 */
export function clockTimes(view: PassageView, found: readonly FoundDate[]): FoundDate[] {
  if (found.length === 0) return []
  const ends = found.map(({ end }) => end)
  return [...view.text.matchAll(view.language.dates.clockTimes)].flatMap((match): FoundDate[] => {
    const [start, end] = [match.index, match.index + match[0].length]
    const at = firstAtLeast(ends, start + 1)
    const day = found[at - 1]
    const next = found[at]
    const from = sentenceAt(view, start)?.start ?? 0
    if (day?.precision !== 'day' || day.last !== undefined || day.start < from) return []
    return next !== undefined && next.start < end ? [] : [{ ...day, start, end }]
  })
}
