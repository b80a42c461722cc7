import { expect, test } from 'vitest'
import { ar } from './ar/search.ts'
import { languageOf } from './languages.ts'

test('Arabic counts as Arabic does: one and two by their own words, each range with its form', () => {
  const counts = [0, 1, 2, 3, 11, 100].map((it) => ar.results.count(it, true))
  expect(counts).toEqual(['لا فقرات', 'فقرة واحدة', 'فقرتان', '3 فقرات', '11 فقرة', '100 فقرة'])
})

test('a date is no more precise in Arabic than it is', () => {
  expect([ar.date('2025-03-08'), ar.date('2025-03'), ar.date('2025')]).toEqual([
    '8 مارس 2025',
    'مارس 2025',
    '2025',
  ])
})

test('a language that nobody wrote is English', () => {
  const codes = ['ar', 'tlh', 'constructor', undefined]
  expect(codes.map(languageOf)).toEqual(['ar', 'en', 'en', 'en'])
})
