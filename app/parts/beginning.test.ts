import { expect, test } from 'vitest'
import { beginning } from './beginning.ts'

test('the beginning of a quotation ends with a whole word, in any script', () => {
  expect(beginning('the river took the bridge', 12)).toBe('the river …')
  expect(beginning('short', 12)).toBe('short')
  expect(beginning('أخذ النهر الجسر في ليلة', 10)).toBe('أخذ النهر …')
})
