import { spanish } from '../../../../languages/es/index.ts'
import { isoDay } from '../../../../model/dates.ts'
import type { Example, LanguageExamples } from '../example.ts'

// Spanish: how it is recognised, its calendar, dates and tenses. Examples are published on Friday, 2021-03-12.

const FRIDAY = Date.UTC(2021, 2, 12) / 86_400_000
const SATURDAY = Date.UTC(2019, 4, 4) / 86_400_000

const says = (text: string | readonly string[], ...dates: string[]): Example => ({ text, shows: { dates } })
const day = (distance: number) => isoDay(FRIDAY + distance)
const { months, weekdays } = spanish.calendar
const { cardinals, narrativeDays, periods, relativeDays, spelledDays } = spanish.dates

const monthOf = (form: string) =>
  String(months.findIndex((forms) => forms.includes(form)) + 1).padStart(2, '0')
const weekdayOf = (name: string) => weekdays.findIndex(([full]) => full === name)

/** Something that happened after a Saturday, 2019-05-04, mentioned in the paragraph before. */
const narrated = (phrase: string, date: string) =>
  says(['Ardió el 4 de mayo de 2019.', `Salieron ${phrase}.`], '2019-05-04', date)

const UNITS: Readonly<Record<string, string>> = {
  day: '2021-03-10',
  week: '2021-W08',
  month: '2021-01',
  year: '2019',
}
const [MONDAY_PAST, MONDAY_AHEAD] = [day(-4), day(3)]

const recognised: LanguageExamples = {
  commonWords: {
    each: (word) => ({ ...says(`Mlyna ${word} gora ${word}, 8 mayo 2019.`, '2019-05-08'), unstated: true }),
  },
  'calendar.months': { each: (form) => says(`Ardió en ${form} de 2019.`, `2019-${monthOf(form)}`) },
  'calendar.weekdays': {
    each: (name) => says(`Ardió el ${name}.`, day(-((4 - weekdayOf(name) + 7) % 7))),
  },
}

const distances: LanguageExamples = {
  'dates.cardinals': {
    each: (number) => says(`Ardió hace ${number} días.`, day(-cardinals.indexOf(number) - 1)),
  },
  'dates.countingArticles': { each: (article) => says(`Ardió hace ${article} semana.`, '2021-W09') },
  ...Object.fromEntries(
    Object.entries(UNITS).map(([unit, date]) => [
      `dates.units.${unit}`,
      { each: (form: string) => says(`Ardió hace dos ${form}.`, date) },
    ]),
  ),
  'dates.ago': { each: () => says('Ardió hace dos días.', day(-2)) },
  'dates.relativeDays': { each: (phrase) => says(`Arde, ${phrase}.`, day(relativeDays[phrase] ?? 0)) },
  'dates.neverEras': {
    each: (phrase) => says(`Arde el molino de ${phrase}.`, day(relativeDays[phrase] ?? 0)),
  },
  'dates.periods': {
    each: (phrase) => {
      const [unit, by] = periods[phrase] ?? ['day', 0]
      const values: Record<string, string> = {
        week: `2021-W${String(10 + by).padStart(2, '0')}`,
        month: `2021-0${3 + by}`,
        year: String(2021 + by),
      }
      return says(`Arde ${phrase}.`, values[unit] ?? '')
    },
  },
  'dates.lastWords': { each: (word) => says(`Ardió el ${word} viernes.`, day(-7)) },
  'dates.nextWords': { each: () => says('La fiesta del próximo lunes.', MONDAY_AHEAD) },
  'dates.lastWordsAfter': {
    each: (word) => says(`Ardió el viernes ${word === 'ultimo' ? 'último' : word}.`, day(-7)),
  },
  'dates.nextWordsAfter': { each: () => says('La fiesta del lunes próximo.', MONDAY_AHEAD) },
  'dates.notOneDay': { each: (word) => says(`Ardió ${word} viernes.`) },
  'dates.everyYear': { each: (phrase) => says(`La fiesta es ${phrase} 8 de mayo.`, '--05-08') },
  'dates.partOfDay': {
    each: (link) => says(`En esta tarde ${link} jueves 4 de marzo de 2021 ardió.`, '2021-03-04'),
  },
  'dates.narrativeDays': {
    each: (phrase) => narrated(phrase, isoDay(SATURDAY + (narrativeDays[phrase] ?? 0))),
  },
  'dates.laterWords': { each: (word) => narrated(`dos días ${word}`, '2019-05-06') },
  'dates.earlierWords': { each: (word) => narrated(`dos días ${word}`, '2019-05-02') },
  'dates.clauseStarts': { each: (word) => narrated(`dos días después ${word} molino`, '2019-05-06') },
}

const written: LanguageExamples = {
  'dates.spelledDays': {
    each: (word) =>
      says(`Ardió el ${word} de mayo de 2019.`, `2019-05-${String(spelledDays[word]).padStart(2, '0')}`),
  },
  'dates.ofWords': { each: (word) => says(`Ardió en mayo ${word} 2019.`, '2019-05') },
  'dates.joiners': {
    each: (word) => says(`Ardió el 8 ${word} 9 de mayo de 2019.`, '2019-05-08', '2019-05-09'),
  },
  'dates.beforeMonths': {
    each: (lead) => says(`Ardió ${lead} diciembre.`, /hasta|próximo/.test(lead) ? '2021-12' : '2020-12'),
  },
  'dates.rangeLinks': {
    each: (link) => says(`Estuvo ahí de marzo ${link} junio de 2011.`, '2011-03', '2011-06'),
  },
  'dates.beforeYears': { each: (word) => says(`Ardió ${word === 'ano' ? 'año' : word} 1996.`, '1996') },
  'dates.beforeYearsAtEnd': { each: (word) => says(`Ardió ${word} 1996.`, '1996') },
  'dates.phraseStarts': { each: (word) => says(`Ardió hasta 1996 ${word} lugar.`, '1996') },
  'dates.eraBefore': { each: () => says('Arde por la mañana.') },
  'dates.eraAfter': { each: () => says('Arde hoy en día.') },
  'dates.comparedBefore': { each: () => says('Lo veo como si fuera ayer.') },
  'dates.weekdayInName': { each: () => says('Fue el viernes santo.') },
  'dates.countedAfter': { each: () => says('Vivían ahí en 2000 personas.') },
}

const tense: LanguageExamples = {
  'tense.modals': { each: (word) => says(`El molino ${word} arder el lunes.`, MONDAY_AHEAD) },
  'tense.planned': { each: (word) => says(`Una fiesta ${word} el lunes.`, MONDAY_AHEAD) },
  'tense.until': { each: (word) => says(`Cerrado ${word} el lunes.`, MONDAY_AHEAD) },
  'tense.since': { each: (word) => says(`Estará cerrado ${word} el lunes.`, MONDAY_PAST) },
  'tense.leading': {
    entries: {
      el: says('Cerrado hasta el lunes.', MONDAY_AHEAD),
      este: says('Estará cerrado desde este lunes.', MONDAY_PAST),
      hasta: says('Cerrado hasta el lunes.', MONDAY_AHEAD),
      para: says('Cerrado para el lunes.', MONDAY_AHEAD),
      desde: says('Estará cerrado desde el lunes.', MONDAY_PAST),
    },
  },
  'tense.outlookOfForm': { each: () => says('Se abrirá el lunes.', MONDAY_AHEAD) },
}

export const dateExamples: LanguageExamples = { ...recognised, ...distances, ...written, ...tense }
