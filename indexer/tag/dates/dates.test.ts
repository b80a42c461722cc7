import { describe, expect, it } from 'vitest'
import { ANCHOR, datesIn, datesOfAll, values } from './english-dates.ts'
import { anchorOf } from './index.ts'

describe('dates written in the text', () => {
  it.each([
    ['It burned on 12 December 2019.', ['2019-12-12']],
    ['It burned on December 12, 2019.', ['2019-12-12']],
    ['It burned on 2019-12-12.', ['2019-12-12']],
    ['It burned on 12.12.2019.', ['2019-12-12']],
    ['It burned on 23/04/2019, or on 4/25/2019.', ['2019-04-23', '2019-04-25']],
    ['It burned on Dec. 12. 2019; it opened on May. 9, 2018.', ['2018-05-09', '2019-12-12']],
    ['Dec. 12. 2019 and May 9, 2018 are named.', ['2018-05-09', '2019-12-12']],
    ['It burned on May 8. 2011 was bad.', ['--05-08']],
    ['It burned on August the 22nd, 2013.', ['2013-08-22']],
    ['It burned in Sept. 2019.', ['2019-09']],
    ['It burned on 13, 14 and 15 October 2011.', ['2011-10-13', '2011-10-14', '2011-10-15']],
    ['It burned on 8 March and 9 June 2011.', ['2011-03-08', '2011-06-09']],
    ['It burned from 28 December to 3 January 2019.', ['2018-12-28/2019-01-03']],
    [
      'It burned on May 8-9, 2019 and from 8–12 June 2019.',
      ['2019-05-08/2019-05-09', '2019-06-08/2019-06-12'],
    ],
    ['It burned in late February and March 2022.', ['2022-02', '2022-03']],
    ['It burned in March, April and May 2011.', ['2011-03', '2011-04', '2011-05']],
    ['It burned in December 2019.', ['2019-12']],
    ['It burned in early December 2019.', ['2019-12']],
    ['It burned on May 8 and 9, 2019.', ['2019-05-08', '2019-05-09']],
    ['It burned on 8 and 9 May 2019.', ['2019-05-09', '2019-05-08']],
    ['It burned from May 8 to 9, 2019.', ['2019-05-08/2019-05-09']],
    ['It was built in 1871, and again between 1901 and 1903.', ['1871', '1901', '1903']],
  ])('%s', (text, expected) => {
    expect(values(text, null).sort()).toEqual([...expected].sort())
  })

  it.each([
    'the twelfth of May',
    '12th of May',
    'May twelfth',
    'May 12',
    'May the 12th',
    '12 MAY',
    '12-May',
    'Wed. 12 May',
  ])(
    'finds the day, whichever way its number is written next to the month: Mayor Doe saw it on %s',
    (day) => {
      expect(values(`Mayor Doe saw it on ${day}.`, null)).toEqual(['--05-12'])
    },
  )

  it('keeps day and month if nothing shows the year', () => {
    expect(values('It burned on 12 December.', null)).toEqual(['--12-12'])
    expect(values('It burned on May 8, and again on June 9, 2019.', null)).toEqual(['--05-08', '2019-06-09'])
  })

  it('gives mentions without the words around them, and one tag for each value', () => {
    const text = 'On 12 December it burned; since 12 December it is closed.'
    const [tag, ...others] = datesIn(text, null)
    expect(others).toEqual([])
    expect(tag?.mentions.map((it) => text.slice(it.start, it.end))).toEqual(['12 December', '12 December'])
  })

  it.each([
    'It may burn. They march on in March past.',
    'On 03/04/2019 it burned.',
    'In May 12 people died.',
    'He moved them on since 12 may leave.',
    'It burned on 30 February 2019.',
    'Over 2000 people came, 1900 of them by boat.',
    'Sat by the sun, he mar the view in a second.',
    'It burned in December.',
    'It burned on Thursday, last month, last August, two days ago, in May last year.',
  ])('finds no date that is uncertain: %s', (text) => {
    expect(values(text, null)).toEqual([])
  })
})

