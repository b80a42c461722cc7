import { countOf, NUMBER } from '../../../languages/en/number-words.ts'
import { isoDay } from '../../../model/dates.ts'
import type { Range } from '../../../model/passage.ts'
import { type DatedText, daysOf, type FoundDate, WEEKDAYS, weekdayOf, weekValue } from './date-values.ts'
import { outlookAt } from './outlook.ts'

const DAY = '(?:day|night|evening|morning|afternoon)'
/** Told by its distance from the day that the narrative has reached. */
const FROM_NARRATIVE = new RegExp(
  String.raw`\b(?:(?<after>[Tt]he (?:next|following) ${DAY}|(?:[Tt]he day after|a day later)(?=[,.;]))|(?<before>[Tt]he previous ${DAY}|(?:[Tt]he day before|a day (?:earlier|before))(?=[,.;]))|(?<same>(?:[Tt]hat(?: same)?|[Tt]he same) ${DAY})|(?<count>${NUMBER})\s+(?<unit>day|week)s?\s+(?<way>later|afterwards?|earlier|before)(?=[,.;]|\s+(?:he|she|it|they|we|the|a|an|in|on|at|\p{Lu})\b)|(?<lead>[Tt]hat|[Tt]he (?:following|previous|next))\s+(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))\b`,
  'gu',
)

/** The days from the narrative's day to the one that is meant. */
function shiftOf(groups: Record<string, string | undefined>, from: number): number | null {
  const { after, before, same, count, unit, way, lead, weekday } = groups
  if (after !== undefined) return 1
  if (before !== undefined) return -1
  if (same !== undefined) return 0
  if (count !== undefined) {
    const days = (countOf(count) ?? 0) * (unit === 'week' ? 7 : 1)
    return days === 0 ? null : /later|after/.test(way ?? '') ? days : -days
  }
  const ahead = (WEEKDAYS.indexOf(weekday?.toLowerCase() ?? '') - weekdayOf(from) + 7) % 7
  if (/that/i.test(lead ?? '')) return null
  return /previous/.test(lead ?? '') ? ahead - 7 : ahead || 7
}

/**
 * `the next day`, `two weeks later`: counted from the day that the text named last, in the same passage or in
 * the one before, and only of what is told as past. @param before the last day of the passage before
 */
export function datesFromNarrative(
  it: DatedText,
  found: readonly FoundDate[],
  before: string | null,
): FoundDate[] {
  const dates: FoundDate[] = []
  if (before === null && found.length === 0) return dates
  for (const match of it.view.text.matchAll(FROM_NARRATIVE)) {
    const range: Range = { start: match.index, end: match.index + match[0].length }
    if (found.some((date) => range.start < date.end && range.end > date.start)) continue
    const reached = [...found, ...dates]
      .filter((date) => date.end <= range.start)
      .reduce<FoundDate | null>((last, date) => (last === null || date.end > last.end ? date : last), null)
    const from = daysOf(reached === null ? (before ?? '') : (reached.last ?? reached.value))
    if (from === null) continue
    const shift = shiftOf(match.groups ?? {}, from)
    if (shift === null || outlookAt(it.view, range) !== 'past') continue
    const isWeek = match.groups?.unit === 'week'
    const value = isWeek ? weekValue(from + shift) : isoDay(from + shift)
    dates.push({
      value,
      precision: isWeek ? 'week' : 'day',
      basis: 'inferred:relative-to-narrative',
      ...range,
    })
  }
  return dates
}
