import type { Language } from '../../../languages/index.ts'
import { fold } from '../../../model/name-words.ts'
import { overlapsOf } from '../../../model/overlaps.ts'
import type { Range } from '../../../model/passage.ts'
import { containsAny, type PassageView } from '../passage/passage-view.ts'
import { perLanguage } from '../passage/per-language.ts'
import {
  oneOf,
  oneOfFolded,
  oneOfFoldedOpening,
  oneOfOpening,
  WORD_BEGINS,
  WORD_ENDS,
  YEAR,
} from '../passage/word-patterns.ts'
import { endsOf, everyForm, fullForms, monthNumber, monthPattern, wordBegins } from './calendar-words.ts'
import { type Anchor, type DatedText, type FoundDate, monthValue, yearOfMonth } from './date-values.ts'
import { outlookAt } from './outlook.ts'
import { statedYears, yearInNarrative } from './stated-years.ts'

const words = perLanguage((language) => {
  const { calendar, dates } = language
  const full = monthPattern(language, fullForms)
  const every = monthPattern(language, everyForm).replace('(?<month>', '(?<short>')
  const years = Object.entries(dates.periods).flatMap(([phrase, [unit]]) => (unit === 'year' ? [phrase] : []))
  const of = `(?:${oneOf(dates.ofWords)}\\s+)?`
  const directions = new Set([...dates.lastWordsAfter, ...dates.nextWordsAfter, ...dates.thisWordsAfter])
  // A number after a month may be its day, if the language writes them so; a capital after it may begin a surname.
  const notADay = dates.monthFirst ? '(?!\\.?\\s+\\d{1,2}\\b)' : ''
  const surname = `(?!(?<=${oneOfFoldedOpening(calendar.ambiguousMonths)})\\s*\\p{Lu})`
  const short = oneOf(
    calendar.months.flatMap((forms) => forms.filter((form) => !fullForms(forms).includes(form))),
  )
  const toYear = `(?:(?<=${short})\\.)?,?\\s+${of}`
  return {
    written: new RegExp(
      [
        `${wordBegins(language)}(?<lead>${oneOfOpening(dates.beforeMonths)}(?:[\\s-]+|(?<=['’])))?`,
        `(?:${full}|${every}(?=${toYear}${YEAR}\\b))${notADay}(?!\\.\\p{L})${surname}`,
        `(?:${toYear}(?<year>${YEAR}\\b|${oneOf(years)}${WORD_ENDS})|\\s+(?<after>${oneOfFolded(directions)})${WORD_ENDS})?`,
      ].join(''),
      'gu',
    ),
    ends: endsOf(language, calendar.months.flat()),
    dayBefore: new RegExp(
      String.raw`\d(?:${oneOf(dates.ordinalSuffixes)})?(?:\s+${oneOf(dates.ofWords)})?\s*$`,
    ),
    determiner: new RegExp(String.raw`${WORD_BEGINS}${oneOfFolded(dates.nounDeterminers)}\s+$`, 'iu'),
    /** Between two months that share a year: a list, or the beginning and the end of a range. */
    between: new RegExp(
      `^\\s*(?:(?<link>${oneOf(dates.rangeLinks)}|[–—-])|,?\\s*(?<joiner>&|${oneOf(dates.joiners)})|(?<comma>,))\\s*(?:${oneOfOpening(dates.beforeMonths)}[\\s-]+){0,2}$`,
      'u',
    ),
  }
})

