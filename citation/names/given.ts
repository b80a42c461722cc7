import {
  areOfTwo,
  isArabicGivenName,
  isCompoundGivenName,
  isPlainGivenName,
  isStrongGivenName,
  isUsualGivenName,
  mayBeGivenName,
} from '../../languages/given-names.ts'
import { isInitials, type KnownNames, type NameWord, nameWord } from './words.ts'

/** Each part of `Jean-Paul`. */
export const hyphened = ({ written }: NameWord): NameWord[] =>
  written
    .split(/[-‐‑]/u)
    .filter((it) => it !== '')
    .map(nameWord)

const everyPart = (word: NameWord, test: (forms: readonly string[]) => boolean): boolean =>
  test(word.forms) || (hyphened(word).length > 1 && hyphened(word).every((it) => test(it.forms)))

/** Whether a word is a given name in some country. */
export const mayBeGiven = (word: NameWord): boolean => everyPart(word, mayBeGivenName)

/** Whether a word that begins a name is a given name, and no family name that stands first. */
export const isGivenFirst = (word: NameWord): boolean => everyPart(word, isStrongGivenName)

/** Whether a word that begins a name is a given name. */
export const isGiven = (word: NameWord, known: KnownNames): boolean =>
  !known.placeNames.has(word.folded) && everyPart(word, isUsualGivenName)

/** Whether the word after a given name is one as well, and not the first of two surnames. */
export function isSecondGiven(before: NameWord, word: NameWord, known: KnownNames): boolean {
  if (isInitials(word)) return true
  if (known.surnamesToo.has(word.folded) || known.doubledSurnames.has(word.folded)) return false
  return (
    (everyPart(word, isPlainGivenName) && !areOfTwo(before.forms, word.forms)) ||
    isCompoundGivenName(`${before.folded} ${word.folded}`) ||
    (isArabicGivenName(before.forms) && isArabicGivenName(word.forms))
  )
}
