import { german } from '../../../../languages/de/index.ts'
import { dayInterval, isoDay } from '../../../../model/dates.ts'
import { weekValue } from '../../dates/date-values.ts'
import type { Example, LanguageExamples } from '../example.ts'
import { speakers } from '../example-sentences.ts'

// German: how it expresses days, months and years. What is published without a day of its own is of 12 March 2021.

const PUBLISHED = dayInterval('2021-03-12')?.first ?? 0
const FRIDAY = 4

const dates = (text: string, ...values: string[]): Example => ({ text, shows: { dates: values } })
const asWorded = (text: string, ...words: string[]): Example => ({ text, shows: { dateMentions: words } })

const placeIn = (names: readonly (readonly string[])[], name: string) =>
  names.findIndex((forms) => forms.includes(name))

/** The day, week, month or year at an offset from publication. */
function shifted(unit: string, by: number): string {
  if (unit === 'day') return isoDay(PUBLISHED + by)
  if (unit === 'week') return weekValue(PUBLISHED + by * 7)
  if (unit === 'year') return String(2021 + by)
  return by < 1 - 3 ? 'none' : `2021-${String(3 + by).padStart(2, '0')}`
}

const ago = (unit: string): LanguageExamples[string] => ({
  each: (word) => dates(`Die Mühle brannte vor 2 ${word}.`, shifted(unit, -2)),
})

const { months, weekdays } = german.calendar

const calendar: LanguageExamples = {
  'calendar.months': {
    each: (name) =>
      dates(
        `Am 12. ${name} 2020 brannte die Mühle.`,
        `2020-${String(placeIn(months, name) + 1).padStart(2, '0')}-12`,
      ),
  },
  'calendar.weekdays': {
    each: (name) =>
      dates(
        `Die Mühle brannte am ${name}.`,
        isoDay(PUBLISHED - ((FRIDAY - placeIn(weekdays, name) + 7) % 7)),
      ),
  },
}

const relative: LanguageExamples = {
  'dates.cardinals': {
    each: (word) =>
      dates(
        `Die Mühle brannte vor ${word} Tagen.`,
        shifted('day', -1 - german.dates.cardinals.indexOf(word)),
      ),
  },
  'dates.countingArticles': { each: (word) => dates(`Die Mühle brannte vor ${word} Woche.`, '2021-W09') },
  'dates.units.day': ago('day'),
  'dates.units.week': ago('week'),
  'dates.units.month': ago('month'),
  'dates.units.year': ago('year'),
  'dates.ago': { each: () => dates('Die Mühle brannte vor drei Tagen.', '2021-03-09') },
  'dates.relativeDays': { each: (phrase) => asWorded(`Die Mühle brannte ${phrase}.`, phrase) },
  'dates.periods': {
    each: (phrase) => {
      const [unit = '', by = 0] = german.dates.periods[phrase] ?? []
      return dates(`Die Mühle brannte ${phrase}.`, shifted(unit, by))
    },
  },
  'dates.lastWords': { each: (word) => dates(`Die Mühle brannte am ${word} Freitag.`, '2021-03-05') },
  'dates.nextWords': { each: (word) => dates(`Die Mühle brennt am ${word} Freitag.`, '2021-03-19') },
  'dates.thisWords': { each: (word) => dates(`Die Mühle brannte in ${word} Mai.`, '2021-05') },
  'dates.comingWords': { each: (word) => dates(`Die Mühle brennt ${word} Montag.`, '2021-03-15') },
  'dates.notOneDay': { each: (word) => dates(`Die Mühle brennt ${word} Freitag.`) },
  'dates.everyYear': { each: (phrase) => dates(`Das Fest ist ${phrase} 8. Mai.`, '--05-08') },
  'dates.comparedBefore': { each: () => dates('Man sieht es, als wäre es gestern gewesen.') },
  'dates.weekdayInName': { each: () => dates('Der Freitag-Verlag brannte.') },
  'dates.someDayBefore': { each: () => dates('Es war ein Freitag.') },
  'dates.someDayAfter': { each: () => dates('Es war ein Freitag.') },
  'dates.eraBefore': { each: () => dates('Die Müller von heute sind alt.') },
}

const FIRST = 'Am 1. März 2021 brannte die Mühle'

