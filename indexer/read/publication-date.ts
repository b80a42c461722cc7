import { LANGUAGES, type Language } from '../../languages/index.ts'
import type { Calendar } from '../../languages/parts/calendar.ts'
import { dayInterval, twoDigits } from '../../model/dates.ts'
import { anyOf, forPages } from './page-phrases.ts'

/** The months by the forms of their names, and the beginnings of the weekdays. */
type Names = { months: ReadonlyMap<string, number>; weekdays: ReadonlySet<string> }

const known = new WeakMap<Calendar, Names>()
const WEEKDAY_LETTERS = 3

function namesOf(calendar: Calendar): Names {
  let names = known.get(calendar)
  if (names === undefined) {
    names = {
      months: new Map(
        calendar.months.flatMap((forms, at) =>
          forms.map((form): [string, number] => [form.toLowerCase(), at + 1]),
        ),
      ),
      weekdays: new Set(calendar.weekdays.flat().map((name) => name.toLowerCase().slice(0, WEEKDAY_LETTERS))),
    }
    known.set(calendar, names)
  }
  return names
}

function checked(value: string): string | null {
  return dayInterval(value) === null ? null : value
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ]\d{2}:\d{2}.*)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}.*)?$/

const WEEKDAY = String.raw`(?:(?<weekday>\p{L}{3,})\.?,?\s+)?`
const MONTH = String.raw`(?<month>\p{L}{3,})\.?`

const patterns = forPages((pages) => {
  const suffix = `${anyOf(pages, 'daySuffixes')}?`
  const link = String.raw`(?:${anyOf(pages, 'dayLinks')}\s+)?`
  return {
    clock: new RegExp(
      String.raw`(?<![,\s])[,\s]+(?:${anyOf(pages, 'clockLinks')}\s+)?\d{1,2}:\d{2}.*$`,
      'iu',
    ),
    monthFirst: new RegExp(
      String.raw`^${WEEKDAY}${MONTH}\s+(?:(?<day>\d{1,2})${suffix},?\s+)?(?<year>\d{4})$`,
      'iu',
    ),
    dayFirst: new RegExp(
      String.raw`^${WEEKDAY}(?<day>\d{1,2})${suffix}[\s-]+${link}${MONTH},?[\s-]+(?<year>\d{4})$`,
      'iu',
    ),
  }
})

/**
 * A date as ISO 8601 (`2025-04-03`, `2025-04`, `2025`), or null. A time and its zone are dropped: the day is
 * the one that was written. `03/04/2025` is ambiguous, so it is not accepted as a date.
 */
export function readPublicationDate(
  written: string,
  languages: readonly Language[] = LANGUAGES,
): string | null {
  const value = written.trim()
  const iso = ISO.exec(value) ?? COMPACT.exec(value)
  if (iso) return checked([iso[1], iso[2], iso[3]].filter((part) => part !== undefined).join('-'))
  const { clock, monthFirst, dayFirst } = patterns(languages)
  const plain = value.replace(clock, '').trim()
  const { weekday, month: name, day, year } = (monthFirst.exec(plain) ?? dayFirst.exec(plain))?.groups ?? {}
  if (name === undefined) return null
  // A language's calendar is used, and recorded as used, only for text that looks like a date.
  for (const { calendar } of languages) {
    const { months, weekdays } = namesOf(calendar)
    const month = months.get(name.toLowerCase())
    if (weekday !== undefined && !weekdays.has(weekday.toLowerCase().slice(0, WEEKDAY_LETTERS))) continue
    if (month !== undefined)
      return checked([year, twoDigits(month), day && twoDigits(day)].filter(Boolean).join('-'))
  }
  return null
}

/** The precision of a date of publication. */
export function publicationPrecision(value: string | null): 'day' | 'month' | 'year' | 'unknown' {
  if (value === null) return 'unknown'
  return value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day'
}
