import { expect, test } from 'vitest'
import { ar } from './ar/search.ts'
import { en } from './en/search.ts'
import { languageOf } from './languages.ts'

test('Arabic counts correctly: one and two have words of their own, and each range has its form', () => {
  const counts = [0, 1, 2, 3, 11, 100].map((value) =>
    ar.results.count({ value, unit: 'passage', exact: true }),
  )
  expect(counts).toEqual(['لا فقرات', 'فقرة واحدة', 'فقرتان', '3 فقرات', '11 فقرة', '100 فقرة'])
})

test('a total in quotations states what it counts, in how many passages of how many documents', () => {
  const total = (value: number, passages: number, documents: number, exact = true) =>
    ({ value, unit: 'quotation', exact, passages, documents }) as const
  const totals = [total(0, 0, 0), total(1, 1, 1), total(2, 2, 2), total(12, 9, 5), total(120, 11, 3, false)]
  expect(totals.map(en.results.count)).toEqual([
    '0 quotes',
    '1 quote in 1 passage of 1 document',
    '2 quotes in 2 passages of 2 documents',
    '12 quotes in 9 passages of 5 documents',
    'At least 120 quotes in 11 passages of 3 documents',
  ])
  expect(totals.map(ar.results.count)).toEqual([
    'لا اقتباسات',
    'اقتباس واحد في فقرة واحدة من وثيقة واحدة',
    'اقتباسان في فقرتين من وثيقتين',
    '12 اقتباسًا في 9 فقرات من 5 وثائق',
    'على الأقل 120 اقتباسًا في 11 فقرة من 3 وثائق',
  ])
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
