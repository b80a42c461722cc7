import { french } from '../../../../languages/fr/index.ts'
import { isoDay } from '../../../../model/dates.ts'
import type { Example, LanguageExamples } from '../example.ts'
import { spellings } from '../spelled-words.ts'

// French: how it is recognised, its calendar, dates and tenses. Examples are published on Friday, 2021-03-12.

const FRIDAY = Date.UTC(2021, 2, 12) / 86_400_000

const says = (text: string | readonly string[], ...dates: string[]): Example => ({ text, shows: { dates } })
const day = (distance: number) => isoDay(FRIDAY + distance)
const spelled = spellings(french)
const { months, weekdays } = french.calendar
const { cardinals } = french.dates

const monthOf = (form: string) =>
  String(months.findIndex((forms) => forms.includes(form)) + 1).padStart(2, '0')
const weekdayOf = (name: string) => weekdays.findIndex(([full]) => full === name)

/** Something that happened after a Saturday, 2019-05-04, mentioned in the paragraph before. */
const narrated = (phrase: string, date: string) =>
  says(['Il brûla le 4 mai 2019.', `Ils brûlèrent ${phrase}.`], '2019-05-04', date)

const UNITS: Readonly<Record<string, string>> = {
  day: '2021-03-10',
  week: '2021-W08',
  month: '2021-01',
  year: '2019',
}
const [MONDAY_PAST, MONDAY_AHEAD] = [day(-4), day(3)]

const recognised: LanguageExamples = {
  commonWords: {
    each: (word) => ({ ...says(`Mlyna ${word} gora ${word}, 8 mai 2019.`, '2019-05-08'), unstated: true }),
  },
  'calendar.months': { each: (form) => says(`Il brûla en ${form} 2019.`, `2019-${monthOf(form)}`) },
  'calendar.weekdays': {
    each: (name) => says(`Ils brûlèrent ${name}.`, day(-((4 - weekdayOf(name) + 7) % 7))),
  },
}

const distances: LanguageExamples = {
  'dates.cardinals': {
    each: (number) => says(`Il brûla il y a ${number} jours.`, day(-cardinals.indexOf(number) - 1)),
  },
  'dates.countingArticles': { each: (article) => says(`Il brûla il y a ${article} semaine.`, '2021-W09') },
  ...Object.fromEntries(
    Object.entries(UNITS).map(([unit, date]) => [
      `dates.units.${unit}`,
      { each: (form: string) => says(`Il brûla il y a deux ${form}.`, date) },
    ]),
  ),
  'dates.ago': { each: () => says('Il brûla il y a deux jours.', day(-2)) },
  'dates.relativeDays': {
    each: (phrase) => says(`Il brûle ${phrase}.`, day(french.dates.relativeDays[phrase] ?? 0)),
  },
  'dates.periods': {
    each: (phrase) => {
      const [unit, by] = french.dates.periods[phrase] ?? ['day', 0]
      const values: Record<string, string> = {
        week: `2021-W${String(10 + by).padStart(2, '0')}`,
        month: `2021-0${3 + by}`,
        year: String(2021 + by),
      }
      return says(`Il brûle ${phrase}.`, values[unit] ?? '')
    },
  },
  'dates.lastWordsAfter': {
    each: (word) => says(`Les fêtes de vendredi ${word === 'passe' ? 'passé' : word}.`, day(-7)),
  },
  'dates.nextWordsAfter': { each: (word) => says(`Les fêtes de lundi ${word}.`, MONDAY_AHEAD) },
  'dates.notOneDay': { each: (word) => says(`Ils brûlèrent ${word} vendredi.`) },
  'dates.everyYear': { each: (phrase) => says(`Une fête a lieu ${phrase} 8 mai.`, '--05-08') },
  'dates.partOfDay': {
    each: (link) => says(`En cet après-midi ${link} jeudi 4 mars 2021, il brûle.`, '2021-03-04'),
  },
  'dates.narrativeDays': {
    each: (phrase) =>
      narrated(phrase, isoDay(Date.UTC(2019, 4, 4) / 86_400_000 + (french.dates.narrativeDays[phrase] ?? 0))),
  },
  'dates.laterWords': { each: (word) => narrated(`deux jours ${word}`, '2019-05-06') },
  'dates.earlierWords': { each: (word) => narrated(`deux jours ${word}`, '2019-05-02') },
  'dates.clauseStarts': { each: (word) => narrated(`deux jours plus tard ${word} moulin`, '2019-05-06') },
}

const written: LanguageExamples = {
  'dates.ordinalSuffixes': { each: (suffix) => says(`Il brûla le 1${suffix} mai 2019.`, '2019-05-01') },
  'dates.spelledDays': { each: (word) => says(`Il brûla le ${word} mai 2019.`, '2019-05-01') },
  'dates.joiners': { each: (word) => says(`Il brûla le 8 ${word} 9 mai 2019.`, '2019-05-08', '2019-05-09') },
  'dates.beforeMonths': {
    each: (lead) => says(`Ils brûlèrent ${lead} décembre.`, lead === 'jusqu’en' ? '2021-12' : '2020-12'),
  },
  'dates.rangeLinks': {
    each: (link) => says(`Il était là de mars ${link} juin 2011.`, '2011-03', '2011-06'),
  },
  'dates.beforeYears': { each: (word) => says(`Il brûla ${word} 1996.`, '1996') },
  'dates.beforeYearsAtEnd': { each: (word) => says(`Il brûla ${word} 1996.`, '1996') },
  'dates.phraseStarts': { each: (word) => says(`Il brûla avant 1996 ${word} lieu.`, '1996') },
  'dates.besideDays': {
    each: (phrase) =>
      says(`Il brûla ${phrase} 6 mars 2019.`, phrase.includes('veille') ? '2019-03-05' : '2019-03-07'),
  },
  'dates.eraBefore': { each: () => says('Le monde de demain est petit.') },
  'dates.comparedBefore': { each: () => says('Je le vois comme si c’était hier.') },
  'dates.weekdayInName': { each: () => says('Ce fut vendredi saint.') },
  'dates.countedAfter': { each: () => says('Il y vit en 2000 personnes.') },
}

const tense: LanguageExamples = {
  'tense.modals': { each: (word) => says(`Le moulin ${word} brûler lundi.`, MONDAY_AHEAD) },
  'tense.planned': { each: (word) => says(`Une fête ${word} lundi.`, MONDAY_AHEAD) },
  'tense.until': {
    each: (word) => says(`Fermé ${word === 'jusqu' ? 'jusqu’à' : word} lundi.`, MONDAY_AHEAD),
  },
  'tense.since': { each: (word) => says(`Il sera fermé ${word} lundi.`, MONDAY_PAST) },
  'tense.leading': {
    each: (word) => says(`Fermé, ${spelled(word)} lundi il sera ouvert.`, MONDAY_AHEAD),
    entries: {
      agrave: says('Fermé jusqu’à lundi.', MONDAY_AHEAD),
      ce: says('Il sera fermé depuis ce lundi.', MONDAY_PAST),
      depuis: says('Il sera fermé depuis lundi.', MONDAY_PAST),
      jusqu: says('Fermé jusqu’à lundi.', MONDAY_AHEAD),
      pour: says('Fermé pour lundi.', MONDAY_AHEAD),
    },
  },
  'tense.outlookOfForm': { each: () => says('Il ouvrira lundi.', MONDAY_AHEAD) },
}

export const dateExamples: LanguageExamples = { ...recognised, ...distances, ...written, ...tense }
