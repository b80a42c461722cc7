import { LANGUAGES, type Language } from '../../languages/index.ts'
import { dayInterval, twoDigits } from '../../model/dates.ts'
import { anyOf, escaped, forPages, labelsOf, type PageLanguage } from './page-phrases.ts'

/** `1 to 12` by the names of the months in a language, in full and abbreviated. */
type Months = { numbers: ReadonlyMap<string, number>; pattern: string }

const plain = (name: string) => name.toLowerCase().normalize('NFC').replace(/\.$/, '')

/** Arabic has names of two origins, Austria one of its own, and Britain a short form of its own. */
const VARIANTS: Record<string, readonly string[]> = {
  ar: ['ar-EG', 'ar-SY'],
  de: ['de', 'de-AT'],
  en: ['en', 'en-GB'],
}
/** Pages in any language may give a day in English. */
const ALSO = VARIANTS.en ?? []

const known = new Map<string, Months>()

/** Names that are found in a sentence (`9. maaliskuuta`) differ from those on their own, so both are requested. */
function monthsOf(language: string): Months {
  const cached = known.get(language)
  if (cached) return cached
  const numbers = new Map<string, number>()
  for (const locale of [...(VARIANTS[language] ?? [language]), ...ALSO]) {
    for (const style of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC', calendar: 'gregory' })
      const inside = new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: style,
        timeZone: 'UTC',
        calendar: 'gregory',
      })
      for (let month = 1; month <= 12; month += 1) {
        const date = new Date(Date.UTC(2024, month - 1, 9))
        const name = inside.formatToParts(date).find((part) => part.type === 'month')?.value ?? ''
        for (const each of [plain(alone.format(date)), plain(name)]) {
          if (/^\p{L}[\p{L}\p{M}. ]+$/u.test(each) && !numbers.has(each)) numbers.set(each, month)
        }
      }
    }
  }
  const names = [...numbers.keys()].sort((a, b) => b.length - a.length)
  const months = { numbers, pattern: names.map(escaped).join('|') }
  known.set(language, months)
  return months
}

const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g
export const inLatinDigits = (text: string) =>
  text.replace(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))

const YEAR = String.raw`(?<year>(?:19|20)\d{2})`
const DAY = String.raw`(?<day>\d{1,2})`
const END = String.raw`(?![\d\p{L}])`
/** Year first is the same everywhere, and so is a day with dots; what slashes mean depends on the country. */
const NUMERIC = [
  String.raw`(?<!\d)${YEAR}[-/.]\s?(?<month>\d{1,2})[-/.]\s?${DAY}(?!\d)`,
  String.raw`(?<!\d)${YEAR}年\s*(?<month>\d{1,2})月\s*${DAY}日`,
  String.raw`(?<![\d.])${DAY}\.\s?(?<month>\d{1,2})\.\s?${YEAR}(?!\d)`,
].map((source) => new RegExp(source, 'gu'))
const SLASHED = new RegExp(
  String.raw`(?<![\d/])(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-]${YEAR}(?!\d)`,
  'gu',
)

export type DayPatterns = { months: Months; named: readonly RegExp[] }

/** How a language writes days with the name of the month. */
export const dayPatterns = forPages((pages) => {
  const made = new Map<string, DayPatterns>()
  const suffixes = anyOf(pages, 'daySuffixes')
  const link = dayLink(pages)
  return (language: string): DayPatterns => {
    const cached = made.get(language)
    if (cached) return cached
    const months = monthsOf(language)
    const month = `(?<month>${months.pattern})`
    const named = [
      String.raw`(?<!\d)${DAY}(?:\.|º|-|${suffixes})?\s*${link}\s*${month}\.?[,-]?\s*${link}\s*${YEAR}(?!\d)`,
      String.raw`(?<!\p{L})${month}\.?\s+${DAY}${suffixes}?,?\s+${YEAR}(?!\d)`,
      String.raw`(?<!\d)${YEAR}\.?,?\s+${month}\.?\s+${DAY}${END}`,
    ].map((source) => new RegExp(source, 'giu'))
    const patterns = { months, named }
    made.set(language, patterns)
    return patterns
  }
})

/** What may be between the parts of a day. What is elided (`d’octubre`) runs into the next word. */
function dayLink(pages: readonly PageLanguage[]): string {
  const each = [...labelsOf(pages, 'dayLinks')].map((link) =>
    /['’]$/.test(link) ? `${escaped(link.slice(0, -1))}['’]` : `${escaped(link)} `,
  )
  return each.length === 0 ? '' : `(?:${each.join('|')})?`
}

/** `text.slice(index, end)` is the day as written. */
export type WrittenDay = { value: string; index: number; end: number }

function dayOf(match: RegExpExecArray, year = '', month: number | string = '', day = ''): WrittenDay[] {
  const value = `${year}-${twoDigits(month)}-${twoDigits(day)}`
  const { index } = match
  return dayInterval(value) === null ? [] : [{ value, index, end: index + match[0].length }]
}

/** The days of a line, its digits Latin, that can be read in one way: by numbers with the year first or dots, and by names. */
export function plainDays(line: string, language: string, languages: readonly Language[]): WrittenDay[] {
  const { months, named } = dayPatterns(languages)(language)
  return [...NUMERIC, ...named].flatMap((pattern) =>
    [...line.matchAll(pattern)].flatMap((match) => {
      const { year, month = '', day } = match.groups ?? {}
      return dayOf(match, year, months.numbers.get(plain(month)) ?? month, day)
    }),
  )
}

const SHORT_YEAR = /^(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{2})$/

/** The day of a line that is nothing but `31.10.23`: of two digits alone, a year of this century. */
export function shortYearDay(line: string): string | null {
  const { day, month, year } = SHORT_YEAR.exec(inLatinDigits(line.trim()))?.groups ?? {}
  const value = `20${year}-${month}-${day}`
  return year === undefined || dayInterval(value) === null ? null : value
}

/**
 * The days with year that a text in a language (`de`, `pt-BR`) writes out, in their order, as ISO 8601.
 * `3/4/2025` counts where the first number can be no month or the language puts the day first everywhere.
 */
export function writtenDays(
  text: string,
  language: string | null,
  languages: readonly Language[] = LANGUAGES,
): WrittenDay[] {
  const primary = language === null ? 'en' : supported(language)
  const line = inLatinDigits(text)
  const slashed = [...line.matchAll(SLASHED)].flatMap((match) => {
    const { first = '', second = '', year } = match.groups ?? {}
    if (Number(second) > 12) return dayOf(match, year, first, second)
    const dayFirst = Number(first) > 12 || (primary !== 'en' && language !== null)
    return dayFirst ? dayOf(match, year, second, first) : []
  })
  return [...plainDays(line, primary, languages), ...slashed].sort((a, b) => a.index - b.index)
}

/** The language alone (`de` of `de_DE`), or English where the tag is none that a calendar is known for. */
function supported(tag: string): string {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? ''
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(primary).length > 0 ? primary : 'en'
  } catch {
    return 'en'
  }
}
