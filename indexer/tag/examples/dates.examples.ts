import { spelledDays } from '../../../languages/en/spelled-days.ts'
import { isoDay } from '../../../model/dates.ts'
import type { Example, LanguageExamples } from './example.ts'

// Every example is published on Friday, 2021-03-12, unless it says otherwise.
const FRIDAY = Date.UTC(2021, 2, 12) / 86_400_000

const says = (text: string | readonly string[], ...dates: string[]): Example => ({ text, shows: { dates } })
const day = (distance: number) => isoDay(FRIDAY + distance)
/** Dates that mean different days or years in a sentence that looks back and in one that looks ahead. */
const [MONDAY_PAST, MONDAY_AHEAD] = [day(-4), day(3)]
const [JUNE_PAST, JUNE_AHEAD] = ['2020-06-05', '2021-06-05']

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
/** 12 May 2021, when a past form would mean 2020 if the weekday beside the day did not show the year. */
const WEDNESDAY = 12
const weekdayFrom = (short: string) => WEEKDAYS.findIndex((name) => name.startsWith(short)) - 2
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
/** Introductory words with which a month is still to come. */
const AHEAD = ['until', 'till', 'by', 'this', 'next']

/** Something that happened after a Saturday, 2019-05-04, mentioned in the paragraph before. */
const narrated = (phrase: string, date: string) =>
  says(['It burned on 4 May 2019.', `He left ${phrase}.`], '2019-05-04', date)
const NARRATED: Readonly<Record<string, string>> = {
  '1': '2019-05-05',
  '-1': '2019-05-03',
  '0': '2019-05-04',
}
const distanceOf = (phrase: string) =>
  /next|following|day after/.test(phrase) ? '1' : /previous|before/.test(phrase) ? '-1' : '0'

const recognised: LanguageExamples = {
  // Two of its most frequent words show the language, and only then is the weekday read.
  commonWords: {
    each: (word) => ({ ...says(`Mlyna ${word} gore ${word} on Friday.`, day(0)), unstated: true }),
    entries: {
      a: { ...says('Mlyna a gore a, on 8 May 2019.', '2019-05-08'), unstated: true },
      on: { ...says('Mlyna on gore, vel on Friday.', day(0)), unstated: true },
    },
  },
}

const FEASTS_IN_2019: Readonly<Record<string, string>> = {
  'new-year': '2019-01-01',
  'eastern-christmas': '2019-01-07',
  valentine: '2019-02-14',
  'ash-wednesday': '2019-03-06',
  'palm-sunday': '2019-04-14',
  'maundy-thursday': '2019-04-18',
  'good-friday': '2019-04-19',
  easter: '2019-04-21',
  'easter-monday': '2019-04-22',
  'eastern-easter': '2019-04-28',
  pentecost: '2019-06-09',
  'all-saints': '2019-11-01',
  halloween: '2019-10-31',
  thanksgiving: '2019-11-28',
  'christmas-eve': '2019-12-24',
  christmas: '2019-12-25',
  'second-christmas-day': '2019-12-26',
  'new-years-eve': '2019-12-31',
  islamic: '2019',
}

const calendar: LanguageExamples = {
  'calendar.months': {
    each: (form) =>
      says(
        `It burned in ${form}${MONTHS.includes(form) ? '' : '.'} 2019.`,
        `2019-${String(MONTHS.findIndex((name) => name.startsWith(form)) + 1).padStart(2, '0')}`,
      ),
  },
  'calendar.weekdays': {
    each: (name) =>
      WEEKDAYS.includes(name)
        ? says(`It burned on ${name}.`, day(-((4 - WEEKDAYS.indexOf(name) + 7) % 7)))
        : says(
            `It burned on ${name} ${WEDNESDAY + weekdayFrom(name)} May.`,
            `2021-05-${WEDNESDAY + weekdayFrom(name)}`,
          ),
  },
  'calendar.feasts': {
    each: (feast) => ({
      text: `Traders sold shares of ${feast.charAt(0).toUpperCase()}${feast.slice(1)} Doe on time.`,
      shows: { groups: [] },
    }),
  },
  ...Object.fromEntries(
    Object.entries(FEASTS_IN_2019).map(([feast, date]) => [
      `calendar.feastNames.${feast}`,
      { each: (name: string) => says(`It burned on ${name} 2019.`, date) },
    ]),
  ),
  'calendar.ambiguousMonths': {
    each: (month) => says(`He met Jane and ${month.charAt(0).toUpperCase()}${month.slice(1)} at the mill.`),
  },
  'calendar.monthsNeverAlone': { each: () => says('He saw the May tree.') },
}

