import { NO_WORDS, type WordList } from '../word-list.ts'

/** What a language calls people by. */
export type People = {
  /** Nouns for one person or several, who can be quoted. */
  personNouns: WordList
  roleWords: WordList
  /** Titles before a name, which are no part of it. */
  titles: WordList
  /** Titles that say nothing of what somebody does: `Mr`. */
  courtesyTitles: WordList
  /** What is written with a stop within a name: `Sen. Jane Doe`. */
  abbreviatedTitles: WordList
  femaleTitles: WordList
  maleTitles: WordList
  /** Nouns for women, and for men. */
  femaleNouns: WordList
  maleNouns: WordList
  /** Titles and roles that are also last names. */
  titleSurnames: WordList
  /** Words that make a run of capitals the name of a group, a place or a work rather than a person's. */
  notPersonWords: WordList
  /** Nouns for those who serve somebody, and what ties them to whom: `adviser to`. */
  servingNouns: WordList
  servingLinks: WordList
  /** What ties a person to a matter: `a person close to the owner`, `an official familiar with the plan`. */
  tiedToMatters: WordList
  /** Between a role and whom it is for: `director at …`. */
  affiliationLinks: WordList
  /** Behind these words a description tells where or what about, rather than what somebody is. */
  roleLimits: WordList
  /** Behind these words it tells what somebody did. */
  roleClauses: WordList
  /** What ends the name of whom a role is for: `director at Doe and Roe`. */
  affiliationEnds: WordList
  /** Words that begin no description: `Jane Doe, including …`. */
  notDescriptions: WordList
  /** Offices whose own name may go on with a link: `secretary of state`. */
  officesWithLinks: WordList
  /** Who wrote, made or won what follows, or lives there, rather than belonging to it: `author of …`. */
  makers: WordList
  /** Letters for parties that stand beside a seat: `Jane Doe, D-Ohio`. */
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
