import { describe, expect, it } from 'vitest'
import { CHANGING_WORDS } from './changing-words.ts'
import { NUMERAL_VALUES, numberOf } from './numeral-values.ts'

describe('the number that words make', () => {
  it.each([
    ['twelve', 12],
    ['twenty five', 25],
    ['two hundred', 200],
    ['two hundred five', 205],
    ['two hundred thousand', 200_000],
    ['15 million', 15_000_000],
    ['3.5 million', 3_500_000],
    ['eleven millions', 11_000_000],
    ['three millions half', 3_500_000],
    ['million half', 1_500_000],
    ['0.5 million', 500_000],
    ['zwolf', 12],
    ['doce', 12],
    ['عشرين', 20],
  ])('%s', (words, value) => {
    expect(numberOf(words.split(' '))).toBe(value)
  })

  it.each(['quatre vingt', 'five six', 'some', 'half', 'hundred half', 'thousands', ''])(
    'is not known: %s',
    (words) => {
      expect(numberOf(words === '' ? [] : words.split(' '))).toBeNull()
    },
  )

  it('is not known of a word that is no such number in another language', () => {
    expect(CHANGING_WORDS.en?.numerals.has('once')).toBe(true)
    expect(NUMERAL_VALUES.has('once')).toBe(false)
  })

  it('is only that of numerals', () => {
    const known = Object.values(CHANGING_WORDS)
    const unknown = [...NUMERAL_VALUES.keys()].filter((word) => !known.some((it) => it.numerals.has(word)))
    expect(unknown).toEqual([])
  })
})