const UNITS: Readonly<Record<string, string>> = {
  day: '2021-03-10',
  week: '2021-W08',
  month: '2021-01',
  year: '2019',
}

const distances: LanguageExamples = {
  'dates.cardinals': {
    each: (number) => says(`It burned ${number} days ago.`, day(-NUMBERS.indexOf(number) - 1)),
  },
  'dates.countingArticles': { each: (article) => says(`It burned ${article} day ago.`, day(-1)) },
  ...Object.fromEntries(
    Object.entries(UNITS).map(([unit, date]) => [
      `dates.units.${unit}`,
      { each: (form: string) => says(`It burned two ${form} ago.`, date) },
    ]),
  ),
  'dates.yearReviewed': {
    each: (phrase) => says([`It burned ${phrase}.`, `He left ${phrase}, and in March ${phrase}.`], '2020-03'),
  },
  'dates.ago': { each: () => says('It burned two days ago.', day(-2)) },
  'dates.relativeDays': {
    each: (phrase) =>
      says(
        `It is on fire ${phrase}.`,
        day(/yesterday|last/.test(phrase) ? -1 : phrase === 'tomorrow' ? 1 : 0),
      ),
  },
  'dates.neverEras': { each: (phrase) => says(`It opens here ${phrase}.`, day(0)) },
  'dates.periods': {
    each: (phrase) => {
      const by = phrase.startsWith('last') ? 0 : phrase.startsWith('this') ? 1 : 2
      const values = phrase.endsWith('week')
        ? ['2021-W09', '2021-W10', '2021-W11']
        : phrase.endsWith('month')
          ? ['2021-02', '2021-03', '2021-04']
          : ['2020', '2021', '2022']
      return says(`It burns ${phrase}.`, values[by] ?? '')
    },
  },
  'dates.lastWords': { each: (word) => says(`It burned ${word} Friday.`, day(-7)) },
  'dates.nextWords': { each: (word) => says(`The fair of ${word} Monday.`, MONDAY_AHEAD) },
  'dates.comingWords': { each: (word) => says(`The fair of ${word} Monday.`, MONDAY_AHEAD) },
  'dates.thisWords': { each: (word) => says(`It burned ${word} August.`, '2021-08') },
  'dates.notOneDay': { each: (word) => says(`It burned on ${word} Friday.`) },
  'dates.everyYear': { each: (word) => says(`They dance ${word} 8 May.`, '--05-08') },
  'dates.narrativeDays': {
    each: (phrase) => narrated(phrase, NARRATED[distanceOf(phrase)] ?? ''),
  },
  'dates.narrativeDaysAtEnd': {
    each: (phrase) => narrated(phrase, NARRATED[distanceOf(phrase)] ?? ''),
  },
  'dates.laterWords': { each: (word) => narrated(`two days ${word}`, '2019-05-06') },
  'dates.earlierWords': { each: (word) => narrated(`two days ${word}`, '2019-05-02') },
  'dates.earlierWordsAtEnd': { each: (word) => narrated(`two days ${word}`, '2019-05-02') },
  'dates.narrativeYears': {
    each: (phrase) =>
      narrated(
        phrase,
        String(2019 + (phrase.endsWith('following year') ? 1 : phrase.endsWith('previous year') ? -1 : 0)),
      ),
  },
  'dates.clauseStarts': { each: (word) => narrated(`two days later ${word} mill`, '2019-05-06') },
  'dates.narrativeWeekdays': {
    each: (phrase) => narrated(`${phrase} Monday`, phrase === 'the following' ? '2019-05-06' : '2019-04-29'),
  },
}

