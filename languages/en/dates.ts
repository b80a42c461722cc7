import type { Dates } from '../parts/dates.ts'
import { list } from '../word-list.ts'
import { pages } from './pages.ts'
import { spelledDays } from './spelled-days.ts'
import { spelledYears } from './spelled-years.ts'

const PARTS_OF_DAY = ['day', 'night', 'evening', 'morning', 'afternoon']

/** `the next day`, `the next night` … */
const eachPart = (lead: string, distance: number) =>
  Object.fromEntries(PARTS_OF_DAY.map((part) => [`${lead} ${part}`, distance]))

export const dates: Partial<Dates> = {
  cardinals: [
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  countingArticles: ['a'],
  ordinalSuffixes: pages.daySuffixes,
  spelledDays,
  ofWords: pages.dayLinks,
  beforeDays: ['the'],
  monthFirst: true,
  monthsOnlyAfter: list('in during'),
  joiners: ['and', 'or'],
  units: {
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
  },
  relativeDays: {
    today: 0,
    tonight: 0,
    'this morning': 0,
    'this afternoon': 0,
    'this evening': 0,
    yesterday: -1,
    'last night': -1,
    'last evening': -1,
    tomorrow: 1,
  },
  periods: {
    'last week': ['week', -1],
    'this week': ['week', 0],
    'next week': ['week', 1],
    'last month': ['month', -1],
    'this month': ['month', 0],
    'next month': ['month', 1],
    'last year': ['year', -1],
    'this year': ['year', 0],
    'next year': ['year', 1],
  },
  neverEras: list('tonight'),
  yearReviewed: [
    ...['during the year', 'throughout the year', "at year's end", 'at year’s end'],
    ...['the year under review', 'in the reporting period', 'during the reporting period'],
  ],
  ago: ['{n} {unit} ago'],
  lastWords: list('last'),
  nextWords: list('next'),
  thisWords: list('this'),
  comingWords: list('this coming'),
  notOneDay: list('every each that previous following black good bloody palm holy easter super'),
  everyYear: ['every', 'each'],
  narrativeDays: {
    ...eachPart('the next', 1),
    ...eachPart('the following', 1),
    ...eachPart('the previous', -1),
    ...eachPart('that', 0),
    ...eachPart('that same', 0),
    ...eachPart('the same', 0),
  },
  narrativeYears: {
    'that year': 0,
    'that same year': 0,
    'the same year': 0,
    'the following year': 1,
    'the previous year': -1,
  },
  narrativeDaysAtEnd: {
    'the day after': 1,
    'the day before': -1,
  },
  laterWords: ['later', 'afterward', 'afterwards'],
  earlierWords: ['earlier'],
  earlierWordsAtEnd: ['before'],
  clauseStarts: ['he', 'she', 'it', 'they', 'we', 'the', 'a', 'an', 'in', 'on', 'at'],
  narrativeWeekdays: { 'the following': 1, 'the previous': -1 },
  beforeMonths: [
    ...['early', 'late', 'mid', 'in', 'since', 'until', 'till', 'by', 'of', 'during', 'from', 'through'],
    ...['between', 'before', 'after', 'and', 'to', 'last', 'this', 'next', 'for'],
  ],
  rangeLinks: ['to', 'until', 'till', 'through', 'into'],
  rangeStarts: list('between in'),
  beforeYears: list(
    'in since until till during early late mid throughout fiscal year years circa into spring summer autumn fall winter',
  ),
  beforeYearsAtEnd: list('by through due from between before after and to of for pre post'),
  phraseStarts: list(
    `and or but to the a an in on at as when after before with by for from he she it they we was were is are had has have that which
    who while until through because under over into will would his her its their`,
  ),
  nounDeterminers: list('the a an its his her their our your one that this'),
  beforeNewDates: list('to past'),
  clockBefore:
    /(?:\b\d{1,2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?|\b(?:noon|midnight|dawn|dusk))(?:\s+(?:\p{Lu}{2,4}|local time|on))?,?\s+$/u,
  dayInName:
    /^\s+(?:(?:\p{Lu}\p{Ll}+|[Yy]outh)\s+)?(?:[Mm]ovement|[Aa]lliance|[Cc]oalition|Street|Avenue|Road|Square|City|Bridge|Stadium|Brigades?|Forces|Revolution|University|Hospital|Airport|Party)\b/u,
  accessedBefore:
    /(?:[(;,.\]\]]\s*(?:last\s+)?(?:accessed|visited|viewed|checked|retrieved|consulted)|last\s+(?:accessed|visited|checked))(?:\s+on)?:?\s*$/iu,
  weekOf: ['week of'],
  besideDays: { 'day before': -1, 'the day before': -1, 'day after': 1, 'the day after': 1 },
  namedDays: [
    { month: 9, day: 11, year: 2001, follows: /^\s+(?:terror(?:ist)?\s+)?(?:attacks?|hijack|terror)/i },
  ],
  countedDay: /^\s*(?:people|percent|per|a\.?m|p\.?m|\p{Ll}{3,}s\b)/u,
  weekdayInName:
    /^\s+(?:Times|Mail|Telegraph|Mirror|Express|Herald|Independent|Night|Prayers?|[Aa]fternoons|[Ee]venings|[Nn]ights|[Mm]ornings|and\s+\p{Lu}\p{Ll}+\s+(?:nights|mornings|evenings|afternoons))\b/u,
  someDayBefore: /\b(?:an?|one|some|any)\s+(?:\p{Ll}+\s+)?$/iu,
  someDayAfter:
    /^(?:\s+(?:night|morning|evening|afternoon))?(?:$|\s*[^\s\p{L}\p{N}'’-]|\s+(?:in|of|at|when|that|and|or|before|after|during|as|while|like|he|she|they|we|i)\b)/iu,
  possessiveAfter: /^['’]s?\s/,
  eraBefore: /\b(?:of|here|like)\s+$/i,
  eraAfter:
    /^,\s+(?:[\p{L}’'-]+\s+){1,4}(?:is|are|remains?)\b|^['’]s\s+(?:youth|young|world|society|generation|children|standards|technology|money|dollars|\p{L}+s\b(?<!news|editions))/iu,
  comparedBefore: /\b(?:as\s+(?:if|though)|like)\s+it\s+(?:was|were|happened|had\s+(?:been|happened))\s+$/i,
  countedAfter:
    /^\s+(?:(?!(?:to|in|and|of|or|the|a|for|by|with)\b)\p{Ll}+\s+)?(?:people|persons|men|women|children|troops|soldiers|police|dollars|euros|pounds|tons|tonnes|miles|kilomet\p{L}+|met\p{L}+|feet|acres|hectares|votes|percent|million|billion|p\.?m|a\.?m|gmt|hours|years|days|homes|houses|members|dead|words|more|others|\p{Ll}{3,}ers|\p{Ll}{3,}ans)\b/iu,
  yearPossessiveAfter: /^['’]s\b/,
  decadeAfter: /^['’]?s(?![\p{L}\p{N}])/u,
  possessiveBefore: /['’]s?\s+$/,
  spelledYears,
}
