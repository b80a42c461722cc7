import { describe, expect, it } from 'vitest'
import { values } from './english-dates.ts'

describe('years', () => {
  it.each([
    ['The 1996 bombing, its 1988 results, and sales in fiscal 1989.', ['1988', '1989', '1996']],
    ['It grew from 100 in 1980 to 300.', ['1980']],
    ['Between 1990-94 it grew.', ['1990/1994']],
    ['It burned in nineteen ninety-one, not in the year two thousand.', ['1991', '2000']],
    ['In the 1800s the 2000 people of flight 1992, at $1999, page 12:1990.', []],
    ['In the late 1990s, the 1970’s and the 2000s.', ['1970/1979', '1990/1999', '2000/2009']],
    ['In 2011, 2012 and 2013 they fled, 2000, 1900 of them.', ['2011', '2012', '2013']],
    ['It burned in 2011 and, later that year, fell. The following year it was sold.', ['2011', '2012']],
  ])('%s', (text, expected) => {
    expect(values(text, null).sort()).toEqual(expected)
  })
})