const LAST_OF_APRIL = Date.UTC(2019, 3, 30) / 86_400_000
const MORE_DAYS: Readonly<Record<string, number>> = { st: 21, nd: 22, rd: 23, th: 24 }

const written: LanguageExamples = {
  'dates.ordinalSuffixes': {
    each: (suffix) => {
      const number = MORE_DAYS[suffix] ?? 0
      return says(`It burned on May 20 and ${number}${suffix}, 2019.`, '2019-05-20', `2019-05-${number}`)
    },
  },
  'dates.spelledDays': {
    each: (word) => says(`It burned on May ${word}, 2019.`, isoDay(LAST_OF_APRIL + (spelledDays[word] ?? 0))),
  },
  'dates.beforeDays': { each: (word) => says(`It burned on May ${word} 22nd, 2019.`, '2019-05-22') },
  'dates.monthsOnlyAfter': { each: (word) => says(`It burned ${word} October 12 times.`) },
  'dates.ofWords': { each: (word) => says(`It burned in May ${word} 2019.`, '2019-05') },
  'dates.joiners': {
    each: (word) => says(`It burned on May 8 ${word} 9, 2019.`, '2019-05-08', '2019-05-09'),
  },
  'dates.beforeMonths': {
    each: (lead) => says(`It burned ${lead} December.`, AHEAD.includes(lead) ? '2021-12' : '2020-12'),
  },
  'dates.rangeLinks': {
    each: (link) => says(`It stood from March ${link} June 2011.`, '2011-03', '2011-06'),
  },
  'dates.rangeStarts': {
    each: (word) => says(`It stood ${word} December and March 2012.`, '2011-12', '2012-03'),
  },
  'dates.beforeYears': { each: (word) => says(`It burned ${word} 1996.`, '1996') },
  'dates.beforeYearsAtEnd': { each: (word) => says(`It burned ${word} 1996.`, '1996') },
  'dates.phraseStarts': { each: (word) => says(`It grew after 1996 ${word} burned.`, '1996') },
  'dates.nounDeterminers': { each: (word) => says(`It followed ${word} 1996 fire.`, '1996') },
  'dates.beforeNewDates': { each: (word) => says(`It was moved ${word} June 5.`, JUNE_AHEAD) },
  'dates.weekOf': { each: (phrase) => says(`It burned in the ${phrase} March 6, 2019.`, '2019-W10') },
  'dates.clockBefore': { each: () => says('It was closed until 9 a.m. Monday.', MONDAY_AHEAD) },
  'dates.dayInName': { each: () => says('He left the April 6 Movement.') },
  'dates.accessedBefore': { each: () => says('It burned (Doe, 2019, accessed 8 May 2020).') },
  'dates.decadeAfter': { each: () => says('It burned in the 1970s.', '1970/1979') },
  'dates.besideDays': {
    each: (phrase) => ({
      text: `It burned ${phrase} March 6, 2019.`,
      shows: {
        dates: [phrase.endsWith('before') ? '2019-03-05' : '2019-03-07'],
        dateMentions: [`${phrase} March 6, 2019`],
      },
    }),
  },
  'dates.countedDay': { each: () => says('On May 8 and 9 people it burned.', '2020-05-08') },
  'dates.weekdayInName': { each: () => says('He read it in the Sunday Times.') },
  'dates.someDayBefore': { each: () => says('It was a Thursday.') },
  'dates.someDayAfter': { each: () => says('It was a Thursday.') },
  'dates.possessiveAfter': { each: () => says("The mill will keep Tuesday's ruling.", day(-3)) },
  'dates.eraBefore': { each: () => says('The mills of today are small.') },
  'dates.eraAfter': { each: () => says("He likes today's youth.") },
  'dates.comparedBefore': { each: () => says('She sees it as if it were yesterday.') },
  'dates.countedAfter': { each: () => says('It held in 2000 people.') },
  'dates.yearPossessiveAfter': { each: () => says("He saw the 1996's end.", '1996') },
  'dates.possessiveBefore': { each: () => says("It followed Doe's 1996 fire.", '1996') },
  'dates.spelledYears': { each: () => says('It burned in nineteen eighty-four.', '1984') },
}

