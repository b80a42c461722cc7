import { NO_WORDS, type WordList } from '../word-list.ts'

/** How names of persons are put together. */
export type Names = {
  /** Words inside names of persons that may stand without a capital: `Jane van Doe`. */
  particles: WordList
}

export const NO_NAMES: Names = { particles: NO_WORDS }
