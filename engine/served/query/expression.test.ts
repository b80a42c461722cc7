import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allOf, anyOf, type Expression, is, isIn, notOf, someOf, uncounted } from './expression.ts'
import { expressions, holds, triedRecords } from './expressions.fixture.ts'

describe('conditions that are put together', () => {
  const parts = fc.array(expressions, { maxLength: 6 })

  test('hold for the same records as their parts say', () => {
    fc.assert(
      fc.property(parts, fc.nat({ max: 6 }), triedRecords, (of, count, records) => {
        for (const it of records) {
          const held = of.filter((part) => holds(part, it)).length
          expect(holds(allOf(of), it)).toBe(held === of.length)
          expect(holds(anyOf(of), it)).toBe(held > 0)
          expect(holds(someOf(count, of), it)).toBe(held >= count)
        }
      }),
    )
  })

  test('mean the same to a server that does not count', () => {
    const counts = (it: Expression): boolean => JSON.stringify(it).includes('"some"')
    fc.assert(
      fc.property(expressions, triedRecords, (it, records) => {
        const without = uncounted(it)
        expect(counts(without)).toBe(false)
        for (const record of records) expect(holds(without, record)).toBe(holds(it, record))
      }),
    )
  })

  // A cluster counts each of them, and refuses a search with too many.
  test('ask once for all values of a field, and once for what holds in one language', () => {
    const inEnglish = (word: string) =>
      allOf([is('language', 'en'), anyOf([isIn('words', [word]), isIn('titled', [word])])])
    expect(
      anyOf([isIn('words', ['oak']), inEnglish('oaks'), inEnglish('oaken'), isIn('words', ['elm'])]),
    ).toEqual({
      any: [
        isIn('words', ['oak', 'elm']),
        {
          all: [
            is('language', 'en'),
            { any: [isIn('words', ['oaks', 'oaken']), isIn('titled', ['oaks', 'oaken'])] },
          ],
        },
      ],
    })
    expect(
      allOf([is('language', 'en'), notOf(isIn('words', ['oak'])), notOf(isIn('words', ['elm']))]),
    ).toEqual({
      all: [is('language', 'en'), { not: isIn('words', ['oak', 'elm']) }],
    })
  })
})
