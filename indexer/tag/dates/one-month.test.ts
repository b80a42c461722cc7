import { describe, expect, it } from 'vitest'
import { defineLanguage } from '../../../languages/language.ts'
import { list } from '../../../languages/word-list.ts'
import { viewOf } from '../passage/passage-view.ts'
import { anchorOf, datesOf } from './index.ts'

/** A language of which only some words for times are known. */
const little = defineLanguage({
  code: 'xx',
  calendar: { months: [[], [], ['marca']], weekdays: ['lunda'] },
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
      calendar: { months: [[], [], ['März']], weekdays: ['Montag'] },
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
