import { describe, expect, it } from 'vitest'
import { defineLanguage } from '../../../languages/language.ts'
import type { Calendar } from '../../../languages/parts/calendar.ts'
import type { Dates } from '../../../languages/parts/dates.ts'
import { list } from '../../../languages/word-list.ts'
import { viewOf } from '../passage/passage-view.ts'
import { anchorOf, datesOf } from './index.ts'

/** A language of which only some words for times are known. */
const little = defineLanguage({
  code: 'xx',
  calendar: { months: [[], [], ['marca']], weekdays: [['lunda']] },
  dates: {
    relativeDays: { dnesa: 0 },
    ago: ['pred {n} {unit}'],
    units: { day: ['dena'], week: [], month: [], year: [] },
  },
})

const dates = (text: string, publishedAt: string | null = '2021-03-12') =>
  datesOf([viewOf(text, [], little)], anchorOf(publishedAt)).flatMap((own) => own.map(({ value }) => value))

describe('a language that knows one month, one weekday and a few words', () => {
  it.each([
    ['Mlyna gore 8 marca 2019.', ['2019-03-08']],
    ['Mlyna gore 8. marca.', ['2021-03-08']],
    ['Mlyna gore 2019-03-08.', ['2019-03-08']],
    ['Mlyna gore lunda, 8 marca 2021.', ['2021-03-08']],
    ['Mlyna gore lunda.', ['2021-03-08']],
    ['Mlyna gore dnesa.', ['2021-03-12']],
    ['Mlyna gore pred 3 dena.', ['2021-03-09']],
    ['Mlyna gore 8 april 2019.', []],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected)
  })

  it('finds nouns where the language writes them with a capital, as German does', () => {
    const capitals = defineLanguage({
      code: 'xy',
      tense: { irregularPasts: list('gore') },
      dates: {
        relativeDays: { 'Noka jesta': 1 },
        periods: { 'Anfa der Woka': ['week', 0] },
        ago: ['vor {n} {unit}'],
        units: { day: ['Tagen'], week: [], month: [], year: [] },
        narrativeDays: { 'Taga darauf': 1 },
      },
    })
    const found = (text: string) =>
      datesOf([viewOf(text, [], capitals)], anchorOf('2021-03-12')).flatMap((own) =>
        own.map(({ value }) => value),
      )
    expect(found('Mlyna gore vor 3 Tagen.')).toEqual(['2021-03-09'])
    expect(found('Mlyna gore Anfa der Woka.')).toEqual(['2021-W10'])
    expect(found('Mlyna gore Noka jesta.')).toEqual(['2021-03-13'])
    expect(found('Mlyna gore 2019-03-08. Mlyna gore Taga darauf.')).toEqual(['2019-03-08', '2019-03-09'])
  })

  it('finds words with accents, which its lists have without them', () => {
    const accents = defineLanguage({
      code: 'xz',
      calendar: { months: [[], [], ['März']], weekdays: [['Montag']] },
      dates: {
        nextWords: list('nachsten'),
        lastWords: list('grossten'),
        beforeMonths: ['nächsten'],
        beforeYears: list('fur'),
        besideDays: { 'am Tag vor': -1 },
      },
    })
    const found = (text: string) =>
      datesOf([viewOf(text, [], accents)], anchorOf('2021-03-12')).flatMap((own) =>
        own.map(({ value }) => value),
      )
    expect(found('Sie kommen nächsten Montag.')).toEqual(['2021-03-15'])
    expect(found('Nächsten Montag kommen sie.')).toEqual(['2021-03-15'])
    expect(found('Sie kamen größten Montag.')).toEqual(['2021-03-08'])
    expect(found('Sie kommen nächsten März.')).toEqual(['2022-03'])
    expect(found('Sie planen für 2024.')).toEqual(['2024'])
    expect(found('Sie kamen am Tag vor 2019-03-08.')).toEqual(['2019-03-07'])
  })

  it('leaves the year unknown if neither the text nor the day of publication gives one', () => {
    expect(dates('Mlyna gore 8 marca.', null)).toEqual(['--03-08'])
  })
})

/** What other languages have that English lacks, each with words of its own. */
describe('a language that is written in another way', () => {
  const found = (text: string, calendar: Partial<Calendar>, own: Partial<Dates> = {}) =>
    datesOf(
      [viewOf(text, [], defineLanguage({ code: 'xw', calendar, dates: own }))],
      anchorOf('2021-03-12'),
    ).flatMap((dates) => dates.map(({ value, end }) => (end === undefined ? value : `${value}/${end}`)))
  const marca = { months: [[], [], ['marca', 'tiro', 'mar']], weekdays: [['lunda', 'lundo']] }

  it.each([
    ['8 de marca del 2019', ['2019-03-08']],
    ['lundo, den 8. marca 2021', ['2021-03-08']],
    ['8.Marca 2019', ['2019-03-08']],
    ['8. MARCA 2019', ['2019-03-08']],
    ['8 mar. 2019', ['2019-03-08']],
    ['8 tiro/marca 2019', ['2019-03-08']],
    ['8 tiro (marca) 2019', ['2019-03-08']],
    ['tiro marca 2019', ['2019-03']],
    ['prima de marca 2019', ['2019-03-01']],
    ['٨ marca ٢٠١٩', ['2019-03-08']],
    ['wa8 marca 2019, wamarca 2018, walundo', ['2019-03-08', '2018-03', '2021-03-08']],
    ['8 y 9 de marca 2019', ['2019-03-08', '2019-03-09']],
    ['del 8 al 9 de marca 2019', ['2019-03-08/2019-03-09']],
    ['marca 8 de 2019', []],
    ['03/04/2019', ['2019-04-03']],
    ['lunda pasado', ['2021-03-08']],
    ['8 marca pasado', ['2021-03-08']],
    ['marca pasado', ['2020-03']],
    ['marca venturo', ['2022-03']],
    ['2011 roka, strana 2012 roka', ['2011']],
  ])('%s', (text, expected) => {
    const dates = found(`Mlyna gore ${text}.`, marca, {
      ofWords: ['de', 'del'],
      ordinalSuffixes: ['.'],
      beforeDays: ['den'],
      spelledDays: { prima: 1 },
      attached: ['wa'],
      joiners: ['y'],
      rangeLinks: ['al'],
      slashes: 'day-first',
      lastWordsAfter: list('pasado'),
      nextWordsAfter: list('venturo'),
      yearAloneAfter: /^ roka/,
      notYearBefore: /strana $/,
    })
    expect(dates).toEqual(expected)
  })

  it('has a form of its own for what is still to come', () => {
    const tense = { outlookOfForm: (word: string) => (word.endsWith('ra') ? 'future' : null) } as const
    const own = defineLanguage({ code: 'xv', calendar: marca, tense })
    const dates = (text: string) => datesOf([viewOf(text, [], own)], anchorOf('2021-03-12')).flat()
    expect(dates('Mlyna gorera lunda.')).toMatchObject([{ value: '2021-03-15' }])
    expect(dates('Mlyna gore lunda.')).toMatchObject([{ value: '2021-03-08' }])
  })
})
