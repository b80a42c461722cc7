import { expect, test } from 'vitest'
import { ar } from './ar/search.ts'
import { languageOf } from './languages.ts'

test('Arabic counts correctly: one and two have words of their own, and each range has its form', () => {
  const counts = [0, 1, 2, 3, 11, 100].map((it) => ar.results.count(it, true))
  expect(counts).toEqual(['لا فقرات', 'فقرة واحدة', 'فقرتان', '3 فقرات', '11 فقرة', '100 فقرة'])
})

test('a date in Arabic is no more precise than known', () => {
  expect([ar.date('2025-03-08'), ar.date('2025-03'), ar.date('2025')]).toEqual([
    '8 مارس 2025',
    'مارس 2025',
    '2025',
  ])
})

test('an unknown language falls back to English', () => {
  const codes = ['ar', 'tlh', 'constructor', undefined]
  expect(codes.map(languageOf)).toEqual(['ar', 'en', 'en', 'en'])
})
