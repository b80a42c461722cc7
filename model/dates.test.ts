import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DATE_VALUE, dayInterval, isoDay } from './dates.ts'

describe('the days a date may mean', () => {
  test.each([
    ['2025-03-08', '2025-03-08', '2025-03-08'],
    ['2025-03', '2025-03-01', '2025-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-W01', '2024-12-30', '2025-01-05'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['0099', '0099-01-01', '0099-12-31'],
  ])('%s is %s to %s', (value, first, last) => {
    const interval = dayInterval(value)
    expect(interval && [isoDay(interval.first), isoDay(interval.last)]).toEqual([first, last])
  })

  test.each(['--12-08', '2025-02-30', '2025-13', 'yesterday', '', '20250308'])(
    '%j is not in the calendar',
    (value) => {
      expect(dayInterval(value)).toBeNull()
    },
  )

  test('a day and its number convert to each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        expect(dayInterval(isoDay(day))).toEqual({ first: day, last: day })
      }),
    )
  })

  test('the parts of a year are inside it, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const whole = dayInterval(`${year}`)
        const part = dayInterval(`${year}-${String(month).padStart(2, '0')}`)
        if (!whole || !part) throw new Error('both exist')
        expect(part.first).toBeGreaterThanOrEqual(whole.first)
        expect(part.last).toBeLessThanOrEqual(whole.last)
      }),
    )
  })
})

test.each([
  ['2025-03-08', true],
  ['2025-W10', true],
  ['--12-08', true],
  ['2025-W54', false],
  ['2025-3-8', false],
  ['8 March', false],
])('%s is a date value: %s', (value, expected) => {
  expect(DATE_VALUE.test(value)).toBe(expected)
})
