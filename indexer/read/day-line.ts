import { LANGUAGES, type Language } from '../../languages/index.ts'
import { escaped, forPages, type PageLanguage } from './page-phrases.ts'
import { type DayPatterns, dayPatterns, inLatinDigits, plainDays } from './written-day.ts'

const WORDS_AT_MOST = 12
const CLOCK = /\b\d{1,2}\s?(?:[:.]\d{2}){1,2}\b|\b\d{1,2}\s?h(?:\s?\d{2})?\b/giu

type Words = { code: string; beside: RegExp; double: RegExp | null }

function wordsOf({ code, pages }: PageLanguage, { months }: DayPatterns): Words {
  const weekdays = (['long', 'short'] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(code, { weekday, timeZone: 'UTC', calendar: 'gregory' })
    return Array.from({ length: 7 }, (_, day) => format.format(new Date(Date.UTC(2024, 0, 1 + day))))
  })
  const each = [...weekdays, ...pages.dateLabels, ...pages.dateLinks, ...pages.clockLinks]
    .map((word) => escaped(word.normalize('NFC')))
    .sort((a, b) => b.length - a.length)
  const month = months.pattern
  return {
    code,
    beside: new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${each.join('|')})(?![\p{L}\p{M}])`, 'giu'),
    // Arabic newspapers give both names of a month: `نيسان/أبريل`.
    double: code === 'ar' ? new RegExp(String.raw`(${month})\s*/\s*(?:${month})`, 'giu') : null,
  }
}

/** For each language that is described, or of which words next to a date are known. */
const everyWords = forPages((pages, described) => {
  const patterns = dayPatterns(described)
  return pages
    .filter((it) => it.pages.dateLabels.length > 0 || described.some(({ code }) => it.code === code))
    .map((it) => wordsOf(it, patterns(it.code)))
})

function dayIn(line: string, { code, beside, double }: Words, languages: readonly Language[]): string | null {
  const text = double ? line.replace(double, '$1') : line
  const alone = plainDays(text, code, languages).find(({ index, end }) => {
    const rest = `${text.slice(0, index)} ${text.slice(end)}`
    return !/[\p{L}\p{N}]/u.test(rest.replace(CLOCK, ' ').replace(beside, ' '))
  })
  return alone?.value ?? null
}

/**
 * The day of a line that contains nothing else, in any of some languages: `Publié le 3 février 2025 à 06h15`, `Stand:
 * 17.01.2025, 14:32 Uhr`. Null if there is none, or if languages read it differently.
 */
export function dayOfLine(text: string, languages: readonly Language[] = LANGUAGES): string | null {
  const line = inLatinDigits(text.normalize('NFC'))
  if (!/(?:19|20)\d\d/.test(line) || line.split(/\s+/).length > WORDS_AT_MOST) return null
  const days = new Set(everyWords(languages).flatMap((words) => dayIn(line, words, languages) ?? []))
  const [day] = days
  return days.size === 1 && day !== undefined ? day : null
}
