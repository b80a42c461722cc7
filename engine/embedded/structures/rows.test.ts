import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bits } from './bits.ts'
import { addRows, bitsOf, countIn, hasRowsIn, inBoth, type Rows, rowsIn } from './rows.ts'

const SIZE = 100
const numbers = fc.uniqueArray(fc.nat(SIZE - 1)).map((it) => it.sort((a, b) => a - b))
const listed = (rows: Rows) => [...(rows instanceof Bits ? rows.members() : rows)]

test('a list of rows and the same rows as bits mean the same', () => {
  fc.assert(
    fc.property(numbers, numbers, numbers, (some, others, more) => {
      const set = Bits.of(SIZE, others)
      const expected = some.filter((it) => others.includes(it))
      for (const rows of [Uint32Array.from(some), Bits.of(SIZE, some)]) {
        expect(listed(rowsIn(rows, set))).toEqual(expected)
        for (const it of [set, Uint32Array.from(others)]) expect(listed(inBoth(rows, it))).toEqual(expected)
        expect(countIn(rows, set)).toBe(expected.length)
        expect(hasRowsIn(rows, set)).toBe(expected.length > 0)
        expect(listed(bitsOf(rows, SIZE))).toEqual(some)
        expect(Bits.of(SIZE, some).countWithout(set)).toBe(some.length - expected.length)
        const target = Bits.of(SIZE, more)
        addRows(target, rows, set)
        const added = some.filter((it) => !others.includes(it))
        expect(listed(target)).toEqual([...new Set([...more, ...added])].sort((a, b) => a - b))
      }
    }),
  )
})

test('a stretch of numbers has one of a set, wherever it begins and ends', () => {
  fc.assert(
    fc.property(numbers, fc.nat(SIZE), fc.nat(SIZE), (some, first, end) => {
      const expected = some.some((it) => first <= it && it < end)
      expect(Bits.of(SIZE, some).hasAny(first, end)).toBe(expected)
    }),
  )
})
