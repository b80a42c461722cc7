import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksContaining, blocksOf } from './days.ts'

const day = fc.integer({ min: -719_000, max: 2_900_000 })

test('a span shares a block with exactly the days that it contains', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 4_000 }),
      fc.integer({ min: -4_500, max: 4_500 }),
      (first, length, from) => {
        const span = { first, last: first + length }
        const asked = first + from
        const shares = blocksOf(span).some((block) => blocksContaining(asked).includes(block))
        expect(shares).toBe(span.first <= asked && asked <= span.last)
      },
    ),
  )
})

test('a span of a year takes only a few blocks', () => {
  fc.assert(
    fc.property(day, (first) => {
      expect(blocksOf({ first, last: first + 364 }).length).toBeLessThanOrEqual(18)
    }),
  )
})
