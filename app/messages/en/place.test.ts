import { expect, test } from 'vitest'
import { formatPlace as arabic } from '../ar/place.ts'
import { formatPlace } from './place.ts'

test('what is printed is told as it is printed', () => {
  const pinpoints = [
    { kind: 'paragraph' as const, value: '43' },
    { kind: 'page' as const, value: 'xii' },
  ]
  expect(formatPlace({ ordinal: 6, pinpoints }, 19)).toBe('paragraph 43, page xii')
  expect(formatPlace({ ordinal: 6, pinpoints: [{ kind: 'time', value: '00:01:02' }] })).toBe('at 00:01:02')
  expect(arabic({ ordinal: 6, pinpoints }, 19)).toBe('الفقرة 43، الصفحة xii')
})

test('a paragraph that is merely counted is said to be counted', () => {
  const places = [0, 1, 2, 3, 10, 11, 12, 20, 110].map((ordinal) => formatPlace({ ordinal }))
  expect(places).toEqual([
    '1st paragraph',
    '2nd paragraph',
    '3rd paragraph',
    '4th paragraph',
    '11th paragraph',
    '12th paragraph',
    '13th paragraph',
    '21st paragraph',
    '111th paragraph',
  ])
  expect(formatPlace({ ordinal: 9 }, 1_900)).toBe('10th paragraph of 1,900')
  expect(arabic({ ordinal: 9 }, 19)).toBe('الفقرة الـ10 من 19')
  expect(formatPlace({ ordinal: 9, counted: { number: 8, of: 17 } }, 19)).toBe('8th paragraph of 17')
  const caption = { ordinal: 9, kind: 'caption' as const, counted: { number: null, of: 17 } }
  expect([formatPlace(caption, 19), arabic(caption, 19)]).toEqual(['caption', 'تعليق على صورة'])
})

test('a page that is counted is said to be counted', () => {
  expect(formatPlace({ ordinal: 9, countedPage: 3 }, 19)).toBe('10th paragraph of 19, page 3 as counted')
  const numbered = { ordinal: 9, countedPage: 3, pinpoints: [{ kind: 'paragraph' as const, value: '43' }] }
  expect(formatPlace(numbered)).toBe('paragraph 43, page 3 as counted')
  expect(arabic({ ordinal: 9, countedPage: 3 }, 19)).toBe('الفقرة الـ10 من 19، الصفحة 3 بالعدّ')
})
