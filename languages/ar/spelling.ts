import { list, type WordList } from '../word-list.ts'

/** Letters by the one that folding keeps. */
const FOLDED: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ة: 'ه',
}

/** A word or phrase in the folded form that rules compare. */
export const spelled = (text: string): string =>
  text.replace(/[أإآؤئىة]/g, (letter) => FOLDED[letter] ?? letter)

const HAMZA_LEFT_OUT: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا' }

/** As many writers spell it: without the marks over and under an alef. */
const withoutHamza = (text: string) => text.replace(/[أإآ]/g, (letter) => HAMZA_LEFT_OUT[letter] ?? letter)

/** A table by phrases, each in both spellings. */
export const bothSpellings = <Value>(
  entries: readonly (readonly [string, Value])[],
): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    entries.flatMap(([phrase, value]) => [
      [phrase, value],
      [withoutHamza(phrase), value],
    ]),
  )

/** Words as written, each in both spellings. */
export const phrasesOf = (text: string): readonly string[] => [
  ...new Set(text.split(/\s+/).flatMap((word) => [word, withoutHamza(word)])),
]

/** A word list that is written in full spelling. */
export const words = (text: string): WordList => list(spelled(text))

const ARTICLE = /^ال(?=..)/

/** The form under which a list has a noun: without article, and of the two genders the masculine one. */
export function nounOf(word: string, nouns: WordList): string {
  const bare = word.replace(ARTICLE, '')
  if (nouns.has(bare) || !bare.endsWith('ه')) return bare
  const male = bare.slice(0, -1)
  return nouns.has(male) ? male : bare
}

export const isDefinite = (word: string): boolean => ARTICLE.test(word)
