import { NEVER, NO_WORDS, type WordList } from '../word-list.ts'

export type Unit = 'day' | 'week' | 'month' | 'year'

/** How a language expresses days, months and years. Words are in lower case, as written; patterns are idioms. */
export type Dates = {
  /** Cardinal numbers in words, from one. */
  cardinals: readonly string[]
  /** Articles that count as one: `a week ago`. */
  countingArticles: readonly string[]
  /** Suffixes of the number of a day: `8th`. A stop here ends no sentence before a month: `8. Mai`. */
  ordinalSuffixes: readonly string[]
  /** The numbers of days in words: `the twelfth of May`. */
  spelledDays: Readonly<Record<string, number>>
  /** Words between a day, its month and its year: `8th of May`, `el 8 de mayo de 2019`. */
  ofWords: readonly string[]
  /** Words between a weekday or a month and the number of the day: `August the 22nd`, `Montag, den 8. Mai`. */
  beforeDays: readonly string[]
  /** Whether the number of the day may come after its month: `May 8, 2019`. */
  monthFirst: boolean
  /** Words before a month that no day follows: in `in May 12 people died`, the number counts. */
  monthsOnlyAfter: WordList
  /**
   * How days are written in numbers with slashes. Where both orders are in use it is null, and a number above 12 has to
   * show which one is the day. With stops, the day is always first.
   */
  slashes: 'day-first' | null
  /** Particles that are written together with the word after them, such as the Arabic *and*. */
  attached: readonly string[]
  /** Words that list days or months: `8 and 9 May`. */
  joiners: readonly string[]
  /** Singular and plural of each unit. */
  units: Readonly<Record<Unit, readonly string[]>>
  /** Days by their offset from today: `the day before yesterday` is -2. */
  relativeDays: Readonly<Record<string, number>>
  /** Those of them that never mean an era, as `today` may: `the youth of today`. */
  neverEras: WordList
  /** Weeks, months and years by their offset from the present one: `last week` is `['week', -1]`. */
  periods: Readonly<Record<string, readonly [Unit, number]>>
  /** Phrases of annual reports for the year that they report on: `during the year`. */
  yearReviewed: readonly string[]
  /** Templates for an offset back from today, with `{n}` and `{unit}`: `{n} {unit} ago`. */
  ago: readonly string[]
  /** Words of direction before a weekday, a month or a day. */
  lastWords: WordList
  nextWords: WordList
  /** Words for the current month, and for the coming weekday. */
  thisWords: WordList
  comingWords: WordList
  /** The same, after a weekday, a month or a day: `lundi dernier`, `el 8 de mayo pasado`. */
  lastWordsAfter: WordList
  nextWordsAfter: WordList
  thisWordsAfter: WordList
  /** Words before a weekday that make it more than one day, or a holiday: `every Friday`, `Good Friday`. */
  notOneDay: WordList
  /** Before a day without a year that is one of every year: `every 9 April`. */
  everyYear: readonly string[]
  /** Words between a part of a day and the day that it is a part of: `cet après-midi du 10 février`. */
  partOfDay: readonly string[]
  /** Days by their offset from the last day mentioned in the narrative: `the next day` is 1. */
  narrativeDays: Readonly<Record<string, number>>
  /** Years by their offset from the last one mentioned: `that year` is 0. */
  narrativeYears: Readonly<Record<string, number>>
  /** The same, for phrases that count only at the end of a clause: `the day after`. */
  narrativeDaysAtEnd: Readonly<Record<string, number>>
  /** Words after a number of days or weeks that is counted from the narrative's day: `two days later`. */
  laterWords: readonly string[]
  earlierWords: readonly string[]
  /** Those of them that count only at the end of a clause: `two days before`, but not `two days before the fire`. */
  earlierWordsAtEnd: readonly string[]
  /** Words that may follow such an offset. */
  clauseStarts: readonly string[]
  /** Before a weekday, from the narrative's day: `the following Monday` is 1, `the previous Monday` -1. */
  narrativeWeekdays: Readonly<Record<string, 1 | -1>>
  /** Words that introduce a month. */
  beforeMonths: readonly string[]
  /** Words between two months of a range. */
  rangeLinks: readonly string[]
  /** Words that begin a range of months joined by `and`: `between March and June 2011`. */
  rangeStarts: WordList
  /** Words that introduce a year, whatever follows. */
  beforeYears: WordList
  /** Words that introduce a year only at the end of a phrase, because they also introduce amounts. */
  beforeYearsAtEnd: WordList
  /** Words that may follow the end of a phrase. */
  phraseStarts: WordList
  /** Determiners before a date that modifies a noun: `the June agreement`, `the 1996 bombing`. */
  nounDeterminers: WordList
  /** Words before a day whose year does not follow from the verb of the sentence: `extended to Nov. 16`. */
  beforeNewDates: WordList
  /** Right before a date: the time of that day. */
  clockBefore: RegExp
  /** After a day that is part of a name: `April 6 Movement`. */
  dayInName: RegExp
  /** Right before a day on which a reference was looked up: `, accessed 8 May 2019`. */
  accessedBefore: RegExp
  /** Phrases for the week that contains a day: `week of`. */
  weekOf: readonly string[]
  /** Phrases before a day that mean the one next to it: `the day before` is -1. */
  besideDays: Readonly<Record<string, number>>
  /** Days known by their date alone when the pattern follows: `the September 11 attacks`. */
  namedDays: readonly { month: number; day: number; year: number; follows: RegExp }[]
  /** What follows a number that is not a day: `8 and 9 people`. */
  countedDay: RegExp
  /** After a weekday that is part of a name, or means many days: `Sunday Times`, `Friday nights`. */
  weekdayInName: RegExp
  /** Before and after a weekday that may be any such day: `It was a Thursday.` */
  someDayBefore: RegExp
  someDayAfter: RegExp
  /** After a weekday in the possessive: `Tuesday's ruling`. */
  possessiveAfter: RegExp
  /** Before and after `today` and similar words when they mean an era: `the people of tomorrow`. */
  eraBefore: RegExp
  eraAfter: RegExp
  /** Before a relative day that something long past is compared to: `as if it were yesterday`. */
  comparedBefore: RegExp
  /** After a number that counts things and is not a year: `2000 people`. */
  countedAfter: RegExp
  /**
   * After a year that needs no word before it: `2011 року`. Nothing in a language in which every year needs one, as in
   * `in 2011`.
   */
  yearAloneAfter: RegExp
  /** Before a number that looks like such a year, and counts or numbers something. */
  notYearBefore: RegExp
  /** After a year in the possessive: `2011's revolt`. */
  yearPossessiveAfter: RegExp
  /** Right before and right after the first year of a decade: `les années 1970`, `the 1970s`. */
  decadeBefore: RegExp
  decadeAfter: RegExp
  /** Before a year that modifies a noun: a possessive. */
  possessiveBefore: RegExp
  /** Every time of day, with the flag `g`: the beginning of a span, and the end. */
  clockTimes: RegExp
  /** Years written in words. */
  spelledYears: (text: string) => { value: string; start: number; end: number }[]
}

