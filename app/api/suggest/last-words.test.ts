import { expect, test } from 'vitest'
import { lastWords } from './last-words.ts'

test('the longest end comes first: "human rights" is one name rather than two words', () => {
  expect(lastWords('killed human rights')).toMatchObject([
    { start: 0, find: 'killed human rights' },
    { start: 7, find: 'human rights' },
    { start: 13, find: 'rights' },
  ])
})

test.each([
  ['', []],
  ['a', []],
  ['"human rights"', []],
  ['-hum', []],
  ['-group:hum', []],
  ['(rain OR group:hum', []],
  ['title:hum', []],
  ['group:"hum" ', []],
  ['killed group:hum', [{ start: 7, find: 'hum', facets: ['group'] }]],
  ['location:"new y', [{ start: 0, find: 'new y', facets: ['location'] }]],
  ['in 叙利', [{ start: 0 }, { start: 3, find: '叙利' }]],
  ['AT&T', [{ start: 0, find: 'AT&T' }]],
  ['group:x lat', [{ start: 8, find: 'lat' }]],
])('%j begins %j: phrases and exclusions are not names', (q, expected) => {
  expect(lastWords(q)).toMatchObject(expected)
})
