import type { Language } from '../../../languages/index.ts'
import type { WrittenDay } from '../../../languages/parts/dates.ts'
import { firstAtLeast } from '../../../model/overlaps.ts'
import type { Range } from '../../../model/passage.ts'
import type { PassageView } from '../passage/passage-view.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, oneOfFolded, WORD_BEGINS, WORD_ENDS, YEAR } from '../passage/word-patterns.ts'
import { type DatedText, dayValue, type FoundDate, yearOfDay } from './date-values.ts'
import { daysBesideMonths } from './days-beside-months.ts'
import { type Outlook, outlookAt } from './outlook.ts'

const words = perLanguage(({ calendar, dates }) => {
  const suffix = `(?:${oneOf(dates.ordinalSuffixes)})?`
  const joiner = `(?:,|&|${oneOf(dates.joiners)})`
  return {
    /** `March 8 [and 9, 2025]` */
    moreDays: new RegExp(
      `^(?:\\s*${joiner}\\s+)(\\d{1,2})${suffix}(?![\\d:%]|\\s*,\\d)(?:,?\\s+(\\d{4})\\b)?`,
      'u',
    ),
    /** `[8 and ]9 March 2025` */
    daysBefore: new RegExp(`(?<=(?:^|[\\s(])(\\d{1,2})${suffix}(\\s*${joiner}\\s*))`, 'uy'),
    /** The last year that the passage states together with a month or a day. */
    yearGiven: new RegExp(
      `${WORD_BEGINS}${oneOf(calendar.months.flat())}${WORD_ENDS}\\.?(?:\\s+\\d{1,2}${suffix},)?,?\\s+(?:${oneOf(dates.ofWords)}\\s+)?(${YEAR})\\b`,
      'gu',
    ),
    /** In `extended to Nov. 16`, the verb is about the time of the decision and not about the date. */
    newDate: new RegExp(`${WORD_BEGINS}${oneOfFolded(dates.beforeNewDates)}\\s+$`, 'iu'),
    /** Nor does a verb show anything about the date of `the Feb. 23 accord`. */
    determiner: new RegExp(`${WORD_BEGINS}${oneOfFolded(dates.nounDeterminers)}\\s+$`, 'iu'),
    last: new RegExp(`${WORD_BEGINS}${oneOfFolded(dates.lastWords)}\\s+$`, 'iu'),
    next: new RegExp(`${WORD_BEGINS}${oneOfFolded(dates.nextWords)}\\s+$`, 'iu'),
  }
})

/** `June 21 3`: a row of a table, in which the numbers are counts and not days. */
const CELLS = /^(?:\s+[.,%–-]*\d[\d.,%–-]*)+\s*$/u

/** The last year given before each offset. */
function yearsGivenIn(text: string, language: Language): (offset: number) => number | null {
  const years = [...text.matchAll(words(language).yearGiven)]
  const ends = years.map(({ index, 0: given }) => index + given.length)
  return (offset) => {
    const year = years[firstAtLeast(ends, offset + 1) - 1]
    return year === undefined ? null : Number(year[0].slice(-4))
  }
}

type Day = Range & { day: number; month: number; year: number | null; weekday: number | null }

/** Days that share a month with the one that was found, before or after it. */
function neighbours(text: string, found: Day, language: Language): Day[] {
  const { moreDays, daysBefore } = words(language)
  const days: Day[] = []
  let { year } = found
  let at = found.end
  for (let more = moreDays.exec(text.slice(at)); more; more = moreDays.exec(text.slice(at))) {
    if (found.year !== null) break
    const start = at + more[0].search(/\d/)
    const end = at + more[0].length
    if (language.dates.countedDay.test(text.slice(end))) break
    if (more[2] !== undefined) year = Number(more[2])
    days.push({ day: Number(more[1]), month: found.month, year, weekday: null, start, end })
    at = end
    if (more[2] !== undefined) break
  }
  daysBefore.lastIndex = found.start
  const before = /\d/.test(text.charAt(found.start)) ? daysBefore.exec(text) : null
  if (before) {
    const [, day = '', joiner = ''] = before
    const start = text.lastIndexOf(day, found.start - joiner.length - day.length)
    days.push({ day: Number(day), month: found.month, year, weekday: null, start, end: start + day.length })
  }
  return [{ ...found, year }, ...days.map((day) => ({ ...day, year }))]
}

function outlookOf(view: PassageView, range: Range): Outlook {
  const { last, next, determiner, newDate } = words(view.language)
  const before = view.text.slice(Math.max(0, range.start - 8), range.start)
  if (last.test(before)) return 'past'
  if (next.test(before)) return 'future'
  const ofNoun = determiner.test(before) && /^\s+\p{L}/u.test(view.text.slice(range.end, range.end + 4))
  return ofNoun || newDate.test(before) ? 'unknown' : outlookAt(view, range)
}

/** A day with its year as written or inferred, or without one. */
function dated(
  it: Day,
  { view, anchor }: DatedText,
  outlook: Outlook,
  given: number | null,
): FoundDate | null {
  const { start, end, month, day } = it
  const found = (year: number | null, basis: FoundDate['basis']): FoundDate | null => {
    const value = dayValue(year, month, day)
    return value === null ? null : { value, precision: 'day', basis, start, end }
  }
  if (it.year !== null) return found(it.year, 'text')
  if (CELLS.test(view.text.slice(end))) return null
  const named = view.language.dates.namedDays.find(
    (own) => own.month === month && own.day === day && own.follows.test(view.text.slice(end, end + 30)),
  )
  if (named) return found(named.year, 'inferred:named-day')
  if (anchor === null) return found(null, 'text')
  const year = yearOfDay(anchor, month, day, outlook, it.weekday)
  // After `in March 2011`, a `6 April` may be in that year or in the year of publication.
  if (given !== null && given !== year && it.weekday === null && outlook !== 'future')
    return found(null, 'text')
  return found(year, year === null ? 'text' : 'inferred:year-of-publication')
}

function daysRead({ text, language }: PassageView): WrittenDay[] {
  const { readDays } = language.dates
  return readDays === null ? daysBesideMonths(text, language) : readDays(text)
}

/**
 * Days written in the text, with or without their year. A missing year is inferred from the day of publication; it
 * stays unknown if that day is unknown or if the passage has just stated another year.
 */
export function writtenDays(it: DatedText): FoundDate[] {
  const { view } = it
  const found: FoundDate[] = []
  const read = daysRead(view)
  if (read.length === 0) return found
  const yearBefore = yearsGivenIn(view.text, view.language)
  for (const { until, ...day } of read) {
    const { start, end } = day
    const given = yearBefore(start)
    const outlook = day.year === null && it.anchor !== null ? outlookOf(view, { start, end }) : 'unknown'
    if (until === null) {
      for (const each of neighbours(view.text, day, view.language)) {
        const date = dated(each, it, outlook, given)
        if (date) found.push(date)
      }
      continue
    }
    const first = dated({ ...day, year: day.year ?? until.year }, it, outlook, given)
    const last = dated({ start, end, ...until, weekday: null }, it, outlook, given)
    if (first && last) found.push({ ...first, last: last.value })
  }
  return found
}
