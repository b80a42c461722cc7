import { expect, test } from 'vitest'
import { lastWords } from './last-words.ts'

test('the longest end comes first: "human rights" is one name rather than two words', () => {
  expect(lastWords('killed human rights')).toEqual([
    { start: 0, find: 'killed human rights' },
    { start: 7, find: 'human rights' },
    { start: 13, find: 'rights' },
  ])
})

test.each([
  ['', []],
  ['a', []],
  ['"human rights"', []],
  ['group:hum', []],
  ['-hum', []],
  ['group:x lat', [{ start: 8, find: 'lat' }]],
])('%j begins %j: phrases, operators and exclusions are not names', (q, expected) => {
  expect(lastWords(q)).toEqual(expected)
})
