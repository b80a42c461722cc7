import { NO_WORDS, type WordList } from '../word-list.ts'

/** What a language calls people by. */
export type People = {
  /** Nouns for one person or several, who can be quoted. */
  personNouns: WordList
  roleWords: WordList
  /** Titles before a name, which are no part of it. */
  titles: WordList
  femaleTitles: WordList
  maleTitles: WordList
  /** Titles and roles that are also last names. */
  titleSurnames: WordList
  /** Words that make a run of capitals the name of a group, a place or a work rather than a person's. */
  notPersonWords: WordList
}

export const NO_PEOPLE: People = {
  personNouns: NO_WORDS,
  roleWords: NO_WORDS,
  titles: NO_WORDS,
  femaleTitles: NO_WORDS,
  maleTitles: NO_WORDS,
  titleSurnames: NO_WORDS,
  notPersonWords: NO_WORDS,
}
