import type { CslItem } from '../csl-item.ts'
import type { LabelLanguage } from './layout.ts'
import { ar } from './words/ar.ts'
import { type DocumentWords, en } from './words/en.ts'

export type { DocumentWords } from './words/en.ts'

const WORDS: Record<LabelLanguage, DocumentWords> = { en, ar }

export function documentWords(language: LabelLanguage): DocumentWords {
  return WORDS[language]
}

/** A day, month or year, as far as it is known: `8 March 2025`. `null` if nothing is. */
export function dateInWords(
  parts: readonly [number, number?, number?] | undefined,
  { locale }: DocumentWords,
): string | null {
  if (parts === undefined) return null
  const [year, month, day] = parts
  const date = new Date(0)
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1)
  return dateFormat(locale, day !== undefined ? 'day' : month !== undefined ? 'month' : 'year').format(date)
}

type Precision = 'year' | 'month' | 'day'
/** At most one for each language of labels and precision. */
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * A format takes kilobytes that V8 does not count as the heap's, so that nothing collects it: one for each of 100,000
 * quotes came to 500 MiB.
 */
function dateFormat(locale: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision !== 'year' && { month: 'long' }),
    ...(precision === 'day' && { day: 'numeric' }),
  })
  formats.set(key, made)
  return made
}

/** A date, or both ends of a range: `1 March 2025 to 9 March 2025`. */
export function datesInWords(date: CslItem['issued'], words: DocumentWords): string | null {
  const [begin, end] = date?.['date-parts'] ?? []
  const from = dateInWords(begin, words)
  return end === undefined ? from : words.range(from, dateInWords(end, words))
}
