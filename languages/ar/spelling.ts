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
