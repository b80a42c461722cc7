import { en, type Words } from './en.ts'

/** The words of the page, in the language of who reads it. */
export function useWords(): Words {
  return en
}
