import { expect, test } from 'vitest'
import { hasRightToLeft, rightToLeftSurplus } from './right-to-left.ts'

test.each(['شهود', 'עדים', 'ܣܗܕܐ', 'ހެކި', 'ߛߋߙߋ', '𞤅𞤫𞤣𞤫', 'witness عيان'])(
  '%s has letters that are written from right to left',
  (text) => expect(hasRightToLeft(text)).toBe(true),
)

test.each(['', 'witness', 'свідки', '証人', '1,700', '،', '«»'])(
  '%s has none: signs and digits take the direction of the letters beside them',
  (text) => expect(hasRightToLeft(text)).toBe(false),
)

test('letters are weighed against each other, and signs, digits and vowel marks are not', () => {
  expect(rightToLeftSurplus('كَتَبَ 2014، “ab”')).toBe(1)
  expect(rightToLeftSurplus('BBC عربي')).toBe(1)
  expect(rightToLeftSurplus('… 12 …')).toBe(0)
})
