import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstAtLeast, overlapsOf } from './overlaps.ts'

const range = fc
  .tuple(fc.nat({ max: 40 }), fc.nat({ max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }))

describe('overlaps', () => {
  it('are those that looking at every item finds, whatever the items', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 20 }), range, (items, { start, end }) => {
        const overlaps = overlapsOf(items)
        const all = items.filter((it) => it.start < end && start < it.end)
        expect(overlaps.any(start, end)).toBe(all.length > 0)
        expect(overlaps.of(start, end)).toEqual([...all].sort((a, b) => a.start - b.start))
        expect(overlaps.contains(start, end)).toBe(items.some((it) => it.start <= start && end <= it.end))
      }),
    )
  })
})

it('the first number that is at least another one', () => {
  expect([0, 3, 4, 9].map((least) => firstAtLeast([3, 3, 5], least))).toEqual([0, 0, 2, 3])
})
