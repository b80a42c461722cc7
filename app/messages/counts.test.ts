import { expect, test } from 'vitest'
import { found as inArabic } from './ar/counted.ts'
import { BATCH_MESSAGES } from './batch.ts'
import { found as inEnglish } from './en/counted.ts'
import { MAP_MESSAGES } from './map.ts'
import { TRAY_MESSAGES } from './tray.ts'

test('the object of a verb has the accusative in Arabic, which shows with one and two', () => {
  expect([1, 2, 3, 11].map((it) => TRAY_MESSAGES.ar.holds('link', it))).toEqual([
    'يحوي الرابط اقتباسًا واحدًا.',
    'يحوي الرابط اقتباسين.',
    'يحوي الرابط 3 اقتباسات.',
    'يحوي الرابط 11 اقتباسًا.',
  ])
  expect([1, 2, 3].map(TRAY_MESSAGES.ar.addThem)).toEqual([
    'أضفه إلى السلة',
    'أضفهما إلى السلة',
    'أضفها إلى السلة',
  ])
})

test('a mark on the map states its region, its passages and its neighbours', () => {
  expect(MAP_MESSAGES.en.mark('Idlib', true, MAP_MESSAGES.en.countedIn('passage', 1), 2, true)).toBe(
    'Idlib, region: 1 passage, and 2 more places here: zoom in',
  )
  expect(MAP_MESSAGES.ar.mark('إدلب', true, MAP_MESSAGES.ar.countedIn('passage', 2), 1, false)).toBe(
    'إدلب، منطقة: فقرتان، وهنا أيضًا مكان آخر',
  )
})

const passages = (value: number, different?: number, exact = true) => ({
  ...{ unit: 'passage' as const, value, exact: true },
  ...(different !== undefined && { different: { value: different, hits: different, exact } }),
})

test('where copies are folded, a total says how many of all are different', () => {
  expect([passages(312), passages(312, 190), passages(1, 1), passages(2, 2)].map(inEnglish)).toEqual([
    '312 passages',
    '312 passages, 190 different',
    '1 passage',
    '2 passages, all different',
  ])
  expect(inEnglish(passages(312, 190, false))).toBe('312 passages, at least 190 different')
  expect([passages(312, 190), passages(2, 1), passages(0, 0)].map(inArabic)).toEqual([
    '312 فقرة، المختلف منها 190',
    'فقرتان، المختلف منها 1',
    'لا فقرات',
  ])
})

test('a column of passages says how many are different, too', () => {
  expect([passages(312, 190), passages(312), passages(0, 0)].map(BATCH_MESSAGES.en.passages)).toEqual([
    '312, 190 different',
    '312',
    '0',
  ])
  expect(BATCH_MESSAGES.en.passages({ ...passages(20_000, 900, false), exact: false })).toBe(
    'at least 20,000, at least 900 different',
  )
  expect(BATCH_MESSAGES.ar.passages(passages(312, 190))).toBe('312، المختلف منها 190')
})

test('folded quotes are counted in all passages and documents that have them', () => {
  const total = {
    ...{ unit: 'quotation' as const, value: 12, exact: true, passages: 9, documents: 5 },
    different: { value: 4, hits: 3, exact: true },
  }
  expect(inEnglish(total)).toBe('12 quotes, 4 different, in 9 passages of 5 documents')
  expect(inArabic(total)).toBe('12 اقتباسًا، المختلف منها 4، في 9 فقرات من 5 وثائق')
})
