import { NO_WORDS, type WordList } from '../word-list.ts'
import type { Gender } from './grammar.ts'

/** How personal names are formed. */
export type Names = {
  /** Words without a capital inside personal names of any language that occur in its texts: `Jane van Doe`. */
  particles: WordList
  /** Words behind a last name that tell one bearer from another: `Jane Doe III`. */
  suffixes: WordList
  /** Letters behind a name that are no part of it, for an honour, a degree or an office: `Jane Doe QC`. */
  letters: WordList
  /** Words after a last name that refer to the family: `the Doe brothers`. */
  familyNouns: WordList
  /** The last name in its plural form: `Doe` of `the Does`. */
  withoutPlural: (name: string) => string
  /** Function words that names also begin with: `First Doe Bank`. */
  openers: WordList
  /** Words that are in no name, even with a capital: `France Another` in a list of links. */
  neverInside: WordList
  /** Words that begin a sentence and point to what is named after them: `See Doe Foundation, 2019`. */
  pointers: WordList
  /** Shorter forms of a full name besides its last word: `García` and `García Márquez` of `Gabriel García Márquez`. */
  otherSurnames: (name: string) => readonly string[]
  /** Words that precede places far more often than persons: `near Doe Hill`. */
  beforePlaces: WordList
  /** Whether names begin with a capital. In a script without capitals, only the words around a name show it. */
  hasCapitals: boolean
  /** Whether a folded word is a given name in the countries of the language; many are also other words. */
  isGivenName: (word: string) => boolean
  /** Words that belong to the name before them, whatever they look like: `صلاح الدين`. */
  completions: WordList
  /** Words by their spelling, in lower case, that folding makes the same as a given name. */
  neverNames: readonly string[]
  /** Whether the form of a folded word shows that it is no part of a name; only asked where there are no capitals. */
  cannotBePart: (word: string) => boolean
  /** Given names that more often mean a place, a month, a virtue or something else. */
  ambiguousGivenNames: WordList
  /** The gender of most people with a given name; null if unknown. */
  genderOfGivenName: (name: string) => Gender | null
}

export const NO_NAMES: Names = {
  particles: NO_WORDS,
  suffixes: NO_WORDS,
  letters: NO_WORDS,
  familyNouns: NO_WORDS,
  withoutPlural: (name) => name,
  openers: NO_WORDS,
  neverInside: NO_WORDS,
  pointers: NO_WORDS,
  otherSurnames: () => [],
  beforePlaces: NO_WORDS,
  hasCapitals: true,
  isGivenName: () => false,
  completions: NO_WORDS,
  neverNames: [],
  cannotBePart: () => false,
  ambiguousGivenNames: NO_WORDS,
  genderOfGivenName: () => null,
}
