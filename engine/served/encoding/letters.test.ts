import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { words } from '../../../model/words.ts'
import { encodeWord } from './letters.ts'

describe('an encoded word', () => {
  test('keeps ASCII as it is', () => {
    expect(encodeWord('massacre2025')).toBe('massacre2025')
  })

  test('has one letter for each letter of other alphabets, so that one mistake remains one mistake', () => {
    const encoded = encodeWord('الاسلاميه')
    expect([...encoded]).toHaveLength([...'الاسلاميه'].length)
    expect(encoded).toMatch(/^[\ue080-\uf8ff]+$/)
  })

  test('is different for different words', () => {
    const anyWord = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .map((text) => words(text)[0]?.folded)
      .filter((word) => word !== undefined)
    fc.assert(
      fc.property(anyWord, anyWord, (one, other) => {
        expect(encodeWord(one) === encodeWord(other)).toBe(one === other)
      }),
    )
  })

  test('is never longer than the server accepts', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'ж', '中'), fc.integer({ min: 1, max: 500 }), (letter, length) => {
        expect(Buffer.byteLength(encodeWord(letter.repeat(length)))).toBeLessThanOrEqual(250)
      }),
    )
  })
})
