import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexIn } from './sorted.ts'

test('finds what a scan of the same part finds', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: -20, max: 20 })).map((it) => Int32Array.from(it).sort())
  fc.assert(
    fc.property(numbers, fc.integer({ min: -20, max: 20 }), fc.nat(20), fc.nat(20), (sorted, value, a, b) => {
      const [from, to] = [Math.min(a, b, sorted.length), Math.min(Math.max(a, b), sorted.length)]
      const found = sorted.subarray(from, to).indexOf(value)
      expect(indexIn(sorted, value, from, to)).toBe(found === -1 ? -1 : found + from)
    }),
  )
})
