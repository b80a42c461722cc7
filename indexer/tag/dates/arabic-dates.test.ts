import { describe, expect, it } from 'vitest'
import { tagged } from '../../sample-documents.ts'

/** Published on a Friday. */
const read = (text: string) => tagged(text, { language: 'ar', publishedAt: '2021-03-12' })
const values = (text: string) => read(text).dates.map(({ value }) => value)
const mentions = (text: string) =>
  read(text).dates.flatMap((date) => date.mentions.map(({ start, end }) => text.slice(start, end)))

describe('dates in Arabic', () => {
  it.each([
    ['the Levantine name of a month', 'احترقت المطحنة في 14 آذار 2019.', '2019-03-14'],
    ['the Egyptian one', 'احترقت المطحنة في 14 مارس 2019.', '2019-03-14'],
    ['both', 'احترقت المطحنة في 14 آذار/مارس 2019.', '2019-03-14'],
    ['the second one in brackets', 'احترقت المطحنة في 14 مارس (آذار) 2019.', '2019-03-14'],
    ['a name of two words', 'احترقت المطحنة في 2 تشرين الثاني - نوفمبر 2019.', '2019-11-02'],
    ['Eastern digits', 'احترقت المطحنة في ١٤ مارس ٢٠١٩.', '2019-03-14'],
    ['a day in words', 'احترقت المطحنة في الرابع عشر من آذار 2019.', '2019-03-14'],
    ['an attached conjunction', 'احترقت والثامن من آذار 2019 قريب.', '2019-03-08'],
    ['the year behind a word', 'احترقت المطحنة في 14 مارس عام 2019.', '2019-03-14'],
    ['a month of the past', 'احترقت المطحنة في نيسان الماضي.', '2020-04'],
    ['a month to come', 'تفتح المطحنة في شباط المقبل.', '2022-02'],
    ['a year', 'احترقت المطحنة عام ٢٠١٤.', '2014'],
    ['a year with its letter', 'احترقت المطحنة صيفا 2014م.', '2014'],
    ['yesterday and its weekday', 'احترقت المطحنة أمس الخميس.', '2021-03-11'],
    ['today and its weekday in brackets', 'احترقت المطحنة اليوم (الجمعة).', '2021-03-12'],
    ['a weekday beside a day after which it was published', 'احترقت المطحنة اليوم الخميس.', '2021-03-11'],
    ['the day before yesterday', 'احترقت المطحنة أول من أمس.', '2021-03-10'],
    ['a weekday that has passed', 'احترقت المطحنة الاثنين.', '2021-03-08'],
    ['a weekday ahead of the verb', 'ستحترق المطحنة الاثنين.', '2021-03-15'],
    ['last week', 'احترقت المطحنة الأسبوع الماضي.', '2021-W09'],
  ])('reads %s', (_, text, value) => expect(values(text)).toEqual([value]))

  it('takes nothing of the Islamic calendar for a date of the Gregorian one', () => {
    expect(values('احترقت المطحنة في 26 شوال 1436 هـ.')).toEqual([])
    expect(values('احترقت المطحنة في ١ ذو الحجة ١٤٤٥هـ.')).toEqual([])
  })

  it('marks yesterday and its weekday as one mention', () => {
    expect(mentions('احترقت المطحنة أمس الخميس.')).toEqual(['أمس الخميس'])
  })

  it('reads years that are listed with an attached conjunction', () => {
    expect(values('فاز في 2011 و2014.')).toEqual(['2011', '2014'])
  })
})
