import { describe, expect, it } from 'vitest'
import { values } from './english-dates.ts'

describe('feasts', () => {
  it.each([
    ['She was held on Christmas Eve 2014 and during Ramadan 2013.', ['2013', '2014-12-24']],
    [
      'It burned on Easter Sunday 2014, Good Friday 2016 and Orthodox Easter 2013.',
      ['2013-05-05', '2014-04-20', '2016-03-25'],
    ],
    ['He was found on Thanksgiving Day.', ['2020-11-26']],
    ['It burned last Christmas and will open on Good Friday.', ['2020-12-25', '2021-04-02']],
    ['They come every Christmas Eve, at Christmas and on Ramadan.', []],
  ])('%s', (text, expected) => {
    expect(values(text).sort()).toEqual(expected)
  })
})
