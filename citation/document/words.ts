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
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  }).format(date)
}

/** A date, or both ends of a range: `1 March 2025 to 9 March 2025`. */
export function datesInWords(date: CslItem['issued'], words: DocumentWords): string | null {
  const [begin, end] = date?.['date-parts'] ?? []
  const from = dateInWords(begin, words)
  return end === undefined ? from : words.range(from, dateInWords(end, words))
}
