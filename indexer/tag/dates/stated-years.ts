import { firstAtLeast } from '../../../model/overlaps.ts'
import type { PassageView } from '../passage/passage-view.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, oneOfFolded, oneOfOpening, WORD_ENDS, YEAR } from '../passage/word-patterns.ts'
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
    return { end: index + whole.length, year: Number(groups?.year), month, passagesAgo: 0 }
  })
  const numeric = numericDays(text, language).flatMap(({ end, year, month }) =>
    year === null ? [] : [{ end, year, month, passagesAgo: 0 }],
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

/** What the next passage is told: a year on its own (*since 2011*) is mentioned in passing, and ends where it stands. */
export function statedFor(view: PassageView, earlier: StatedYear | null): StatedYear | null {
  const last = yearsStatedIn(view).at(-1)
  if (last !== undefined) return last.month === null ? null : { ...last, passagesAgo: 1 }
  return earlier === null ? null : { ...earlier, passagesAgo: earlier.passagesAgo + 1 }
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
  day = 1,
): number | null {
  const stated = before !== null && before.month !== null ? { ...before, month: before.month } : null
  const follows = stated !== null && month >= stated.month
  const isHere = stated?.passagesAgo === 0
  if (anchor === null) return narrates && isHere && follows ? stated.year : null
  if (reviewed !== null) return isHere && stated.year !== reviewed ? null : reviewed
  if (before === null || suggested === null) return suggested
  if (before.year === suggested || before.year >= anchor.year) return suggested
  if (!narrates) return isHere ? null : suggested
  const days = daysOf(dayValue(suggested, month, day) ?? '')
  const isRecent = days === null || (days <= anchor.days && anchor.days - days <= RECENT_DAYS)
  if (isRecent) return isHere ? null : suggested
  return follows && stated.passagesAgo <= 1 ? stated.year : null
}

/** How often an annual report says that it is one, or states the year before its own, at least. */
const OFTEN = 3
/** Annual reports are published in the first half of the next year, and say so if they are not. */
const LAST_MONTH = 6

/**
 * The year before publication, if a document is a report of that year: it speaks of what happened `during the year`
 * again and again, or states that year again and again and none later.
 */
export function reviewedYear(views: readonly PassageView[], anchor: Anchor | null): number | null {
  if (anchor === null) return null
  const years = views.flatMap((view) => yearsStatedIn(view).map(({ year }) => year))
  const often = (wanted: number) => years.filter((year) => year === wanted).length
  const before = often(anchor.year - 1)
  if (before >= OFTEN && !years.some((year) => year >= anchor.year)) return anchor.year - 1
  if (anchor.month > LAST_MONTH && before <= often(anchor.year)) return null
  let said = 0
  for (const { text, language } of views) {
    for (const _ of text.matchAll(reviews(language))) said += 1
    if (said >= OFTEN) return anchor.year - 1
  }
  return null
}

const reviews = perLanguage(
  (language) =>
    new RegExp(`${wordBegins(language)}${oneOfOpening(language.dates.yearReviewed)}${WORD_ENDS}`, 'gu'),
)