export const NO_DATES: Dates = {
  cardinals: [],
  countingArticles: [],
  ordinalSuffixes: [],
  spelledDays: {},
  ofWords: [],
  beforeDays: [],
  monthFirst: false,
  monthsOnlyAfter: NO_WORDS,
  slashes: null,
  attached: [],
  joiners: [],
  units: { day: [], week: [], month: [], year: [] },
  relativeDays: {},
  neverEras: NO_WORDS,
  periods: {},
  yearReviewed: [],
  ago: [],
  lastWords: NO_WORDS,
  nextWords: NO_WORDS,
  thisWords: NO_WORDS,
  comingWords: NO_WORDS,
  lastWordsAfter: NO_WORDS,
  nextWordsAfter: NO_WORDS,
  thisWordsAfter: NO_WORDS,
  notOneDay: NO_WORDS,
  everyYear: [],
  partOfDay: [],
  narrativeDays: {},
  narrativeYears: {},
  narrativeDaysAtEnd: {},
  laterWords: [],
  earlierWords: [],
  earlierWordsAtEnd: [],
  clauseStarts: [],
  narrativeWeekdays: {},
  beforeMonths: [],
  rangeLinks: [],
  rangeStarts: NO_WORDS,
  beforeYears: NO_WORDS,
  beforeYearsAtEnd: NO_WORDS,
  phraseStarts: NO_WORDS,
  nounDeterminers: NO_WORDS,
  beforeNewDates: NO_WORDS,
  clockBefore: NEVER,
  dayInName: NEVER,
  accessedBefore: NEVER,
  weekOf: [],
  besideDays: {},
  namedDays: [],
  countedDay: NEVER,
  weekdayInName: NEVER,
  someDayBefore: NEVER,
  someDayAfter: NEVER,
  possessiveAfter: NEVER,
  eraBefore: NEVER,
  eraAfter: NEVER,
  comparedBefore: NEVER,
  countedAfter: NEVER,
  yearAloneAfter: NEVER,
  notYearBefore: NEVER,
  yearPossessiveAfter: NEVER,
  decadeBefore: NEVER,
  decadeAfter: NEVER,
  possessiveBefore: NEVER,
  clockTimes: /(?!)/gu,
  spelledYears: () => [],
}
