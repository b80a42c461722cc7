import { NO_WORDS, type WordList } from '../word-list.ts'

/** The words that a language uses for people. */
export type People = {
  /** Nouns for one or more persons, who can be quoted. */
  personNouns: WordList
  roleWords: WordList
  /** Titles before a name, which are not part of it. */
  titles: WordList
  /** Titles that say nothing about what somebody does: `Mr`. */
  courtesyTitles: WordList
  /** Abbreviations written with a full stop in a name: `Sen. Jane Doe`. */
  abbreviatedTitles: WordList
  femaleTitles: WordList
  maleTitles: WordList
  /** Nouns for women, and for men. */
  femaleNouns: WordList
  maleNouns: WordList
  /** Titles and roles that are also last names. */
  titleSurnames: WordList
  /** Words that make a run of capitalised words the name of a group, a place or a work, and not of a person. */
  notPersonWords: WordList
  /** Nouns for those who serve somebody, and the words that link them to that person: `adviser to`. */
  servingNouns: WordList
  servingLinks: WordList
  /** Words that link a person to a matter: `a person close to the owner`, `an official familiar with the plan`. */
  tiedToMatters: WordList
  /** Between a role and an affiliation: `director at …`. */
  affiliationLinks: WordList
  /** After these words a description says where or about what, and not what somebody is. */
  roleLimits: WordList
  /** After these words it says what somebody did. */
  roleClauses: WordList
  /** Words that end an affiliation: `director at Doe and Roe`. */
  affiliationEnds: WordList
  /** Words that do not begin a description: `Jane Doe, including …`. */
  notDescriptions: WordList
  /** Offices with a name that may contain such a word: `secretary of state`. */
  officesWithLinks: WordList
  /**
   * Nouns for those who wrote, made or won what follows, or live there, and are not affiliated with it: `author of
   * …`.
   */
  makers: WordList
  /** Letters for parties before a seat: `Jane Doe, D-Ohio`. */
  partyLetters: WordList
}

export const NO_PEOPLE: People = {
  personNouns: NO_WORDS,
  roleWords: NO_WORDS,
  titles: NO_WORDS,
  femaleTitles: NO_WORDS,
  maleTitles: NO_WORDS,
  titleSurnames: NO_WORDS,
  notPersonWords: NO_WORDS,
  courtesyTitles: NO_WORDS,
  abbreviatedTitles: NO_WORDS,
  femaleNouns: NO_WORDS,
  maleNouns: NO_WORDS,
  servingNouns: NO_WORDS,
  servingLinks: NO_WORDS,
  tiedToMatters: NO_WORDS,
  affiliationLinks: NO_WORDS,
  roleLimits: NO_WORDS,
  roleClauses: NO_WORDS,
  affiliationEnds: NO_WORDS,
  notDescriptions: NO_WORDS,
  officesWithLinks: NO_WORDS,
  makers: NO_WORDS,
  partyLetters: NO_WORDS,
}
