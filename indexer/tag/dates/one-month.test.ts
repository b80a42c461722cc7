import { describe, expect, it } from 'vitest'
import { defineLanguage } from '../../../languages/language.ts'
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

  it('leaves the year unknown if neither the text nor the day of publication gives one', () => {
    expect(dates('Mlyna gore 8 marca.', null)).toEqual(['--03-08'])
  })
})
