import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WordTable } from './word-table.ts'

const word = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  fc.constantFrom('a', 'A', 'aa', '\ud83d', 'حلب', '東'),
)

test('each word has the number of its first addition, and can be read back', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      const table = new WordTable()
      const distinct = [...new Set(words)]
      for (const it of words) {
        // Inside another text, as words stand in one.
        expect(table.numberIn(` ${it}, `, 1, 1 + it.length)).toBe(distinct.indexOf(it))
      }
      expect(table.size).toBe(distinct.length)
      expect([...table.words(0)]).toEqual(distinct)
      expect([...table.words(1)]).toEqual(distinct.slice(1))
    }),
  )
})

test('a plain word is the same in capitals', () => {
  const table = new WordTable()
  const text = 'Aleppo ALEPPO aleppo 2012'
  const numbers = [0, 7, 14, 21].map((start) =>
    table.numberOfPlain(
      text,
      start,
      text.indexOf(' ', start) === -1 ? text.length : text.indexOf(' ', start),
    ),
  )
  expect(numbers).toEqual([0, 0, 0, 1])
  expect(table.numberIn('aleppo', 0, 6)).toBe(0)
  expect([...table.words(0)]).toEqual(['aleppo', '2012'])
})

test('keeps its numbers while it grows, and begins again when it is emptied', () => {
  const table = new WordTable()
  const words = Array.from({ length: 20_000 }, (_, nth) => `w${nth.toString(36)}`)
  for (const it of words) table.numberIn(it, 0, it.length)
  expect(words.map((it) => table.numberIn(it, 0, it.length))).toEqual(words.map((_, nth) => nth))
  table.clear()
  expect(table.size).toBe(0)
  expect(table.numberIn('last', 0, 4)).toBe(0)
  expect([...table.words(0)]).toEqual(['last'])
})
