import { NO_WORDS, type WordList } from '../word-list.ts'

/** How names of persons are put together. */
export type Names = {
  /** Words inside names of persons that may stand without a capital: `Jane van Doe`. */
  particles: WordList
  /** After a last name, which is then the family's: `the Doe brothers`. */
  familyNouns: WordList
  /** A last name without what makes it all who bear it: `Doe` of `the Does`. */
  withoutPlural: (name: string) => string
}

export const NO_NAMES: Names = { particles: NO_WORDS, familyNouns: NO_WORDS, withoutPlural: (name) => name }