/** `last August` is the latest one in the past, `next August` the first one in the future. */
function shiftedYear(
  { dates }: Language,
  anchor: Anchor,
  month: number,
  lead: string,
  after: string,
): number | null {
  if (dates.lastWords.has(lead) || dates.lastWordsAfter.has(after))
    return month < anchor.month ? anchor.year : anchor.year - 1
  if (dates.nextWords.has(lead) || dates.nextWordsAfter.has(after))
    return month > anchor.month ? anchor.year : anchor.year + 1
  return dates.thisWords.has(lead) || dates.thisWordsAfter.has(after) ? anchor.year : null
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

const SOON_MONTHS = 3

/** A month as written, with the words around it. */
type Month = Range & {
  month: number
  name: string
  /** The word that introduces it, and the one that follows it, in lower case. */
  lead: string | undefined
  after: string | undefined
  /** With its lead. */
  from: number
  /** A written year, or a phrase for one. */
  year: string | undefined
}

function monthsIn({ text, language }: PassageView, days: readonly Range[]): Month[] {
  const { written, dayBefore } = words(language)
  const taken = overlapsOf(days)
  return [...text.matchAll(written)].flatMap((match): Month[] => {
    const { lead: led, month: full, short = '', year, after } = match.groups ?? {}
    const name = full ?? short
    const start = match.index + (led?.length ?? 0)
    const end = match.index + match[0].length
    const month = monthNumber(language, name)
    if (month === null || taken.any(start, end)) return []
    if (dayBefore.test(text.slice(Math.max(0, start - 10), start))) return []
    const lead = led?.replace(/(?<![\s-])[\s-]+$/, '').toLowerCase()
    return [{ start, end, month, name, lead, after: after?.toLowerCase(), from: match.index, year }]
  })
}

const UNKNOWN_YEAR = 'unknown'
/**
 * The years of months without one, by their position, if they share that of a month after them: `between March and
 * June 2011`, `November to March 2012`.
 */
function sharedYears(
  { text, language }: PassageView,
  months: readonly Month[],
): Map<Month, number | typeof UNKNOWN_YEAR> {
  const shared = new Map<Month, number | typeof UNKNOWN_YEAR>()
  for (let at = months.length - 2; at >= 0; at -= 1) {
    const [own, next] = [months[at], months[at + 1]]
    if (!own || !next || own.year !== undefined || own.after !== undefined || next.start - own.end > 40)
      continue
    const known = shared.get(next)
    const year = known ?? (/^\d{4}$/.test(next.year ?? '') ? Number(next.year) : undefined)
    const between = words(language).between.exec(text.slice(own.end, next.start))?.groups
    if (year === undefined || year === UNKNOWN_YEAR || between === undefined) continue
    // `in March, June 2011` is no list; `March, April and June 2011` is.
    if (between.comma !== undefined && known === undefined) continue
    const begins = between.link !== undefined || language.dates.rangeStarts.has(fold(own.lead ?? ''))
    shared.set(own, own.month <= next.month ? year : begins ? year - 1 : UNKNOWN_YEAR)
  }
  return shared
}

/**
 * `in March 2025`, `since December`, `last August`: a month counts only if its year is written or can be inferred.
 */
export function writtenMonths(it: DatedText, days: readonly Range[]): FoundDate[] {
  const { view, anchor, earlier } = it
  const { text, language } = view
  const { ends, determiner } = words(language)
  if (!containsAny(view, ends)) return []
  const months = monthsIn(view, days)
  const shared = sharedYears(view, months)
  const yearBefore = statedYears(view, earlier)
  return months.flatMap((own): FoundDate[] => {
    const { start, end, month, name, lead, after, year: written } = own
    const found = (year: number, basis: FoundDate['basis']): FoundDate[] => [
      { value: monthValue(year, month), precision: 'month', basis, start, end },
    ]
    const shift = language.dates.periods[written?.replace(/\s+/g, ' ') ?? '']?.[1]
    if (written !== undefined && shift === undefined) return found(Number(written), 'text')
    const common = shared.get(own)
    if (common !== undefined) return common === UNKNOWN_YEAR ? [] : found(common, 'text')
    if (anchor === null) return []
    if (shift !== undefined) return found(anchor.year + shift, 'inferred:relative-to-publication')
    const directed = shiftedYear(language, anchor, month, fold(lead ?? ''), fold(after ?? ''))
    if (after === undefined && !isMonth(view, name, lead, start, end)) return []
    if (directed !== null) return found(directed, 'inferred:relative-to-publication')
    // `the June agreement will end` it, far ahead of the next June: the verb is not about the agreement.
    const isOfNoun = determiner.test(text.slice(Math.max(0, own.from - 8), own.from))
    const soon = !isOfNoun || (month - anchor.month + 12) % 12 <= SOON_MONTHS
    const outlook = soon ? outlookAt(view, { start, end }) : 'unknown'
    const suggested = yearOfMonth(anchor, month, outlook)
    const tells = it.narrates && (outlook !== 'future' || it.reviewed !== null)
    const year = tells ? yearInNarrative(yearBefore(start), it, suggested, month) : suggested
    if (year === null) return []
    return found(year, year === suggested ? 'inferred:year-of-publication' : 'inferred:year-of-narrative')
  })
}