const narrative: LanguageExamples = {
  'dates.narrativeDays': {
    each: (phrase) => asWorded(`${FIRST}, und ${phrase} brannte das Haus.`, '1. März 2021', phrase),
  },
  'dates.laterWords': {
    each: (word) =>
      dates(`${FIRST}. Zwei Tage ${word}, am Abend, brannte das Haus.`, '2021-03-01', '2021-03-03'),
  },
  'dates.earlierWords': {
    each: (word) =>
      dates(`${FIRST}. Zwei Tage ${word}, am Abend, brannte das Haus.`, '2021-03-01', '2021-02-27'),
  },
  'dates.clauseStarts': {
    each: (word) => dates(`${FIRST}. Zwei Tage später ${word} es zu.`, '2021-03-01', '2021-03-03'),
  },
}

const BY_DIRECTION: Readonly<Record<string, string>> = {
  letzten: '2020-03',
  vergangenen: '2020-03',
  nächsten: '2022-03',
  kommenden: '2022-03',
}

const written: LanguageExamples = {
  'dates.ordinalSuffixes': {
    each: () => speakers('Anna Roth sagte am 12. März: „Die Mühle ist zu.“', 'Anna Roth'),
  },
  'dates.beforeDays': {
    each: (word) => asWorded(`Am Freitag, ${word} 12. März, brannte sie.`, `Freitag, ${word} 12. März`),
  },
  'dates.joiners': {
    each: (word) => dates(`Am 11. ${word} 12. März 2021 brannte sie.`, '2021-03-11', '2021-03-12'),
  },
  'dates.beforeMonths': {
    each: (word) => dates(`Die Mühle brannte ${word} März.`, BY_DIRECTION[word] ?? '2021-03'),
  },
  'dates.rangeLinks': { each: () => dates('Sie brannte von März bis Mai 2020.', '2020-03', '2020-05') },
  'dates.beforeYears': { each: (word) => dates(`Sie brannte ${word} 2019 Bretter.`, '2019') },
  'dates.besideDays': {
    each: (phrase) => asWorded(`Sie brannte ${phrase} 1. März 2021.`, `${phrase} 1. März 2021`),
  },
  'dates.clockTimes': {
    each: () => asWorded('Die Mühle brannte gestern von 8 bis 9.30 Uhr.', 'gestern', '8', '9.30 Uhr'),
  },
  'dates.countedAfter': { each: () => dates('Es kamen bis 2000 Menschen.') },
  'dates.yearAloneAfter': { each: () => dates('Die Mühle wurde 1998 gebaut.', '1998') },
  'dates.notYearBefore': { each: () => dates('Es kamen rund 2000 und blieben.') },
}

/** A day in August is in the past or ahead, as the sentence looks. */
const [PAST, AHEAD] = ['2020-08-20', '2021-08-20']
const MONDAY = '2021-03-15'

const tense: LanguageExamples = {
  'tense.modals': { each: (word) => dates(`Die Mühlen ${word} am Montag schließen.`, MONDAY) },
  'tense.irregularPasts': { each: (word) => dates(`Am 20. August ${word} sie und wird fallen.`, PAST) },
  'tense.planned': { each: (word) => dates(`Die Feier ist für Montag ${word}.`, MONDAY) },
  'tense.timetable': { each: (word) => dates(`Die Feier ${word} am Montag.`, MONDAY) },
  'tense.until': { each: () => dates('Die Mühle bleibt bis Montag zu.', MONDAY) },
  'tense.since': { each: () => dates('Die Mühle wird seit dem 20. August fallen.', PAST) },
  'tense.determiners': { each: (word) => dates(`Am 20. August ${word} geplante Mühle wird fallen.`, AHEAD) },
  'tense.beforeFronted': { each: (word) => dates(`Sie brannte ${word} am Montag wird sie fallen.`, MONDAY) },
  'tense.leading': {
    each: (word) => dates(`Sie brannte bis ${word} Montag.`, MONDAY),
    entries: { bis: dates('Sie brannte bis Montag.', MONDAY) },
  },
  'tense.isRegularPast': { each: () => dates('Am 20. August brannte sie und wird fallen.', PAST) },
}

export const dateExamples: LanguageExamples = { ...calendar, ...relative, ...narrative, ...written, ...tense }
