import { dayInterval } from '../../model/dates.ts'

/** `1 to 12` by the names that a language has for the months, whole and shortened. */
type Months = { numbers: ReadonlyMap<string, number>; pattern: string }

const two = (value: string | number) => String(value).padStart(2, '0')
const plain = (name: string) => name.toLowerCase().normalize('NFC').replace(/\.$/, '')
export const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Arabic has names of two origins, and Austria one of its own. */
const VARIANTS: Record<string, readonly string[]> = { ar: ['ar-EG', 'ar-SY'], de: ['de', 'de-AT'] }

const known = new Map<string, Months>()

/** Names that are found in a sentence (`9. maaliskuuta`) differ from those that stand alone, so both are asked for. */
export function monthsOf(language: string): Months {
  const cached = known.get(language)
  if (cached) return cached
  const numbers = new Map<string, number>()
  for (const locale of [...(VARIANTS[language] ?? [language]), 'en']) {
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
  numbers.set('sept', 9)
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

type Named = { dayFirst: RegExp; monthFirst: RegExp; yearFirst: RegExp }
const patterns = new Map<string, Named>()

function namedPatterns(language: string): Named {
  const cached = patterns.get(language)
  if (cached) return cached
  const month = `(?<month>${monthsOf(language).pattern})`
  const pattern = (source: string) => new RegExp(source, 'giu')
  const made = {
    dayFirst: pattern(
      String.raw`(?<!\d)${DAY}(?:\.|º|er|st|nd|rd|th|-)?\s*(?:de |of |d['’])?\s*${month}\.?[,-]?\s*(?:de |del |of )?\s*${YEAR}(?!\d)`,
    ),
    monthFirst: pattern(String.raw`(?<!\p{L})${month}\.?\s+${DAY}(?:st|nd|rd|th)?,?\s+${YEAR}(?!\d)`),
    yearFirst: pattern(String.raw`(?<!\d)${YEAR}\.?,?\s+${month}\.?\s+${DAY}${END}`),
  }
  patterns.set(language, made)
  return made
}

/** `text.slice(index, end)` is the day as written. */
export type WrittenDay = { value: string; index: number; end: number }

function dayOf(match: RegExpExecArray, year = '', month: number | string = '', day = ''): WrittenDay[] {
  const value = `${year}-${two(month)}-${two(day)}`
  const { index } = match
  return dayInterval(value) === null ? [] : [{ value, index, end: index + match[0].length }]
}

/** The days of a line, its digits Latin, that can be read in one way: by numbers with the year first or dots, and by names. */
export function plainDays(line: string, language: string): WrittenDay[] {
  const { numbers } = monthsOf(language)
  return [...NUMERIC, ...Object.values(namedPatterns(language))].flatMap((pattern) =>
    [...line.matchAll(pattern)].flatMap((match) => {
      const { year, month = '', day } = match.groups ?? {}
      return dayOf(match, year, numbers.get(plain(month)) ?? month, day)
    }),
  )
}

/**
 * The days with year that a text in a language (`de`, `pt-BR`) writes out, in their order, as ISO 8601.
 * `3/4/2025` counts where the first number can be no month or the language puts the day first everywhere.
 */
export function writtenDays(text: string, language: string | null): WrittenDay[] {
  const primary = language === null ? 'en' : supported(language)
  const line = inLatinDigits(text)
  const slashed = [...line.matchAll(SLASHED)].flatMap((match) => {
    const { first = '', second = '', year } = match.groups ?? {}
    if (Number(second) > 12) return dayOf(match, year, first, second)
    const dayFirst = Number(first) > 12 || (primary !== 'en' && language !== null)
    return dayFirst ? dayOf(match, year, second, first) : []
  })
  return [...plainDays(line, primary), ...slashed].sort((a, b) => a.index - b.index)
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
