import { firstAtLeast } from '../../../model/overlaps.ts'
import type { PassageView } from '../passage/passage-view.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, oneOfFolded, WORD_ENDS, YEAR } from '../passage/word-patterns.ts'
import { monthNumber, oneOfNames, wordBegins } from './calendar-words.ts'
import { type Anchor, type DatedText, daysOf, dayValue, type StatedYear } from './date-values.ts'
import { numericDays } from './numeric-days.ts'

const stated = perLanguage((language) => {
  const { calendar, dates } = language
  const suffix = `(?:${oneOf(dates.ordinalSuffixes)})?`
  const of = `(?:${oneOf(dates.ofWords)}\\s+)?`
  return new RegExp(
    `${wordBegins(language)}(?:(?<month>${oneOfNames(calendar.months.flat())})${WORD_ENDS}\\.?(?:\\s+\\d{1,2}${suffix},)?,?\\s+${of}|${oneOfFolded(dates.beforeYears)}\\s+)(?<year>${YEAR})(?!\\d)`,
    'giu',
  )
})

type YearStated = StatedYear & { end: number }

/** Asked for the days of a passage, for its months, and for what follows it. */
const known = new WeakMap<PassageView, YearStated[]>()

function yearsStatedIn(view: PassageView): YearStated[] {
  const years = known.get(view) ?? (/\d{4}/.test(view.text) ? yearsFoundIn(view) : [])
  known.set(view, years)
  return years
}

function yearsFoundIn({ text, language }: PassageView): YearStated[] {
  const written = [...text.matchAll(stated(language))].map(({ index, 0: whole, groups }) => {
    const month = groups?.month === undefined ? null : monthNumber(language, groups.month)
    return { end: index + whole.length, year: Number(groups?.year), month, here: true }
  })
  const numeric = numericDays(text, language).flatMap(({ end, year, month }) =>
    year === null ? [] : [{ end, year, month, here: true }],
  )
  return [...written, ...numeric].sort((a, b) => a.end - b.end)
}

/** For each offset of a passage the year that was stated last before it, there or in the passages before. */
export function statedYears(
  view: PassageView,
  earlier: StatedYear | null,
): (offset: number) => StatedYear | null {
  const years = yearsStatedIn(view)
  const ends = years.map(({ end }) => end)
  return (offset) => years[firstAtLeast(ends, offset + 1) - 1] ?? earlier
}

/** A date that lies no farther from publication may be that of the news, whatever year was mentioned before. */
const RECENT_DAYS = 100

/**
 * The year of a day or month without one, where the text has stated a year before it: of `in March 2011 … on 6 April`
 * in a report of 2014 it is 2011. Null if it may be either that year or the one that publication suggests.
 * @param suggested the year that follows from the day of publication, if that is known
 */
export function yearInNarrative(
  before: StatedYear | null,
  { anchor, narrates, reviewed }: DatedText,
  suggested: number | null,
  month: number,
  day = 15,
): number | null {
  if (anchor !== null && suggested === anchor.year && reviewed !== null) return reviewed
  if (before === null) return suggested
  const follows = before.month === null || month >= before.month
  if (anchor === null) return narrates && before.here && follows ? before.year : null
  if (suggested === null || before.year === suggested || before.year >= anchor.year) return suggested
  const isOfDay = before.here && before.month !== null
  if (!narrates) return isOfDay ? null : suggested
  const days = daysOf(dayValue(suggested, month, day) ?? '')
  const isRecent = days === null || (days <= anchor.days && anchor.days - days <= RECENT_DAYS)
  if (isRecent) return isOfDay ? null : suggested
  return follows ? before.year : null
}

/** How often a report of the year before states that year, at least. */
const STATED_OFTEN = 3

/** The year before publication, if a document states it again and again, and none later. */
export function reviewedYear(views: readonly PassageView[], anchor: Anchor | null): number | null {
  if (anchor === null) return null
  let often = 0
  for (const view of views) {
    for (const { year } of yearsStatedIn(view)) {
      if (year >= anchor.year) return null
      if (year === anchor.year - 1) often += 1
    }
  }
  return often >= STATED_OFTEN ? anchor.year - 1 : null
}
