import { NO_WORDS, type WordList } from '../word-list.ts'

/** Feasts whose day follows from the year, and the Islamic ones, whose year alone is certain. */
export const FEASTS = [
  'new-year',
  'epiphany',
  'eastern-christmas',
  'valentine',
  'ash-wednesday',
  'palm-sunday',
  'maundy-thursday',
  'good-friday',
  'holy-saturday',
  'easter',
  'easter-monday',
  'eastern-easter',
  'ascension',
  'pentecost',
  'whit-monday',
  'corpus-christi',
  'labour-day',
  'halloween',
  'all-saints',
  'thanksgiving',
  'christmas-eve',
  'christmas',
  'second-christmas-day',
  'new-years-eve',
  'islamic',
] as const
export type Feast = (typeof FEASTS)[number]

/** The names of months, days and feasts. */
export type Calendar = {
  /**
   * Twelve, January first: each with the forms that newspapers print, as written in a sentence, the full name first:
   * other names (`آذار`, `مارس`), cases, and short forms, which are beginnings of the full name. Two names of a month
   * beside each other (`آذار/مارس`) need no entry.
   */
  months: readonly (readonly string[])[]
  /** Seven, Monday first: each with its forms as written in a sentence, the full name first. */
  weekdays: readonly (readonly string[])[]
  /** Folded names of religious holidays and seasons. */
  feasts: WordList
  /**
   * Names of feasts, as written in a sentence. One of a single word dates something only with a year or a word of
   * direction: `Christmas 2014`, `last Thanksgiving`.
   */
  feastNames: Readonly<Partial<Record<Feast, readonly string[]>>>
  /**
   * Folded names of months that are also first names or verbs: they are months only after words that introduce a
   * date.
   */
  ambiguousMonths: WordList
  /** Those of them for which a possessive or a determiner is not enough either. */
  monthsNeverAlone: WordList
}

export const NO_CALENDAR: Calendar = {
  months: [],
  weekdays: [],
  feasts: NO_WORDS,
  feastNames: {},
  ambiguousMonths: NO_WORDS,
  monthsNeverAlone: NO_WORDS,
}
