import type { Language } from '../../../languages/index.ts'
import { fold, foldedWords } from '../../../model/name-words.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, WORD_BEGINS, WORD_ENDS } from '../passage/word-patterns.ts'

const numbered = (names: readonly (readonly string[])[], first: number) =>
  new Map(
    names.flatMap((forms, at) => forms.map((form): [string, number] => [form.toLowerCase(), at + first])),
  )

const months = perLanguage(({ calendar }) => numbered(calendar.months, 1))
const weekdays = perLanguage(({ calendar }) => numbered(calendar.weekdays, 0))

/** One space, whatever is between the words of a name: `كانون الثاني` may be broken across lines. */
const asNamed = (name: string) => name.toLowerCase().replace(/\s+/g, ' ')

/** 1 to 12 for any form of a month's name, or null. */
export const monthNumber = (language: Language, name: string): number | null =>
  months(language).get(asNamed(name)) ?? null

/** 0 for Monday to 6 for Sunday, or -1. */
export const weekdayNumber = (language: Language, name: string): number =>
  weekdays(language).get(asNamed(name)) ?? -1

/** The forms of a name without short ones, which are beginnings of the first: `Sept`. */
const inFull = ([name = '', ...others]: readonly string[]): string[] =>
  name === '' ? [] : [name, ...others.filter((form) => !name.startsWith(form))]

/** The names of months and of weekdays, without their short forms. */
export const monthNames = ({ calendar }: Language): string[] => calendar.months.flatMap(inFull)
export const weekdayNames = ({ calendar }: Language): string[] => calendar.weekdays.flatMap(inFull)

/** As written in a sentence, at its beginning, and in a heading in capitals. */
const inEachCase = (name: string): string[] => {
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  return [...new Set([name, capital, name.toUpperCase()])]
}

/** Part of a pattern that matches any of these names in any case that a text may have, other than by mistake. */
export const oneOfNames = (names: readonly string[]): string => oneOf(names.flatMap(inEachCase))

/**
 * Part of a pattern that matches the name of a month, or two names of the same month beside each other: `آذار/مارس`,
 * `يوليو (تموز)`. The group `month` is the first of them.
 * @param named the forms of a month's name that count
 */
export function monthPattern({ calendar }: Language, named: (forms: readonly string[]) => readonly string[]) {
  const first = calendar.months.flatMap((forms) => named(forms))
  const again = calendar.months.flatMap((forms) => {
    const all = named(forms)
    if (inFull(all).length < 2) return []
    const one = oneOfNames(all)
    return `(?<=${one})(?:\\s*[/–-]\\s*${one}|\\s+${one}|\\s*\\(\\s*${one}\\s*\\))`
  })
  const second = again.length === 0 ? '' : `(?:${again.join('|')})?`
  return `(?<month>${oneOfNames(first)})${WORD_ENDS}${second}`
}

export const everyForm = (forms: readonly string[]): readonly string[] => forms
export const fullForms = (forms: readonly string[]): readonly string[] => inFull(forms)

/** Where a word begins, also behind a particle that is written together with it. */
export const wordBegins = perLanguage(({ dates }) =>
  dates.attached.length === 0 ? WORD_BEGINS : `(?<=${WORD_BEGINS}${oneOf(dates.attached)}|${WORD_BEGINS})`,
)

/**
 * The last word of each of some names, folded, also with what may be written together with it: a text that has none
 * of them has none of the names.
 */
export function endsOf({ dates }: Language, names: readonly string[]): Set<string> {
  const ends = names.flatMap((name) => foldedWords(name).at(-1) ?? [])
  return new Set(ends.flatMap((end) => [end, ...dates.attached.map((particle) => fold(particle) + end)]))
}

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
      [...monthNames(language), ...weekdayNames(language), ...language.calendar.feasts].map((name) =>
        fold(name),
      ),
    ),
)

/** A phrase of a table as it is listed there: in a text it may open a sentence, or be broken across lines. */
export function asListed(table: Readonly<Record<string, unknown>>, phrase: string): string {
  const written = phrase.replace(/\s+/g, ' ')
  return Object.hasOwn(table, written) ? written : written.charAt(0).toLowerCase() + written.slice(1)
}
