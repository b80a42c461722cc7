import { describe, expect, it } from 'vitest'
import { anchorOf } from './date-values.ts'
import { datesIn } from './dates.ts'

/** 2021-03-12 was a Friday. */
const ANCHOR = anchorOf('2021-03-12')
const values = (text: string, anchor = ANCHOR) =>
  datesIn(text, anchor).map((it) => (it.end === undefined ? it.value : `${it.value}/${it.end}`))

describe('dates that the text writes out', () => {
  it.each([
    ['It burned on 12 December 2019.', ['2019-12-12']],
    ['It burned on December 12, 2019.', ['2019-12-12']],
    ['It burned on 2019-12-12.', ['2019-12-12']],
    ['It burned in December 2019.', ['2019-12']],
    ['It burned in early December 2019.', ['2019-12']],
    ['It burned on May 8 and 9, 2019.', ['2019-05-08', '2019-05-09']],
    ['It burned on 8 and 9 May 2019.', ['2019-05-09', '2019-05-08']],
    ['It burned from May 8 to 9, 2019.', ['2019-05-08/2019-05-09']],
    ['It was built in 1871, and again between 1901 and 1903.', ['1871', '1901', '1903']],
  ])('%s', (text, expected) => {
    expect(values(text, null).sort()).toEqual([...expected].sort())
  })

  it('keeps day and month where nothing tells the year', () => {
    expect(values('It burned on 12 December.', null)).toEqual(['--12-12'])
    expect(values('It burned on May 8, and again on June 9, 2019.', null)).toEqual(['--05-08', '2019-06-09'])
  })

  it('gives mentions without the words around them, and one tag a value', () => {
    const text = 'On 12 December it burned; since 12 December it is closed.'
    const [tag, ...others] = datesIn(text, null)
    expect(others).toEqual([])
    expect(tag?.mentions.map((it) => text.slice(it.start, it.end))).toEqual(['12 December', '12 December'])
  })

  it.each([
    'It may burn. They march on in March past.',
    'On 03/04/2019 it burned.',
    'It burned on 30 February 2019.',
    'Over 2000 people came, 1900 of them by boat.',
    'Sat by the sun, he mar the view in a second.',
    'It burned in December.',
    'It burned on Thursday, last month, last August, two days ago, in May last year.',
  ])('finds none it is not certain of: %s', (text) => {
    expect(values(text, null)).toEqual([])
  })
})

describe('dates that are told from the day of publication', () => {
  it.each([
    ['It burned on Friday.', ['2021-03-12']],
    ['It burned on Thursday.', ['2021-03-11']],
    ['It burned on Saturday.', ['2021-03-06']],
    ['It burned last Friday.', ['2021-03-05']],
    ['It opens next Monday.', ['2021-03-15']],
    ['It will open on Monday.', ['2021-03-15']],
    ['It is closed until Monday.', ['2021-03-15']],
    ['It burned last month.', ['2021-02']],
    ['It burned last week.', ['2021-W09']],
    ['It burned last year.', ['2020']],
    ['It burned two days ago.', ['2021-03-10']],
    ['It burned three years ago.', ['2018']],
    ['It burned yesterday.', ['2021-03-11']],
    ['It burned on March 6.', ['2021-03-06']],
    ['It burned on 8 December.', ['2020-12-08']],
    ['It burned in December.', ['2020-12']],
    ['It burned last August.', ['2020-08']],
    ['It burned in May last year.', ['2020-05']],
    ['Seen on This Week.', []],
    ['It will open on 4 May.', ['2021-05-04']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it('takes a day without a year for the nearest of its kind, and a month for the last', () => {
    expect(values('The trial of 4 May.')).toEqual(['2021-05-04'])
    expect(values('The trial of 4 November.')).toEqual(['2020-11-04'])
    expect(values('The trial in May.')).toEqual(['2020-05'])
  })

  it('knows the day of the paper, and these times for none', () => {
    expect(values('The mill burned this morning, and the barn burns today.')).toEqual(['2021-03-12'])
    expect(values('The mills of today are small.')).toEqual([])
  })

  it('takes the night of a day for that day, and a programme for none', () => {
    expect(values('It burned on Thursday night.')).toEqual(values('It burned on Thursday.'))
    expect(values('He watched Saturday Night Doe.')).toEqual([])
  })

  it('says that the value is inferred', () => {
    expect(datesIn('It burned on Thursday.', ANCHOR)[0]?.basis).toBe('inferred:weekday-of-publication')
    expect(datesIn('It burned on March 6.', ANCHOR)[0]?.basis).toBe('inferred:year-of-publication')
    expect(datesIn('It burned on March 6, 2019.', ANCHOR)[0]?.basis).toBe('text')
  })

  it('takes a day that comes again and again for none', () => {
    expect(values('It opens every Monday.')).toEqual([])
  })

  it('needs the day: a month of publication tells nothing of Thursday', () => {
    expect(values('It burned on Thursday.', anchorOf('2021-03'))).toEqual([])
  })
})
