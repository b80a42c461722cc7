import type { Language } from '../../../languages/index.ts'
import { isoDay } from '../../../model/dates.ts'
import { overlapsOf } from '../../../model/overlaps.ts'
import type { Range } from '../../../model/passage.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, oneOfOpening, WORD_ENDS } from '../passage/word-patterns.ts'
import {
  asListed,
  countOf,
  countWords,
  oneOfNames,
  weekdayNames,
  weekdayNumber,
  wordBegins,
} from './calendar-words.ts'
import { type DatedText, daysOf, type FoundDate, weekdayOf, weekValue } from './date-values.ts'
import { outlookAt } from './outlook.ts'

const words = perLanguage((language) => {
  const { dates } = language
  const units = [...dates.units.day, ...dates.units.week]
  const count = String.raw`(?<!\d[.,])\d{1,3}|${oneOfOpening(countWords(language))}`
  const starts = `${oneOf(dates.clauseStarts)}|\\p{Lu}`
  return new RegExp(
    String.raw`${wordBegins(language)}(?:(?<day>${oneOfOpening(Object.keys(dates.narrativeDays))})|(?<year>${oneOfOpening(Object.keys(dates.narrativeYears))})|(?<last>${oneOfOpening(Object.keys(dates.narrativeDaysAtEnd))})(?=[,.;])|(?<count>${count})\s+(?<unit>${oneOf(units)})\s+(?:(?<way>${oneOf([...dates.laterWords, ...dates.earlierWords])})(?=[,.;]|\s+(?:${starts})${WORD_ENDS})|${oneOf(dates.earlierWordsAtEnd)}(?=[,.;]))|(?<lead>${oneOfOpening(Object.keys(dates.narrativeWeekdays))})\s+(?<weekday>${oneOfNames(weekdayNames(language))}))${WORD_ENDS}`,
    'gu',
  )
})

/** The number of days from the narrative's day to the one that is meant. */
function shiftOf(
  groups: Record<string, string | undefined>,
  from: number,
  language: Language,
): number | null {
  const { day, last, count, unit = '', way = '', lead = '', weekday = '' } = groups
  const { dates } = language
  if (day !== undefined) return dates.narrativeDays[asListed(dates.narrativeDays, day)] ?? null
  if (last !== undefined) return dates.narrativeDaysAtEnd[asListed(dates.narrativeDaysAtEnd, last)] ?? null
  if (count !== undefined) {
    const days = (countOf(language, count) ?? 0) * (dates.units.week.includes(unit) ? 7 : 1)
    return days === 0 ? null : dates.laterWords.includes(way) ? days : -days
  }
  const ahead = (weekdayNumber(language, weekday) - weekdayOf(from) + 7) % 7
  return dates.narrativeWeekdays[asListed(dates.narrativeWeekdays, lead)] === -1 ? ahead - 7 : ahead || 7
}

/** `that year`, `the following year` */
function inYear(phrase: string, range: Range, from: string | null, { dates }: Language): FoundDate | null {
  const shift = dates.narrativeYears[asListed(dates.narrativeYears, phrase)]
  const year = /^\d{4}/.exec(from ?? '')
  if (shift === undefined || year === null) return null
  return {
    value: String(Number(year[0]) + shift),
    precision: 'year',
    basis: 'inferred:relative-to-narrative',
    ...range,
  }
}

/**
 * `the next day`, `two weeks later`: counted from the day that the text mentioned last, in the same passage or in the
 * one before, and only for events in the past. @param before the last day mentioned in the passage before
 */
export function datesFromNarrative(
  it: DatedText,
  found: readonly FoundDate[],
  before: string | null,
): FoundDate[] {
  const { language } = it.view
  const dates: FoundDate[] = []
  if (before === null && found.length === 0) return dates
  const taken = overlapsOf(found)
  const written = [...found].sort((a, b) => a.end - b.end)
  let passed = 0
  /** The date that ends last before a match. */
  let reached: FoundDate | null = null
  for (const match of it.view.text.matchAll(words(language))) {
    const range: Range = { start: match.index, end: match.index + match[0].length }
    if (taken.any(range.start, range.end)) continue
    for (let next = written[passed]; next && next.end <= range.start; next = written[passed]) {
      reached = later(reached, next)
      passed += 1
    }
    const { year: ofYear } = match.groups ?? {}
    if (ofYear !== undefined) {
      const date = inYear(ofYear, range, reached?.last ?? reached?.value ?? before, language)
      if (date) dates.push(date)
      continue
    }
    const from = daysOf(reached === null ? (before ?? '') : (reached.last ?? reached.value))
    if (from === null) continue
    const shift = shiftOf(match.groups ?? {}, from, language)
    if (shift === null || outlookAt(it.view, range) !== 'past') continue
    const isWeek = language.dates.units.week.includes(match.groups?.unit ?? '')
    const value = isWeek ? weekValue(from + shift) : isoDay(from + shift)
    const date: FoundDate = {
      value,
      precision: isWeek ? 'week' : 'day',
      basis: 'inferred:relative-to-narrative',
      ...range,
    }
    dates.push(date)
    reached = later(reached, date)
  }
  return dates
}

const later = (reached: FoundDate | null, date: FoundDate): FoundDate =>
  reached === null || date.end > reached.end ? date : reached
