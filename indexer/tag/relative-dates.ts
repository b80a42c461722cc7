import { isoDay } from '../../model/dates.ts'
import type { Range } from '../../model/passage.ts'
import { type FoundDate, looksAhead } from './absolute-dates.ts'
import { type Anchor, shiftedMonth, weekdayOf, weekValue } from './date-values.ts'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

const WEEKDAY =
  /\b(?:(last|next|this|every|each|black|good|bloody|palm|holy|easter)\s+)?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/gi
/** With capitals: `Saturday Night` is a programme, `Saturday night` a time. */
const TITLE_BEHIND = /^\s+(?:Times|Mail|Telegraph|Mirror|Express|Herald|Independent|Night|Prayers?)\b/
/** Small letters: `This Week` is a programme. */
const PERIOD = /\b([Ll]ast|[Nn]ext|[Tt]his)\s+(week|month|year)\b/g
const AGO =
  /\b(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(day|week|month|year)s?\s+ago\b/gi
const ADJACENT_DAY = /\b(?<!the day (?:before|after) )(yesterday|tomorrow)\b/gi

/** The day of the paper itself; not where `today` means these times. */
const SAME_DAY =
  /(?<!\b(?:of|world|than|even|here|youth|generation)\s)\b(?:today|tonight|this (?:morning|afternoon|evening))\b(?!['’]s (?:world|youth|society|children|generation))/gi

const found = (
  match: RegExpExecArray,
  value: string,
  precision: FoundDate['precision'],
  rule: string,
): FoundDate => ({
  value,
  precision,
  basis: `inferred:${rule}`,
  start: match.index,
  end: match.index + match[0].length,
})

/**
 * Papers mean the last such day up to publication, the day itself included, unless they look ahead:
 * `on Friday` in a report of Thursday is six days ago, `until Friday` is tomorrow.
 */
function ofWeekday(match: RegExpExecArray, text: string, anchor: Anchor): FoundDate | null {
  const lead = match[1]?.toLowerCase()
  const name = match[2] ?? ''
  if (name.charAt(0) !== name.charAt(0).toUpperCase() || !/^(?:last|next|this)?$/.test(lead ?? ''))
    return null
  if (TITLE_BEHIND.test(text.slice(match.index + match[0].length))) return null
  const wanted = WEEKDAYS.indexOf(name.toLowerCase())
  const today = weekdayOf(anchor.days)
  const back = (today - wanted + 7) % 7
  const ahead = (wanted - today + 7) % 7
  const before = text.slice(Math.max(0, match.index - 200), match.index)
  let days = anchor.days - back
  if (lead === 'last') days = anchor.days - (back === 0 ? 7 : back)
  else if (lead === 'next') days = anchor.days + (ahead === 0 ? 7 : ahead)
  else if (lead === 'this' || looksAhead(lastClause(before))) days = anchor.days + ahead
  return found(match, isoDay(days), 'day', 'weekday-of-publication')
}

const lastClause = (before: string) =>
  before.slice(Math.max(before.lastIndexOf(', '), before.lastIndexOf('. '), 0))

function ofPeriod(match: RegExpExecArray, anchor: Anchor): FoundDate {
  const shift = { last: -1, this: 0, next: 1 }[match[1]?.toLowerCase() ?? ''] ?? 0
  const unit = match[2]?.toLowerCase()
  if (unit === 'week')
    return found(match, weekValue(anchor.days + shift * 7), 'week', 'relative-to-publication')
  if (unit === 'month') return found(match, shiftedMonth(anchor, shift), 'month', 'relative-to-publication')
  return found(match, String(anchor.year + shift), 'year', 'relative-to-publication')
}

function ofAgo(match: RegExpExecArray, anchor: Anchor): FoundDate | null {
  const word = match[1]?.toLowerCase() ?? ''
  const count = /^\d/.test(word) ? Number(word) : word.startsWith('a') ? 1 : NUMBERS.indexOf(word)
  if (count < 1) return null
  const rule = 'relative-to-publication'
  switch (match[2]?.toLowerCase()) {
    case 'day':
      return found(match, isoDay(anchor.days - count), 'day', rule)
    case 'week':
      return found(match, weekValue(anchor.days - count * 7), 'week', rule)
    case 'month':
      return found(match, shiftedMonth(anchor, -count), 'month', rule)
    default:
      return found(match, String(anchor.year - count), 'year', rule)
  }
}

/** Dates told by their distance from the day of publication. Without that day there are none. */
export function relativeDates(text: string, anchor: Anchor | null, taken: readonly Range[]): FoundDate[] {
  if (anchor === null) return []
  const dates: (FoundDate | null)[] = []
  for (const match of text.matchAll(WEEKDAY)) dates.push(ofWeekday(match, text, anchor))
  for (const match of text.matchAll(PERIOD)) dates.push(ofPeriod(match, anchor))
  for (const match of text.matchAll(AGO)) dates.push(ofAgo(match, anchor))
  for (const match of text.matchAll(ADJACENT_DAY)) {
    const shift = match[1]?.toLowerCase() === 'tomorrow' ? 1 : -1
    dates.push(found(match, isoDay(anchor.days + shift), 'day', 'relative-to-publication'))
  }
  for (const match of text.matchAll(SAME_DAY)) {
    dates.push(found(match, isoDay(anchor.days), 'day', 'relative-to-publication'))
  }
  return dates.filter(
    (it): it is FoundDate =>
      it !== null && !taken.some((range) => it.start < range.end && it.end > range.start),
  )
}