describe('dates relative to the day of publication', () => {
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
    ['It burned three years ago, and was built 2,500 years ago.', ['2018']],
    ['It burned yesterday.', ['2021-03-11']],
    ['It burned on March 6.', ['2021-03-06']],
    ['It burned on 8 December.', ['2020-12-08']],
    ['It burned in December.', ['2020-12']],
    ['It burned last August.', ['2020-08']],
    [
      'Sales this year through February were low; the ban was extended through May.',
      ['2021', '2021-02', '2021-05'],
    ],
    ['It burned in May last year.', ['2020-05']],
    ['Seen on This Week.', []],
    ['It will open on 4 May.', ['2021-05-04']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it('takes a day or a month without a year for the last one, or for a day ahead within three months', () => {
    expect(values('The trial of 4 May.')).toEqual(['2021-05-04'])
    expect(values('The trial of 4 July.')).toEqual(['2020-07-04'])
    expect(values('The trial in May.')).toEqual(['2020-05'])
  })

  it('takes today for the day of publication, but not when it means the present time', () => {
    expect(values('The mill burned this morning, and the barn burns today.')).toEqual(['2021-03-12'])
    expect(values('The mills of today are small. Today, the mill is a museum.')).toEqual([])
    expect(values('Today, the mill burned.')).toEqual(['2021-03-12'])
  })

  it('takes the night of a day for that day, but not the title of a programme', () => {
    expect(values('It burned on Thursday night.')).toEqual(values('It burned on Thursday.'))
    expect(values('He watched Saturday Night Doe.')).toEqual([])
  })

  it.each([
    ['It was extended to 4 May.', ['2021-05-04']],
    ['It takes effect on 1 September.', ['2021-09-01']],
    ['He was shot to death on 23 October.', ['2020-10-23']],
    ['He was shot last 23 October.', ['2020-10-23']],
    ['It was set on 6 August and stands since 13 January.', ['2020-08-06', '2021-01-13']],
    ['It signed the 23 February accord, to be kept by all.', ['2021-02-23']],
    ['The mill is headed for the vote (Page 1, March 10).', ['2021-03-10']],
    ['It will open on 5 March. It was to be shut by 8 March.', ['2022-03-05', '2021-03-08']],
    ['Doe will succeed Roe on June 1.', ['2021-06-01']],
    ['The November accession of Doe was met.', ['2020-11']],
    ['The April accession will help.', ['2021-04']],
    ['It was recalled on Tuesday, May 12.', ['2020-05-12']],
    ['Those of the September 11 attacks, and those of September 11.', ['2001-09-11', '2020-09-11']],
  ])('infers the year from the verb, the distance or the weekday: %s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it.each([
    ['Between March and June 2011, forty were arrested.', ['2011-03', '2011-06']],
    ['It burned from November to March 2012.', ['2011-11', '2012-03']],
    ['In May and June 2011 it burned.', ['2011-05', '2011-06']],
  ])('takes the year of a range of months from its end: %s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it('does not take a row of a table for a day', () => {
    expect(values('June 21 3')).toEqual([])
    expect(values('June        21         3      1,204')).toEqual([])
    expect(values('It burned on June 21')).toEqual(['2020-06-21'])
  })

  it.each([
    ['They will meet on Monday.', '2021-03-15'],
    ['They are meeting Monday.', '2021-03-15'],
    ['They plan to meet Monday.', '2021-03-15'],
    ['The talks resume Monday.', '2021-03-15'],
    ['The talks are due Monday.', '2021-03-15'],
    ['A vote expected to be held on Monday', '2021-03-15'],
    ['On Monday, the court will hear him.', '2021-03-15'],
    ['He said that on Monday the court will hear him.', '2021-03-15'],
    ['They could come as soon as Monday.', '2021-03-15'],
    ['They met on Monday.', '2021-03-08'],
    ['Doe could not be reached on Monday.', '2021-03-08'],
    ['It was extended until 9 a.m. GMT Monday.', '2021-03-15'],
    ['They failed to meet Monday.', '2021-03-08'],
    ['They will appeal, he said Monday.', '2021-03-08'],
    ['“We will appeal,” he said Monday.', '2021-03-08'],
    ['On Monday, the court heard him; he will appeal.', '2021-03-08'],
    ['It had been due to end Monday.', '2021-03-08'],
    ['At the close of business Monday, it will be counted.', '2021-03-15'],
    ['The fighting since Monday', '2021-03-08'],
    ['Until Monday, they had not called him.', '2021-03-08'],
    ['They will look for ways around Monday’s ruling.', '2021-03-08'],
  ])('infers from the verb which weekday is meant: %s', (text, expected) => {
    expect(values(text)).toEqual([expected])
  })

  it.each([
    ['It burned today.', ['2021-03-12']],
    ['It burned this morning, not last night.', ['2021-03-12', '2021-03-11']],
    ['It burned Thursday night.', ['2021-03-11']],
    ['Shells fell overnight Saturday into Sunday.', ['2021-03-06', '2021-03-07']],
    ['It burned from Monday to Wednesday.', ['2021-03-08', '2021-03-10']],
    ['He met the April 6 Movement on June 6.', ['2020-06-06']],
    ['See www.example.org/24.05.2016/x, last accessed 8 May 2019.', []],
    ['It opens the day after tomorrow.', ['2021-03-14']],
    ['Today’s youth reads USA Today.', []],
    ['It burned on Bloody Sunday, not on a Saturday Night.', []],
    ['Flights on Monday and Tuesday nights', []],
    ['It burned the week of March 1.', ['2021-W09']],
    ['It burned the day before March 6.', ['2021-03-05']],
    ['It burned on the December holiday and in the early-January storm.', ['2020-12', '2021-01']],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it('takes two words for one day as one mention', () => {
    expect(datesIn('Yesterday, Thursday, it burned.')).toMatchObject([
      { value: '2021-03-11', mentions: [{ start: 0, end: 19 }] },
    ])
    expect(values('It burned yesterday, Friday it opened.')).toEqual(['2021-03-11', '2021-03-12'])
  })

  it('says that the value is inferred', () => {
    expect(datesIn('It burned on Thursday.', ANCHOR)[0]?.basis).toBe('inferred:weekday-of-publication')
    expect(datesIn('It burned on March 6.', ANCHOR)[0]?.basis).toBe('inferred:year-of-publication')
    expect(datesIn('It burned on March 6, 2019.', ANCHOR)[0]?.basis).toBe('text')
  })

  it.each([
    'It was a Thursday.',
    'They came on a rainy Friday morning, and left.',
    'One Friday he did not come back.',
    'It was a Monday in spring.',
  ])('are not inferred from a weekday that may be any such day: %s', (text) => {
    expect(datesIn(text, ANCHOR)).toEqual([])
  })

  it('are found in a statement that is named after its day', () => {
    expect(datesIn('In a Thursday statement it said so.', ANCHOR)).toHaveLength(1)
  })

  it('does not take a recurring day for a date', () => {
    expect(values('It opens every Monday.')).toEqual([])
  })

  it('needs the day of publication: from a month alone, Thursday cannot be resolved', () => {
    expect(values('It burned on Thursday.', anchorOf('2021-03'))).toEqual([])
  })
})

describe('dates relative to the last day that the text has mentioned', () => {
  it.each([
    ['It burned on March 6, 2019. The next day it was gone.', ['2019-03-06', '2019-03-07']],
    ['It burned on March 6, 2019. Two days later, it was gone.', ['2019-03-06', '2019-03-08']],
    ['It burned on March 6, 2019, and was seen the previous day.', ['2019-03-06', '2019-03-05']],
    ['It burned on March 6, 2019. The following Monday they came.', ['2019-03-06', '2019-03-11']],
    ['It burned on March 6, 2019. It was seen the same day.', ['2019-03-06', '2019-03-06']],
  ])('%s', (text, expected) => {
    const dates = datesIn(text).flatMap((it) => it.mentions.map(({ start }) => ({ start, value: it.value })))
    expect(dates.sort((a, b) => a.start - b.start).map((it) => it.value)).toEqual(expected)
  })

  it('reaches into the next passage, and no further', () => {
    const [, second, third] = datesOfAll([
      'It burned on 6 March 2019.',
      'The next day it was gone.',
      'It fell.',
    ])
    expect(second).toMatchObject([{ value: '2019-03-07', basis: 'inferred:relative-to-narrative' }])
    expect(third).toEqual([])
    expect(datesOfAll(['It burned on 6 March 2019.', 'It fell.', 'The next day it was gone.'])[2]).toEqual([])
  })

  it('finds none without such a day, or in a sentence that is not about the past', () => {
    expect(values('The next day it was gone.')).toEqual([])
    expect(values('It burned on 6 March 2019. Who knows what the next day will bring?')).toEqual([
      '2019-03-06',
    ])
  })
})

describe('what people say', () => {
  it('is not counted from the day of publication if nothing else in the document is', () => {
    const witness = '“They came yesterday,” he said.'
    expect(datesOfAll(['It burned on 6 March 2019.', witness])[1]).toEqual([])
    expect(datesOfAll(['It burned on Thursday.', witness])[1]).toMatchObject([{ value: '2021-03-11' }])
  })
})

describe('a year that cannot be told', () => {
  it.each([
    ['It burned on 9 April 202. Doe left.', ['--04-09']],
    ['It burned on 9 April and 202 people left.', ['2021-04-09']],
  ])('because it lost a digit: %s', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })
})
