import { describe, expect, it } from 'vitest'
import { datesOfAll, values } from './english-dates.ts'

describe('a year that the text has stated before', () => {
  it('leaves the year unknown after another one was stated in a text that goes by days of publication', () => {
    const text = 'It opened on Monday. It began in March 2011. On April 6 the square was full.'
    expect(values(text)).toEqual(['2021-03-08', '2011-03', '--04-06'])
  })

  it.each([
    [['It began in March 2011. On April 6 the square was full.'], ['2011-03', '2011-04-06']],
    [['It began in March 2011. In April it was full.'], ['2011-03', '2011-04']],
    [
      ['It began in March 2011.', 'On April 6 it was full.'],
      ['2011-03', '2011-04-06'],
    ],
    [
      ['It began in March 2011.', 'It grew.', 'On April 6 it was full.'],
      ['2011-03', '--04-06'],
    ],
    [['It is open since 2011. In April it was full.'], ['2011']],
    [['It began in May 2011.', 'In April it was full.'], ['2011-05']],
    [
      ['It began in May 2011.', 'On February 20 it was full.'],
      ['2011-05', '2021-02-20'],
    ],
    [['It began in March 2011. They will meet on May 6.'], ['2011-03', '2021-05-06']],
  ])('takes the year that a report has stated, if the dates follow each other: %s', (texts, expected) => {
    expect(datesOfAll(texts).flatMap((dates) => dates.map(({ value }) => value))).toEqual(expected)
  })

  it('takes the year that a report without a date has stated in the same passage', () => {
    expect(values('It began in March 2011. On April 6 it was full.', null)).toEqual(['2011-03', '2011-04-06'])
    expect(values('It began in May 2011. On April 6 it was full.', null)).toEqual(['2011-05', '--04-06'])
  })

  it('is the year before publication in a report that tells of it alone', () => {
    const report = ['It began in 2020.', 'In February 2020 it grew.', 'In May 2020 it fell.']
    const months = (texts: readonly string[]) =>
      datesOfAll(texts)
        .at(-1)
        ?.map(({ value }) => value)
    expect(months([...report, 'In March the square was full, on 2 March as well.'])).toEqual([
      '2020-03',
      '2020-03-02',
    ])
    expect(months([...report, 'In 2021 it began again.', 'In March the square was full.'])).toEqual([
      '2021-03',
    ])
  })

  it('is the year before publication in a report on what happened during the year', () => {
    const report = ['It burned during the year.', 'Many left during the year.', 'By year’s end it was empty.']
    const dates = datesOfAll([
      ...report.map((text) => text.replace('By', 'At')),
      'In March and on 2 May it was full.',
    ])
    expect(dates.at(-1)?.map(({ value }) => value)).toEqual(['2020-03', '2020-05-02'])
  })
})
