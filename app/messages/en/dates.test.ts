import { expect, test } from 'vitest'
import { formatBasis, formatDate } from './dates.ts'

test.each([
  ['2025-03-08', '8 March 2025'],
  ['2025-03', 'March 2025'],
  ['2025', '2025'],
  ['2025-W07', 'week 7 of 2025'],
  ['--12-08', '8 December, year not stated'],
])('%s is formatted as "%s", no more precisely than known', (value, words) => {
  expect(formatDate(value)).toBe(words)
})

test('an inferred or corrected value is marked', () => {
  expect([formatBasis('inferred:verification'), formatBasis('corrected'), formatBasis('text')]).toEqual([
    ', inferred',
    ', corrected',
    '',
  ])
})
