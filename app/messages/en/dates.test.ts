import { expect, test } from 'vitest'
import { formatBasis, formatDate } from './dates.ts'

test.each([
  ['2025-03-08', '8 March 2025'],
  ['2025-03', 'March 2025'],
  ['2025', '2025'],
  ['2025-W07', 'week 7 of 2025'],
  ['--12-08', '8 December, year not stated'],
])('%s is told as "%s", no more precise than it is', (value, words) => {
  expect(formatDate(value)).toBe(words)
})

test('what was inferred or corrected says so', () => {
  expect([formatBasis('inferred:verification'), formatBasis('corrected'), formatBasis('text')]).toEqual([
    ', inferred',
    ', corrected',
    '',
  ])
})
