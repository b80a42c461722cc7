import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segments } from './segments.ts'

const anyRange = fc
  .tuple(fc.nat(40), fc.nat(40))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

test('marking never changes a character, whatever the ranges', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(anyRange),
      fc.array(anyRange),
      (text, a, b) => {
        const cut = segments({ text }, a, b)
        expect(cut.map((it) => it.text).join('')).toBe(text)
        for (const it of cut) expect(text.slice(it.start, it.start + it.text.length)).toBe(it.text)
      },
    ),
  )
})

test('a quotation within a turn is shown as itself, between the words of the turn', () => {
  const cut = segments(
    { text: 'I said “no” then' },
    [],
    [
      { start: 0, end: 16 },
      { start: 8, end: 10 },
    ],
  )
  expect(cut.map((it) => [it.text, it.quotation])).toEqual([
    ['I said “', 0],
    ['no', 1],
    ['” then', 0],
  ])
})

test('words that OCR may have misread are told apart, whatever else they are', () => {
  const cut = segments(
    { text: 'it cost 1,700 then', ocr: { doubtful: [{ start: 8, end: 13 }] } },
    [{ start: 3, end: 13 }],
    [],
  )
  expect(cut.map((it) => [it.text, it.marked, it.doubtful])).toEqual([
    ['it ', false, false],
    ['cost ', true, false],
    ['1,700', true, true],
    [' then', false, false],
  ])
})

test('a marked word inside a quotation is shown as both', () => {
  const cut = segments({ text: 'He said “go home” now' }, [{ start: 12, end: 16 }], [{ start: 9, end: 16 }])
  expect(cut).toMatchObject([
    { text: 'He said “', start: 0, marked: false, quotation: null },
    { text: 'go ', start: 9, marked: false, quotation: 0 },
    { text: 'home', start: 12, marked: true, quotation: 0 },
    { text: '” now', start: 16, marked: false, quotation: null },
  ])
})

test('what is set aside is a segment of its own, and a word divided by it stays one mark', () => {
  const asides = [{ start: 10, end: 12, reason: 'hyphenation' as const }]
  const cut = segments({ text: 'The govern-\nment left', asides }, [{ start: 4, end: 16 }], [])
  expect(cut.map(({ text, marked, aside }) => [text, marked, aside])).toEqual([
    ['The ', false, null],
    ['govern', true, null],
    ['-\n', true, 'hyphenation'],
    ['ment', true, null],
    [' left', false, null],
  ])
})
