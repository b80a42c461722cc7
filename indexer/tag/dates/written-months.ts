import type { Language } from '../../../languages/index.ts'
import { overlapsOf } from '../../../model/overlaps.ts'
import type { Range } from '../../../model/passage.ts'
import { fold } from '../../../model/words.ts'
import { containsAny, type PassageView } from '../passage/passage-view.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, oneOfFolded, oneOfOpening, WORD_BEGINS, WORD_ENDS, YEAR } from '../passage/word-patterns.ts'
import { monthNames, monthNumber } from './calendar-words.ts'
import { type Anchor, type DatedText, type FoundDate, monthValue, yearOfMonth } from './date-values.ts'
import { type Outlook, outlookAt } from './outlook.ts'

const words = perLanguage((language) => {
  const { dates } = language
  const month = oneOf(monthNames(language))
  const years = Object.entries(dates.periods).flatMap(([phrase, [unit]]) => (unit === 'year' ? [phrase] : []))
  return {
    written: new RegExp(
      String.raw`${WORD_BEGINS}(?<lead>${oneOfOpening(dates.beforeMonths)}[\s-]+)?(?<month>${month})${WORD_ENDS}(?:,?\s+(?:${oneOf(dates.ofWords)}\s+)?(?<year>${YEAR}\b|${oneOf(years)}${WORD_ENDS}))?(?!\s+\d{1,2}\b|\s*\p{Lu}|\.\p{L})`,
      'gu',
    ),
    names: new Set(monthNames(language).map((name) => fold(name))),
    dayBefore: new RegExp(
      String.raw`\d(?:${oneOf(dates.ordinalSuffixes)})?(?:\s+${oneOf(dates.ofWords)})?\s*$`,
    ),
    determiner: new RegExp(String.raw`${WORD_BEGINS}${oneOfFolded(dates.nounDeterminers)}\s+$`, 'iu'),
    /** The other end of a range. */
    otherEnd: new RegExp(
      String.raw`^\s*(?<link>${oneOf([...dates.rangeLinks, ...dates.joiners])}|[–—-])\s*(?<month>${month}),?\s+(?<year>${YEAR})\b`,
    ),
  }
})

/** `last August` is the latest one in the past, `next August` the first one in the future. */
function shiftedYear({ dates }: Language, anchor: Anchor, month: number, lead: string): number | null {
  if (dates.lastWords.has(lead)) return month < anchor.month ? anchor.year : anchor.year - 1
  if (dates.nextWords.has(lead)) return month > anchor.month ? anchor.year : anchor.year + 1
  return dates.thisWords.has(lead) ? anchor.year : null
}

/**
 * Whether the name of a month on its own means the month: after a word that introduces it, or before a noun (`the
 * October vote`).
 */
function isMonth(
  { text, language }: PassageView,
  name: string,
  lead: string | undefined,
  start: number,
  end: number,
): boolean {
  const { calendar, dates } = language
  const ambiguous = calendar.ambiguousMonths.has(fold(name))
  if (lead !== undefined) return !dates.joiners.includes(lead) || !ambiguous
  if (calendar.monthsNeverAlone.has(fold(name))) return false
  if (dates.yearPossessiveAfter.test(text.slice(end))) return !ambiguous
  const determiner = words(language).determiner.test(text.slice(Math.max(0, start - 8), start))
  return /^\s+\p{Ll}/u.test(text.slice(end)) && determiner
}

/** `between March and June 2011`, `November–March 2012`: the beginning of a range takes its year from the end. */
function yearOfRange(
  after: string,
  lead: string | undefined,
  month: number,
  language: Language,
): number | null {
  const { link = '', month: name = '', year } = words(language).otherEnd.exec(after)?.groups ?? {}
  const end = monthNumber(language, name)
  if (year === undefined || end === null) return null
  if (language.dates.joiners.includes(link) && !language.dates.rangeStarts.has(fold(lead ?? ''))) return null
  return month > end ? Number(year) - 1 : Number(year)
}

/**
 * `in March 2025`, `since December`, `last August`: a month counts only if its year is written or can be inferred.
 */
export function writtenMonths({ view, anchor }: DatedText, days: readonly Range[]): FoundDate[] {
  const { text, language } = view
  const { names, written: pattern, dayBefore, determiner } = words(language)
  if (!containsAny(view, names)) return []
  const taken = overlapsOf(days)
  return [...text.matchAll(pattern)].flatMap((match): FoundDate[] => {
    const { lead: led, month: name = '', year: written } = match.groups ?? {}
    const start = match.index + (led?.length ?? 0)
    const end = match.index + match[0].length
    const month = monthNumber(language, name)
    if (month === null || taken.any(start, end)) return []
    if (dayBefore.test(text.slice(Math.max(0, start - 10), start))) return []
    const found = (year: number, basis: FoundDate['basis']): FoundDate[] => [
      { value: monthValue(year, month), precision: 'month', basis, start, end },
    ]
    const shift = language.dates.periods[written?.replace(/\s+/g, ' ') ?? '']?.[1]
    if (written !== undefined && shift === undefined) return found(Number(written), 'text')
    const lead = led?.replace(/(?<![\s-])[\s-]+$/, '').toLowerCase()
    const shared = yearOfRange(text.slice(end), lead, month, language)
    if (written === undefined && shared !== null) return found(shared, 'text')
    if (anchor === null) return []
    if (shift !== undefined) return found(anchor.year + shift, 'inferred:relative-to-publication')
    if (!isMonth(view, name, lead, start, end)) return []
    const year = lead === undefined ? null : shiftedYear(language, anchor, month, fold(lead))
    if (year !== null) return found(year, 'inferred:relative-to-publication')
    // The verb shows nothing about the date of `a June agreement` or `the late-November trip`.
    const isOfNoun = determiner.test(text.slice(Math.max(0, match.index - 8), match.index))
    const outlook: Outlook = isOfNoun ? 'unknown' : outlookAt(view, { start, end })
    return found(yearOfMonth(anchor, month, outlook), 'inferred:year-of-publication')
  })
}
