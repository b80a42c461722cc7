import { Chrono, configuration } from 'chrono-node/en'
import type { Range } from '../../../model/passage.ts'
import type { PassageView } from '../passage/passage-view.ts'
import { type DatedText, dayValue, type FoundDate, yearOfDay } from './date-values.ts'
import { type Outlook, outlookAt } from './outlook.ts'

/** Strict: only written dates. What it takes relative dates for (the nearest Friday) is not how papers mean them. */
const chrono = new Chrono(configuration.createConfiguration(true))
const REFERENCE = new Date(2024, 0, 1, 12)

const MAY_HOLD_DAY = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b\d{4}-\d{2}-\d{2}/
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\\p{L})'
const COUNT =
  '(?:\\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth)'
const MARKS = '[^\\p{L}\\d]*'
/** chrono knows a day by a number beside its month, as most passages about a Mayor or a Martin have none. */
const BESIDE_MONTH = new RegExp(
  `${COUNT}(?:st|nd|rd|th)?${MARKS}(?:of${MARKS})?${MONTH}|${MONTH}${MARKS}${COUNT}|\\d[-/.]\\d{1,2}[-/.]\\d`,
  'iu',
)
const WEEKDAY_BEFORE = /^(?:on\s+|the\s+)+/i
/** `March 8 [and 9, 2025]` */
const MORE_DAYS =
  /^(?:\s*(?:,|and|&|or)\s+)(\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|\s*(?:,\d|people|percent|per|a\.?m|p\.?m|\p{Ll}{3,}s\b))(?:,?\s+(\d{4})\b)?/u
/** `[8 and ]9 March 2025` */
const DAYS_BEFORE = /(?:^|[\s(])(\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:,|and|&|or)\s*)$/
/** The one day that is known by its date alone. */
const NAMED_DAY = /^\s+(?:terror(?:ist)?\s+)?(?:attacks?|hijack|terror)/i

/** `June 21 3`: a row of a table, whose numbers are counts and no days. */
const CELLS = /^(?:\s+[\d.,%–-]*\d[\d.,%–-]*)+\s*$/u

/** chrono takes `the day before March 6` as a whole and then says nothing of the year. */
const withoutBeside = (text: string) => text.replace(/\bday (?=(?:before|after)\b)/g, 'day_')

/** The year that the passage told last, with a month or a day. */
const TOLD_YEAR =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?,)?,?\s+(?:of\s+)?((?:1[5-9]|20)\d{2})\b/g

function toldYear(text: string): number | null {
  const years = text.match(TOLD_YEAR)
  return years === null ? null : Number(years.at(-1)?.slice(-4))
}

type Day = Range & { day: number; month: number; year: number | null; weekday: number | null }

/** Days that share a month with the one that was found, before or behind it. */
function neighbours(text: string, found: Day): Day[] {
  const days: Day[] = []
  let { year } = found
  let at = found.end
  for (let more = MORE_DAYS.exec(text.slice(at)); more; more = MORE_DAYS.exec(text.slice(at))) {
    if (found.year !== null) break
    const start = at + more[0].search(/\d/)
    const end = at + more[0].length
    if (more[2] !== undefined) year = Number(more[2])
    days.push({ day: Number(more[1]), month: found.month, year, weekday: null, start, end })
    at = end
    if (more[2] !== undefined) break
  }
  const before = /^\d/.test(text.slice(found.start)) ? DAYS_BEFORE.exec(text.slice(0, found.start)) : null
  if (before) {
    const start = found.start - before[0].length + before[0].search(/\d/)
    const end = start + (before[1]?.length ?? 0)
    days.push({ day: Number(before[1]), month: found.month, year, weekday: null, start, end })
  }
  return [{ ...found, year }, ...days.map((day) => ({ ...day, year }))]
}

/** The verb of the sentence tells when it was `extended to Nov. 16`, not until when. */
const GOAL = /\b(?:to|past)\s+$/
/** Nor does it tell anything of `the Feb. 23 accord`. */
const DETERMINER = /\b(?:the|an?|its|his|her|their|your)\s+$/i
const SAID = /\b(last|next)\s+$/i

function outlookOf(view: PassageView, range: Range): Outlook {
  const before = view.text.slice(Math.max(0, range.start - 8), range.start)
  const said = SAID.exec(before)?.[1]?.toLowerCase()
  if (said !== undefined) return said === 'last' ? 'past' : 'future'
  const ofNoun = DETERMINER.test(before) && /^\s+\p{L}/u.test(view.text.slice(range.end, range.end + 4))
  return ofNoun || GOAL.test(before) ? 'unknown' : outlookAt(view, range)
}

/** A day as far as it is known: its year as written, inferred, or left open. */
function dated(
  it: Day,
  { view, anchor }: DatedText,
  outlook: Outlook,
  told: number | null,
): FoundDate | null {
  const { start, end, month, day } = it
  const found = (year: number | null, basis: FoundDate['basis']): FoundDate | null => {
    const value = dayValue(year, month, day)
    return value === null ? null : { value, precision: 'day', basis, start, end }
  }
  if (it.year !== null) return found(it.year, 'text')
  if (CELLS.test(view.text.slice(end))) return null
  if (month === 9 && day === 11 && NAMED_DAY.test(view.text.slice(end, end + 30))) {
    return found(2001, 'inferred:named-day')
  }
  if (anchor === null) return found(null, 'text')
  const year = yearOfDay(anchor, month, day, outlook, it.weekday)
  // After `in March 2011`, a `6 April` may be of that year or of the year of publication.
  if (told !== null && told !== year && it.weekday === null && outlook !== 'future')
    return found(null, 'text')
  return found(year, year === null ? 'text' : 'inferred:year-of-publication')
}

/**
 * Days that the text writes out, with or without their year. A missing year is inferred from the day of
 * publication, or stays open where there is none or the passage has just told of another year.
 */
export function writtenDays(it: DatedText): FoundDate[] {
  const { view } = it
  const { text } = view
  if (!MAY_HOLD_DAY.test(text) || !BESIDE_MONTH.test(text)) return []
  const found: FoundDate[] = []
  for (const result of chrono.parse(withoutBeside(text), REFERENCE)) {
    const { start: from, end: to } = result
    // `12/08/2024` is two days, depending on who reads it.
    if (/^\d{1,2}[/.]/.test(result.text) || !from.isCertain('day') || !from.isCertain('month')) continue
    if (result.tags().has('result/relativeDate')) continue
    const year = from.isCertain('year') ? from.get('year') : null
    const start = result.index + (WEEKDAY_BEFORE.exec(result.text)?.[0].length ?? 0)
    const end = result.index + result.text.length
    const weekday = from.isCertain('weekday') ? ((from.get('weekday') ?? 0) + 6) % 7 : null
    const told = toldYear(text.slice(0, start))
    const outlook = year === null && it.anchor !== null ? outlookOf(view, { start, end }) : 'unknown'
    const day: Day = { day: from.get('day') ?? 0, month: from.get('month') ?? 0, year, weekday, start, end }
    if (to?.isCertain('day')) {
      const lastYear = to.isCertain('year') ? to.get('year') : null
      const until = {
        ...day,
        day: to.get('day') ?? 0,
        month: to.get('month') ?? 0,
        year: lastYear,
        weekday: null,
      }
      const first = dated({ ...day, year: year ?? lastYear }, it, outlook, told)
      const last = dated(until, it, outlook, told)
      if (first && last) found.push({ ...first, last: last.value })
    } else {
      for (const each of neighbours(text, day)) {
        const date = dated(each, it, outlook, told)
        if (date) found.push(date)
      }
    }
  }
  return found
}
