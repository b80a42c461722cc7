import fc from 'fast-check'
import { expect, test } from 'vitest'
import { first } from './top.ts'

test('finds those that sorting everything would put first', () => {
  const order = (a: [number, number], b: [number, number]) => b[0] - a[0] || a[1] - b[1]
  const items = fc
    .array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 })
    .map((counts) => counts.map((count, at): [number, number] => [count, at]))
  fc.assert(
    fc.property(items, fc.integer({ min: 0, max: 70 }), (all, length) => {
      expect(first(all, length, order)).toEqual([...all].sort(order).slice(0, length))
    }),
  )
})
