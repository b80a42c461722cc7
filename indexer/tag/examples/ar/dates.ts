import { arabic } from '../../../../languages/ar/index.ts'
import { isoDay } from '../../../../model/dates.ts'
import type { Example, LanguageExamples } from '../example.ts'

// Every example is published on Friday, 2021-03-12.
const FRIDAY = Date.UTC(2021, 2, 12) / 86_400_000

const says = (text: string | readonly string[], ...dates: string[]): Example => ({ text, shows: { dates } })
const day = (distance: number) => isoDay(FRIDAY + distance)
const two = (number: number) => String(number).padStart(2, '0')

const { calendar, dates, tense } = arabic
const placeOf = (names: readonly (readonly string[])[], name: string) =>
  names.findIndex((forms) => forms.includes(name))

const periodValue = (phrase: string): string => {
  const [unit, by] = dates.periods[phrase] ?? ['day', 0]
  const values = {
    day: [],
    week: ['2021-W09', '2021-W10', '2021-W11'],
    month: ['2021-02', '2021-03', '2021-04'],
    year: ['2020', '2021', '2022'],
  }
  return values[unit][by + 1] ?? ''
}
/** Introductory words with which a month is still to come. */
const AHEAD = [...tense.until]

export const dateExamples: LanguageExamples = {
  'calendar.months': {
    each: (name) => says(`احترقت في 5 ${name} 2019.`, `2019-${two(placeOf(calendar.months, name) + 1)}-05`),
  },
  'calendar.weekdays': {
    each: (name) => says(`احترقت المطحنة ${name}.`, day(-((4 - placeOf(calendar.weekdays, name) + 7) % 7))),
  },
  'dates.attached': { each: (particle) => says(`احترقت ${particle}الأربعاء.`, day(-2)) },
  'dates.spelledDays': {
    each: (phrase) =>
      says(`احترقت في ${phrase} من يناير 2019.`, `2019-01-${two(dates.spelledDays[phrase] ?? 0)}`),
  },
  'dates.ofWords': {
    each: (phrase) =>
      /شهر|^من$/.test(phrase)
        ? says(`احترقت في 5 ${phrase} يناير 2019.`, '2019-01-05')
        : says(`احترقت في 5 يناير ${phrase} 2019.`, '2019-01-05'),
  },
  'dates.joiners': {
    each: (joiner) => says(`احترقت في 5 ${joiner}6 يناير 2019.`, '2019-01-05', '2019-01-06'),
  },
  'dates.relativeDays': {
    each: (phrase) => says(`احترقت المطحنة ${phrase}.`, day(dates.relativeDays[phrase] ?? 0)),
  },
  'dates.periods': { each: (phrase) => says(`احترقت المطحنة ${phrase}.`, periodValue(phrase)) },
  'dates.lastWordsAfter': { each: (word) => says(`احترقت الجمعة ${word}.`, day(-7)) },
  'dates.nextWordsAfter': { each: (word) => says(`موعدها الاثنين ${word}.`, day(3)) },
  'dates.thisWordsAfter': { each: (word) => says(`موعدها أغسطس ${word}.`, '2021-08') },
  'dates.notOneDay': { each: (word) => says(`تفتح المطحنة ${word} الجمعة.`) },
  'dates.beforeMonths': {
    each: (word) =>
      says(`احترقت ${word} ديسمبر.`, AHEAD.includes(word.replace(/ى/, 'ي')) ? '2021-12' : '2020-12'),
  },
  'dates.rangeLinks': {
    each: (link) => says(`عملت من مارس ${link} يونيو 2011.`, '2011-03', '2011-06'),
  },
  'dates.beforeYears': { each: (word) => says(`احترقت ${word} 1996.`, '1996') },
  'dates.beforeYearsAtEnd': { each: (word) => says(`احترقت ${word} 1996.`, '1996') },
  'dates.phraseStarts': { each: (word) => says(`احترقت بعد 1996 ${word} النهر.`, '1996') },
  'dates.yearAloneAfter': { each: () => says('احترقت المطحنة 1996م.', '1996') },
  'dates.countedAfter': { each: () => says('تتسع في 2000 شخص.') },
  'dates.eraBefore': { each: () => says('احترقت في ذلك اليوم.') },
  'dates.eraAfter': { each: () => says('احترقت صباح اليوم التالي.') },
  'tense.modals': { each: (word) => says(`المطحنة ${word} تفتح الاثنين.`, day(3)) },
  'tense.planned': { each: (word) => says(`المعرض ${word} الاثنين.`, day(3)) },
  'tense.until': { each: (word) => says(`أغلقت ${word === 'حتي' ? 'حتى' : word} الاثنين.`, day(3)) },
  'tense.since': { each: (word) => says(`سوف تغلق ${word} الاثنين.`, day(-4)) },
  'tense.leading': {
    each: (word) =>
      word === 'منذ' ? says('سوف تغلق منذ الاثنين.', day(-4)) : says('أغلقت حتى الاثنين.', day(3)),
  },
  'tense.outlookOfForm': { each: () => says('ستفتحها سمر الاثنين.', day(3)) },
}
