import { describe, expect, it } from 'vitest'
import { readPublicationDate } from './publication-date.ts'

describe('readPublicationDate', () => {
  it.each([
    ['2021-03-12', '2021-03-12'],
    ['2021-03', '2021-03'],
    ['2021', '2021'],
    ['2021-03-12T23:30:00+02:00', '2021-03-12'],
    ['20210312', '2021-03-12'],
    ['12 March 2021', '2021-03-12'],
    ['March 12, 2021', '2021-03-12'],
    ['Mar. 12th, 2021', '2021-03-12'],
    ['Fri, 12 Mar 2021 23:30:00 GMT', '2021-03-12'],
    ['March 2021', '2021-03'],
  ])('reads %s', (written, value) => {
    expect(readPublicationDate(written)).toBe(value)
  })

  it.each(['03/04/2021', '2021-02-30', '31 April 2021', 'soon', '', 'Marchons 2021', '12 2021'])(
    'does not take "%s" for a date, which would be a wrong one',
    (written) => {
      expect(readPublicationDate(written)).toBeNull()
    },
  )
})
