import { expect, test } from 'vitest'
import { keptOf, largestFirst, littleKept } from './kept.ts'

test('adds up what is kept, and what was left out for each reason', () => {
  const { kept, leftOut } = keptOf({
    passages: [],
    leftOut: [
      { start: 0, end: 5, reason: 'navigation' },
      { start: 7, end: 8, reason: 'hidden' },
      { start: 9, end: 11, reason: 'navigation' },
    ],
  })
  expect(kept).toBe(0)
  expect(largestFirst(leftOut)).toEqual([
    ['navigation', 7],
    ['hidden', 1],
  ])
})

test.each([
  ['all of it', { kept: 900, leftOut: {} }, null],
  [
    'all but furniture, however much there is',
    { kept: 900, leftOut: { navigation: 9_000, hidden: 50_000 } },
    null,
  ],
  ['a third', { kept: 500, leftOut: { 'outside the article': 1_000 } }, null],
  [
    'less than a third',
    { kept: 499, leftOut: { 'outside the article': 1_001, footer: 7 } },
    { kept: 499, of: 1_500 },
  ],
])('little was kept where less than a third of what may be the text was: %s', (_, given, expected) => {
  expect(littleKept(given)).toEqual(expected)
})
