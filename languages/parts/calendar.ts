import { NO_WORDS, type WordList } from '../word-list.ts'

/** The names of months, days and feasts. */
export type Calendar = {
  /** Twelve, January first: each with the forms that papers print, as they stand in a sentence, the name first. */
  months: readonly (readonly string[])[]
  /** Seven, Monday first: names as they stand in a sentence. */
  weekdays: readonly string[]
  /** Folded names of feasts and seasons of faith. */
  feasts: WordList
  /** Folded names of months that are first names or verbs too: only what leads to a date makes them months. */
  ambiguousMonths: WordList
  /** Those of them that are so even beside a possessive or a determiner. */
  monthsNeverAlone: WordList
}

export const NO_CALENDAR: Calendar = {
  months: [],
  weekdays: [],
  feasts: NO_WORDS,
  ambiguousMonths: NO_WORDS,
  monthsNeverAlone: NO_WORDS,
}
