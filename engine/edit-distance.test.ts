import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

/** The definition, written as plain recursion. */
function plainly(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const same = one.at(-1) === other.at(-1)
  const swapped = one.length > 1 && one.slice(-2) === [...other.slice(-2)].reverse().join('')
  return Math.min(
    plainly(one.slice(0, -1), other) + 1,
    plainly(one, other.slice(0, -1)) + 1,
    plainly(one.slice(0, -1), other.slice(0, -1)) + (same ? 0 : 1),
    swapped && other.length > 1
      ? plainly(one.slice(0, -2), other.slice(0, -2)) + 1
      : Number.POSITIVE_INFINITY,
  )
}

describe('edits between two words', () => {
  test('are as many as the definition says, up to one more than the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, limit) => {
        expect(editDistance(one, other, limit)).toBe(Math.min(plainly(one, other), limit + 1))
      }),
    )
  })

  test.each([
    ['peace', 'paece', 1, 'two swapped letters are one edit'],
    ['ca', 'abc', 3, 'no letter is edited twice'],
    ['a'.repeat(300), `${'a'.repeat(299)}b`, 1, 'long words are compared too'],
  ])('%s and %s: %i, because %s', (one, other, edits) => {
    expect(editDistance(one, other, 5)).toBe(edits)
  })
})
