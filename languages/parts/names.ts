import { NO_WORDS, type WordList } from '../word-list.ts'
import type { Gender } from './grammar.ts'

/** How names of persons are put together. */
export type Names = {
  /** Words inside names of persons that may stand without a capital, of any language whose names are met: `Jane van Doe`. */
  particles: WordList
  /** After a last name, which is then the family's: `the Doe brothers`. */
  familyNouns: WordList
  /** A last name without what makes it all who bear it: `Doe` of `the Does`. */
  withoutPlural: (name: string) => string
  /** Function words that also begin names: `First Doe Bank`. */
  openers: WordList
  /** Words before places far more often than before persons: `near Doe Hill`. */
  beforePlaces: WordList
  /** Whether a folded word is a given name where the language is spoken; many of them are other words too. */
  isGivenName: (word: string) => boolean
  /** Given names that are more often places, months, virtues or words. */
  ambiguousGivenNames: WordList
  /** The gender of most bearers of a given name; null where it is not known. */
  genderOfGivenName: (name: string) => Gender | null
}

export const NO_NAMES: Names = {
  particles: NO_WORDS,
  familyNouns: NO_WORDS,
  withoutPlural: (name) => name,
  openers: NO_WORDS,
  beforePlaces: NO_WORDS,
  isGivenName: () => false,
  ambiguousGivenNames: NO_WORDS,
  genderOfGivenName: () => null,
}
