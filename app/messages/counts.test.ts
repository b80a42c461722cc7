import { expect, test } from 'vitest'
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
