import { expect, it } from 'vitest'
import { dayInFileName } from './file-name-day.ts'

it.each([
  '2011-09-23-report.txt',
  '/archive/2001-01-01/20110923_x.html',
  'report 2011_09_23.txt',
  'report-2011.09.23.txt',
  '2011-09-23 and again 20110923.txt',
])('finds the day in the name of a file: %s', (file) => {
  expect(dayInFileName(file)).toBe('2011-09-23')
})

it.each([
  '23-09-2011.txt',
  '09-10-11.txt',
  '2011-09.txt',
  '2011-13-23.txt',
  '2011-09-23 to 2011-09-25.txt',
  '120110923.txt',
  '2011092345.txt',
  '2011-09-23-14.txt',
  '2011-09_23.txt',
  '/2011-09-23/report.txt',
])('finds none where there is none, or more than one is possible: %s', (file) => {
  expect(dayInFileName(file)).toBeNull()
})
