import { expect, it } from 'vitest'
import { dateInWords, documentWords } from './words.ts'

it('makes no new format for each date: one takes kilobytes outside of the heap', () => {
  const [english, arabic] = [documentWords('en'), documentWords('ar')]
  const { DateTimeFormat } = Intl
  let made = 0
  class Counted extends DateTimeFormat {
    constructor(...given: ConstructorParameters<typeof DateTimeFormat>) {
      super(...given)
      made += 1
    }
  }
  Object.assign(Intl, { DateTimeFormat: Counted })
  try {
    for (let day = 1; day <= 28; day += 1) {
      expect(dateInWords([2025, 3, day], english)).toBe(`${day} March 2025`)
      expect(dateInWords([2025, 3, day], arabic)).toBe(`${day} مارس 2025`)
    }
    expect(dateInWords([2025, 3], english)).toBe('March 2025')
    expect(dateInWords([2025], english)).toBe('2025')
  } finally {
    Object.assign(Intl, { DateTimeFormat })
  }
  expect(made).toBeLessThanOrEqual(4)
})
