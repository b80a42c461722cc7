import { expect, test } from 'vitest'
import { withoutParts } from './Chosen.tsx'

test('an operator that is taken off leaves no gap, and the space that ends the last word stays', () => {
  const q = 'killed group:Amnesty in Latakia '
  expect(withoutParts(q, [{ start: 7, end: 20 }])).toBe('killed in Latakia ')
})

test('several go at once, wherever they stand', () => {
  const q = 'lang:en killed after:2024'
  const parts = [
    { start: 0, end: 7 },
    { start: 15, end: 25 },
  ]
  expect(withoutParts(q, parts)).toBe('killed ')
})
