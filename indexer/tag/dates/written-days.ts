import type { WordList } from '../../../languages/word-list.ts'
import type { Range } from '../../../model/passage.ts'
import type { PassageView } from '../passage/passage-view.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, oneOfFolded, WORD_BEGINS, WORD_ENDS } from '../passage/word-patterns.ts'
import { type DatedText, dayValue, type FoundDate, type StatedYear, yearOfDay } from './date-values.ts'
import { daysBesideMonths } from './days-beside-months.ts'
import { joinedDays } from './joined-days.ts'
import { numericDays } from './numeric-days.ts'
import { isCertainlyAhead, type Outlook, outlookAt } from './outlook.ts'
import { statedYears, yearInNarrative } from './stated-years.ts'
import type { WrittenDay } from './written-day.ts'

const words = perLanguage((language) => {
  const { dates } = language
  const leading = (list: WordList) => new RegExp(`${WORD_BEGINS}${oneOfFolded(list)}\\s+$`, 'iu')
  const following = (list: WordList) => new RegExp(`^\\s+${oneOfFolded(list)}${WORD_ENDS}`, 'iu')
  return {
    /** In `extended to Nov. 16`, the verb is about the time of the decision and not about the date. */
    newDate: leading(dates.beforeNewDates),
    /** Nor does a verb show anything about the date of `the Feb. 23 accord`. */
    determiner: leading(dates.nounDeterminers),
    everyYear: new RegExp(`${WORD_BEGINS}${oneOf(dates.everyYear)}\\s+$`, 'iu'),
    /** `9 avril 202`: a year that lost a digit is not the one of publication. */
    misprinted: new RegExp(`^\\s+(?:${oneOf(dates.ofWords)}\\s+)?\\d{3}(?=\\s*(?:[.,;:)\\]»”"]|$))`, 'u'),
    last: leading(dates.lastWords),
    next: leading(dates.nextWords),
    lastAfter: following(dates.lastWordsAfter),
    nextAfter: following(dates.nextWordsAfter),
  }
})

/** `June 21 3`: a row of a table, in which the numbers are counts and not days. */
const CELLS = /^(?:\s+[.,%–-]*\d[\d.,%–-]*)+\s*$/u

/** Whether a day is a part of a name, or only tells when a reference was looked up. */
function isNoEvent({ text, language: { dates } }: PassageView, day: WrittenDay): boolean {
  if (day.year === null && dates.dayInName.test(text.slice(day.end, day.end + 40))) return true
  return dates.accessedBefore.test(text.slice(Math.max(0, day.start - 24), day.start))
}

type Day = Omit<WrittenDay, 'until' | 'dayFirst'>

function outlookOf(view: PassageView, range: Range): Outlook {
  const { last, next, lastAfter, nextAfter, determiner, newDate } = words(view.language)
  const before = view.text.slice(Math.max(0, range.start - 16), range.start)
  const after = view.text.slice(range.end, range.end + 16)
  if (last.test(before) || lastAfter.test(after)) return 'past'
  if (next.test(before) || nextAfter.test(after)) return 'future'
  const ofNoun = determiner.test(before) && /^\s+\p{L}/u.test(after)
  return ofNoun || newDate.test(before) ? 'unknown' : outlookAt(view, range)
}

/** Whether a day without a year is one of every year, or has a year that is misprinted. */
function hasUnknownYear({ text, language }: PassageView, { start, end }: Range): boolean {
  const { everyYear, misprinted } = words(language)
  return (
    everyYear.test(text.slice(Math.max(0, start - 16), start)) || misprinted.test(text.slice(end, end + 16))
  )
}

/** A day with its year as written or inferred, or without one. */
function dated(it: Day, text: DatedText, outlook: Outlook, stated: StatedYear | null): FoundDate | null {
  const { start, end, month, day } = it
  const { view, anchor } = text
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
  if (hasUnknownYear(view, it)) return found(null, 'text')
  const isFirm = () => isCertainlyAhead(view, it)
  const suggested = anchor === null ? null : yearOfDay(anchor, month, day, outlook, it.weekday, isFirm)
  const year =
    it.weekday !== null || (outlook === 'future' && text.reviewed === null)
      ? suggested
      : yearInNarrative(stated, text, suggested, month, day)
  if (year === null) return found(null, 'text')
  return found(year, year === suggested ? 'inferred:year-of-publication' : 'inferred:year-of-narrative')
}

/**
 * Days written in the text, with or without their year. A missing year is inferred from the day of publication, or from
 * the year that the text has stated before; it stays unknown if it may be either, or if both are unknown.
 */
export function writtenDays(it: DatedText): FoundDate[] {
  const { view } = it
  const found: FoundDate[] = []
  const beside = daysBesideMonths(view)
  const numeric = numericDays(view.text, view.language)
  if (beside.length + numeric.length === 0) return found
  const yearBefore = statedYears(view, it.earlier)
  const read = [...beside, ...numeric]
    .sort((a, b) => a.start - b.start)
    .filter((day) => !isNoEvent(view, day))
  for (const { until, ...day } of joinedDays(view.text, read, view.language)) {
    const { start, end } = day
    const stated = yearBefore(start)
    const outlook = day.year === null && it.anchor !== null ? outlookOf(view, { start, end }) : 'unknown'
    const first = dated({ ...day, year: day.year ?? until?.year ?? null }, it, outlook, stated)
    if (!first) continue
    if (until === null) {
      found.push(first)
      continue
    }
    const last = dated({ ...day, ...until, weekday: null }, it, outlook, stated)
    if (last && first.value < last.value) found.push({ ...first, last: last.value })
  }
  return found
}
