import { expect, test } from 'vitest'
import { withoutParts } from './Chosen.tsx'

test('a removed operator leaves no gap, and the space after the last word stays', () => {
  const q = 'killed group:Amnesty in Latakia '
  expect(withoutParts(q, [{ start: 7, end: 20 }])).toBe('killed in Latakia ')
})

test('several are removed at once, wherever they are', () => {
  const q = 'lang:en killed after:2024'
  const parts = [
    { start: 0, end: 7 },
    { start: 15, end: 25 },
  ]
  expect(withoutParts(q, parts)).toBe('killed ')
})
