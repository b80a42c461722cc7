import { wordForms } from '../languages/forms.ts'
import { foldedWords } from '../model/words.ts'

export type IsWord = (word: string) => boolean
const none: IsWord = () => false
export const one = (word: string) => foldedWords(word).join('')

/** Whether a query with one word finds a text with the other. */
export function finds(language: string | null, typed: string, written: string, isWord = none): boolean {
  const forms = wordForms(language)
  const text = one(written)
  const keys = [text, ...forms.parts(text, isWord)].flatMap((word) => [word, ...forms.keys(word)])
  return [one(typed), ...forms.asked(one(typed))].some((key) => keys.includes(key))
}