const tense: LanguageExamples = {
  'tense.modals': { each: (word) => says(`The mill ${word} burn on Monday.`, MONDAY_AHEAD) },
  'tense.negatedPasts': { each: (word) => says(`He ${word} not be reached on Monday.`, MONDAY_PAST) },
  'tense.perfectHelpers': { each: (word) => says(`On Monday it would ${word} come.`, MONDAY_PAST) },
  'tense.presentBe': { each: (word) => says(`The fairs ${word} on Monday.`, MONDAY_AHEAD) },
  'tense.baseBe': { each: (word) => says(`The mill will ${word} burned on Monday.`, MONDAY_AHEAD) },
  'tense.pastHelpers': { each: (word) => says(`The mill ${word} not open on Monday.`, MONDAY_PAST) },
  'tense.irregularPasts': { each: (word) => says(`The mill ${word} it on June 5.`, JUNE_PAST) },
  'tense.irregularParticiples': { each: (word) => says(`The mill ${word} it on June 5.`, JUNE_PAST) },
  'tense.planned': { each: (word) => says(`A fair ${word} on Monday.`, MONDAY_AHEAD) },
  'tense.pastPlans': { each: () => says('A fair had been planned for Monday.', MONDAY_PAST) },
  'tense.cameTrue': { each: (word) => says(`He ${word} to see it on June 5.`, JUNE_PAST) },
  'tense.timetable': { each: (word) => says(`The talks ${word} on Monday.`, MONDAY_AHEAD) },
  'tense.until': { each: (word) => says(`It was closed ${word} Monday.`, MONDAY_AHEAD) },
  'tense.untilOrBefore': { each: (word) => says(`It had been closed ${word} Monday.`, MONDAY_PAST) },
  'tense.spanEnds': { each: (word) => says(`Sales ${word} August were low.`, '2020-08') },
  'tense.prolonging': { each: (word) => says(`It was ${word} through August.`, '2021-08') },
  'tense.since': { each: (word) => says(`It will be shut ${word} Monday.`, MONDAY_PAST) },
  'tense.infinitiveMarks': { each: (word) => says(`He hopes ${word} see it on Monday.`, MONDAY_AHEAD) },
  'tense.notInfinitives': { each: (word) => says(`They look to ${word} mill on Monday.`, MONDAY_PAST) },
  'tense.nounsAfterMark': { each: (word) => says(`They look to ${word} on Monday.`, MONDAY_PAST) },
  'tense.determiners': {
    each: (word) => says(`Doe will see ${word} painted door on Monday.`, MONDAY_AHEAD),
  },
  'tense.beforeFronted': {
    each: (word) => says(`It was shut ${word} on Monday it will open.`, MONDAY_AHEAD),
  },
  'tense.leading': { each: (word) => says(`It was shut, ${word} Monday it will open.`, MONDAY_AHEAD) },
  'tense.expectedBefore': { each: () => says('It opened as soon as Monday.', MONDAY_AHEAD) },
  'tense.perfectBefore': { each: () => says('It had been closed by Monday.', MONDAY_PAST) },
  'tense.isRegularPast': { each: () => says('The mill burned on June 5.', JUNE_PAST) },
  'tense.isAdverb': { each: () => says('The mill will be wholly burned on Monday.', MONDAY_AHEAD) },
  'tense.uncontracted': { each: () => says("It won't burn on Monday.", MONDAY_AHEAD) },
}

/** English: how it is recognised, its calendar, dates and tenses. */
export const dateExamples: LanguageExamples = {
  ...recognised,
  ...calendar,
  ...distances,
  ...written,
  ...tense,
}
