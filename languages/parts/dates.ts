import { NO_WORDS, type WordList } from '../word-list.ts'

export type Unit = 'day' | 'week' | 'month' | 'year'

/** A day as a text writes it out: `[start, end)` of the text, the parts that are written, weekdays from 0 for Monday. */
export type WrittenDay = {
  start: number
  end: number
  year: number | null
  month: number
  day: number
  weekday: number | null
  /** The last day of a range. */
  until: { year: number | null; month: number; day: number } | null
}

/** Matches nothing: an idiom that a language does not have. */
const NEVER = /(?!)/u

/** How a language speaks of days, months and years. Words are small, as written; patterns are idioms. */
export type Dates = {
  /** Cardinal numbers in words, from one. */
  cardinals: readonly string[]
  /** Articles that count one: `a week ago`. */
  countingArticles: readonly string[]
  /** What a number of a day may end in: `8th`. */
  ordinalSuffixes: readonly string[]
  /** Words between a day, its month and its year: `8th of May`. */
  ofWords: readonly string[]
  /** Words that list days or months: `8 and 9 May`. */
  joiners: readonly string[]
  /** Singular and plural of each unit. */
  units: Readonly<Record<Unit, readonly string[]>>
  /** Days by their distance from today: `the day before yesterday` is -2. */
  relativeDays: Readonly<Record<string, number>>
  /** Those of them that never mean an age, as `today` may: `the youth of today`. */
  neverAges: WordList
  /** Weeks, months and years by their distance from the present one: `last week` is `['week', -1]`. */
  periods: Readonly<Record<string, readonly [Unit, number]>>
  /** Where `{n}` and `{unit}` stand in a distance back from today: `{n} {unit} ago`. */
  ago: readonly string[]
  /** Words of direction before a weekday, a month or a day. */
  lastWords: WordList
  nextWords: WordList
  /** Words for the present month, and for the weekday to come. */
  thisWords: WordList
  comingWords: WordList
  /** Words before a weekday with which it is no single day, or a feast: `every Friday`, `Good Friday`. */
  noSingleDay: WordList
  /** Days by their distance from the last day of the narrative: `the next day` is 1. */
  narrativeDays: Readonly<Record<string, number>>
  /** The same, where they end a clause: `the day after`. */
  narrativeDaysAtEnd: Readonly<Record<string, number>>
  /** Words behind a number of days or weeks that count from the narrative's day: `two days later`. */
  laterWords: readonly string[]
  earlierWords: readonly string[]
  /** Words that may begin what follows such a distance. */
  clauseStarts: readonly string[]
  /** Before a weekday, from the narrative's day: `the following Monday` is 1, `the previous Monday` -1. */
  narrativeWeekdays: Readonly<Record<string, 1 | -1>>
  /** Words that lead to a month. */
  monthLeads: readonly string[]
  /** Words between two months of a range. */
  rangeLinks: readonly string[]
  /** Words that begin a range whose months a joiner ties: `between March and June 2011`. */
  rangeStarts: WordList
  /** Words that lead to a year, whatever follows. */
  yearLeads: WordList
  /** Words that lead to amounts as well: only at the end of a phrase do they lead to a year. */
  weakYearLeads: WordList
  /** Words that may begin what follows the end of a phrase. */
  phraseStarts: WordList
  /** Determiners before a date that says what a noun is of: `the June agreement`, `the 1996 bombing`. */
  nounDeterminers: WordList
  /** Words before a day that the verb of the sentence does not place: `extended to Nov. 16`. */
  goals: WordList
  /** The week that begins on a day: `week of`. */
  weekOf: readonly string[]
  /** What stands before a day for the one beside it: `the day before` is -1. */
  besideDays: Readonly<Record<string, number>>
  /** Days that are known by their date alone, where the pattern follows. */
  namedDays: readonly { month: number; day: number; year: number; follows: RegExp }[]
  /** What follows a number that is no day: `8 and 9 people`. */
  countedDay: RegExp
  /** Behind a weekday: it is part of a name, or many days (`Sunday Times`, `Friday nights`). */
  weekdayInName: RegExp
  /** Before and behind a weekday that is any such day: `It was a Thursday.` */
  someDayBefore: RegExp
  someDayAfter: RegExp
  /** Behind a weekday that owns something: `Tuesday's ruling`. */
  ownsAfter: RegExp
  /** Before and behind `today` and the like where they mean an age: `the people of tomorrow`. */
  ageBefore: RegExp
  ageAfter: RegExp
  /** Behind a number that counts things rather than years: `2000 people`. */
  countedAfter: RegExp
  /** Behind a year that a noun belongs to: `2011's revolt`. */
  yearOwnsAfter: RegExp
  /** Before a year that belongs to a noun: a possessive. */
  possessiveBefore: RegExp
  /** The days that a text writes out, where the language has more ways than a number beside a month; null: none. */
  readDays: ((text: string) => WrittenDay[]) | null
  /** Years in words. */
  spelledYears: (text: string) => { value: string; start: number; end: number }[]
}

export const NO_DATES: Dates = {
  cardinals: [],
  countingArticles: [],
  ordinalSuffixes: [],
  ofWords: [],
  joiners: [],
  units: { day: [], week: [], month: [], year: [] },
  relativeDays: {},
  neverAges: NO_WORDS,
  periods: {},
  ago: [],
  lastWords: NO_WORDS,
  nextWords: NO_WORDS,
  thisWords: NO_WORDS,
  comingWords: NO_WORDS,
  noSingleDay: NO_WORDS,
  narrativeDays: {},
  narrativeDaysAtEnd: {},
  laterWords: [],
  earlierWords: [],
  clauseStarts: [],
  narrativeWeekdays: {},
  monthLeads: [],
  rangeLinks: [],
  rangeStarts: NO_WORDS,
  yearLeads: NO_WORDS,
  weakYearLeads: NO_WORDS,
  phraseStarts: NO_WORDS,
  nounDeterminers: NO_WORDS,
  goals: NO_WORDS,
  weekOf: [],
  besideDays: {},
  namedDays: [],
  countedDay: NEVER,
  weekdayInName: NEVER,
  someDayBefore: NEVER,
  someDayAfter: NEVER,
  ownsAfter: NEVER,
  ageBefore: NEVER,
  ageAfter: NEVER,
  countedAfter: NEVER,
  yearOwnsAfter: NEVER,
  possessiveBefore: NEVER,
  readDays: null,
  spelledYears: () => [],
}
