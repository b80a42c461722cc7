import { expect, test } from 'vitest'
import { en } from '../../messages/en/search.ts'
import { daysWords } from './days-words.ts'

const words = (first: string, last: string) => daysWords({ first, last }, en)

test('days are told as precisely as they are known', () => {
  expect(words('2025-03-04', '2025-03-04')).toBe('4 March 2025')
  expect(words('2025-02-01', '2025-02-28')).toBe('February 2025')
  expect(words('2025-01-01', '2025-12-31')).toBe('2025')
  expect(words('2025-03-04', '2025-03-09')).toBe('4 March 2025 to 9 March 2025')
})
