import type { Language } from '../../../languages/index.ts'
import { fold } from '../../../model/words.ts'
import { perLanguage } from '../passage/per-language.ts'

const months = perLanguage(
  ({ calendar }) =>
    new Map(
      calendar.months.flatMap((forms, at) =>
        forms.map((form): [string, number] => [form.toLowerCase(), at + 1]),
      ),
    ),
)

/** 1 to 12 for any form of a month's name, or null. */
export const monthNumber = (language: Language, name: string): number | null =>
  months(language).get(name.toLowerCase()) ?? null

/** 0 for Monday to 6 for Sunday, or -1. */
export const weekdayNumber = ({ calendar }: Language, name: string): number =>
  calendar.weekdays.findIndex((it) => it.toLowerCase() === name.toLowerCase())

/** The names of months, without their short forms. */
export const monthNames = ({ calendar }: Language): string[] =>
  calendar.months.flatMap(([name]) => name ?? [])

const countPatterns = perLanguage(({ dates }) => {
  const words = [...dates.countingArticles, ...dates.cardinals]
  return new Map(
    words.map((word): [string, number] => [word, Math.max(1, dates.cardinals.indexOf(word) + 1)]),
  )
})

/** The value of a small number in digits or words, from 1; null for zero. */
export function countOf(language: Language, word: string): number | null {
  const small = word.toLowerCase()
  if (/^\d/.test(small)) return Number(small) || null
  return countPatterns(language).get(small) ?? null
}

/** Every word for a number. */
export const countWords = (language: Language): string[] => [...countPatterns(language).keys()]

/** The folded names of a language's months, weekdays and feasts. */
export const calendarNames = perLanguage(
  (language) =>
    new Set(
      [...monthNames(language), ...language.calendar.weekdays, ...language.calendar.feasts].map((name) =>
        fold(name),
      ),
    ),
)

/** A phrase of a table as it is listed there: in a text it may open a sentence, or be broken across lines. */
export function asListed(table: Readonly<Record<string, unknown>>, phrase: string): string {
  const written = phrase.replace(/\s+/g, ' ')
  return Object.hasOwn(table, written) ? written : written.charAt(0).toLowerCase() + written.slice(1)
}
