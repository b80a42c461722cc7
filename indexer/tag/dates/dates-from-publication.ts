import { countOf, NUMBER } from '../../../languages/en/number-words.ts'
import { isoDay } from '../../../model/dates.ts'
import { tokenFrom } from '../passage/passage-view.ts'
import {
  type Anchor,
  type DatedText,
  type FoundDate,
  shiftedMonth,
  WEEKDAYS,
  weekdayOf,
  weekValue,
} from './date-values.ts'
import { outlookAt } from './outlook.ts'

/** Capital words behind make a name of it (`Friday Prayers`, `Sunday Times`), a plural many days. */
const WEEKDAY =
  /\b(?:([Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Ee]very|[Ee]ach|[Tt]hat|[Pp]revious|[Ff]ollowing|[Bb]lack|[Gg]ood|[Bb]loody|[Pp]alm|[Hh]oly|[Ee]aster|[Ss]uper)\s+)?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?!\s+(?:Times|Mail|Telegraph|Mirror|Express|Herald|Independent|Night|Prayers?|[Aa]fternoons|[Ee]venings|[Nn]ights|[Mm]ornings|and\s+\p{Lu}\p{Ll}+\s+(?:nights|mornings|evenings|afternoons))\b)/gu
const MAY_HOLD_WEEKDAY = /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/
const NO_ONE_DAY = new Set(
  'every each that previous following black good bloody palm holy easter super'.split(' '),
)
/** `It was a Thursday.`, `one Friday in May`: some such day. `A Friday statement` is the last one's. */
const SOME_BEFORE = /\b(?:an?|one|some|any)\s+(?:\p{Ll}+\s+)?$/iu
const ALONE_AFTER =
  /^(?:\s+(?:night|morning|evening|afternoon))?(?:$|\s*[^\s\p{L}\p{N}'’-]|\s+(?:in|of|at|when|that|and|or|before|after|during|as|while|like|he|she|they|we|i)\b)/iu
/** Small letters: `This Week` is a programme. */
const PERIOD = /\b([Ll]ast|[Nn]ext|[Tt]his)\s+(week|month|year)\b/g
const AGO = new RegExp(String.raw`\b(${NUMBER})\s+(day|week|month|year)s?\s+ago\b`, 'gi')
const MAY_HOLD_AGO = /\sago\b/i
const SINGLE_DAY =
  /\b(?:(?<far>[Tt]he day (?:before|after) )?(?<near>[Yy]esterday|[Tt]omorrow)|(?<now>[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening))|(?<before>[Ll]ast (?:night|evening)))\b/g
/** `today's youth`, `the people of tomorrow`: an age and no day. */
const AN_AGE_BEFORE = /\b(?:of|here|like)\s+$/i
const AN_AGE_AFTER =
  /^['’]s\s+(?:youth|young|world|society|generation|children|standards|technology|money|dollars|\p{L}+s\b(?<!news|editions))/iu

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
 * Papers mean the last such day up to publication, the day itself included, unless the sentence looks ahead:
 * `on Friday` in a report of Thursday is six days ago, `until Friday` is tomorrow.
 */
function ofWeekday(match: RegExpExecArray, { view, anchor }: DatedText): FoundDate | null {
  if (anchor === null) return null
  const lead = match[1]?.toLowerCase()
  if (lead !== undefined && NO_ONE_DAY.has(lead)) return null
  if (lead === undefined && isAnyDay(match, view.text)) return null
  const wanted = WEEKDAYS.indexOf((match[2] ?? '').toLowerCase())
  const today = weekdayOf(anchor.days)
  const back = (today - wanted + 7) % 7
  const ahead = (wanted - today + 7) % 7
  const date = (days: number) => found(match, isoDay(days), 'day', 'weekday-of-publication')
  if (lead === 'last') return date(anchor.days - (back === 0 ? 7 : back))
  if (lead === 'next') return date(anchor.days + (ahead === 0 ? 7 : ahead))
  if (lead !== undefined) return date(anchor.days + ahead)
  const range = { start: match.index, end: match.index + match[0].length }
  // What is spoken of as `Tuesday's ruling` has been, whatever is still to come of it.
  const owns = /^['’]s?\s/.test(view.text.slice(range.end, range.end + 3))
  return date(!owns && outlookAt(view, range) === 'future' ? anchor.days + ahead : anchor.days - back)
}

function isAnyDay(match: RegExpExecArray, text: string): boolean {
  const end = match.index + match[0].length
  return (
    SOME_BEFORE.test(text.slice(Math.max(0, match.index - 24), match.index)) &&
    ALONE_AFTER.test(text.slice(end, end + 24))
  )
}

function ofPeriod(match: RegExpExecArray, anchor: Anchor): FoundDate {
  const shift = { last: -1, this: 0, next: 1 }[match[1]?.toLowerCase() ?? ''] ?? 0
  const rule = 'relative-to-publication'
  if (match[2] === 'week') return found(match, weekValue(anchor.days + shift * 7), 'week', rule)
  if (match[2] === 'month') return found(match, shiftedMonth(anchor, shift), 'month', rule)
  return found(match, String(anchor.year + shift), 'year', rule)
}

function ofAgo(match: RegExpExecArray, anchor: Anchor): FoundDate | null {
  const count = countOf(match[1] ?? '')
  if (count === null) return null
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

function ofSingleDay(match: RegExpExecArray, { view, anchor }: DatedText): FoundDate | null {
  const { text } = view
  const end = match.index + match[0].length
  const { far, near, now, before } = match.groups ?? {}
  if (anchor === null) return null
  if (AN_AGE_BEFORE.test(text.slice(Math.max(0, match.index - 8), match.index)) && now !== 'tonight')
    return null
  if (AN_AGE_AFTER.test(text.slice(end, end + 30))) return null
  // `USA Today`, the `Today` programme
  const opensQuote = /[`'"“‘]\s*$/.test(text.slice(Math.max(0, match.index - 2), match.index))
  const initial = opensQuote || view.tokens[tokenFrom(view, match.index)]?.initial === true
  if (/^\p{Lu}/u.test(match[0]) && !initial) return null
  const shift = now !== undefined ? 0 : before !== undefined || /^y/i.test(near ?? '') ? -1 : 1
  return found(
    match,
    isoDay(anchor.days + shift * (far === undefined ? 1 : 2)),
    'day',
    'relative-to-publication',
  )
}

/** Dates told by their distance from the day of publication. Without that day there are none. */
export function datesFromPublication(it: DatedText): FoundDate[] {
  const { view, anchor } = it
  if (anchor === null) return []
  const dates: (FoundDate | null)[] = []
  if (MAY_HOLD_WEEKDAY.test(view.text)) {
    for (const match of view.text.matchAll(WEEKDAY)) dates.push(ofWeekday(match, it))
  }
  for (const match of view.text.matchAll(PERIOD)) dates.push(ofPeriod(match, anchor))
  if (MAY_HOLD_AGO.test(view.text)) {
    for (const match of view.text.matchAll(AGO)) dates.push(ofAgo(match, anchor))
  }
  for (const match of view.text.matchAll(SINGLE_DAY)) dates.push(ofSingleDay(match, it))
  return dates.filter((date): date is FoundDate => date !== null)
}
