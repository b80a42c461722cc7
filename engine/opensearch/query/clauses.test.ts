import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Expression, isIn } from '../../served/query/expression.ts'
import { expressions, holds, type Tried, triedRecords } from '../../served/query/expressions.fixture.ts'
import { clausesIn, fitted, fittedEach, MOST_CLAUSES } from './clauses.ts'

/** What a cluster with these records answers, which is asked for nothing that is too much for it. */
const keysIn = (records: readonly Tried[], most: number) => async (it: Expression) => {
  expect(clausesIn(it)).toBeLessThanOrEqual(most)
  return records.filter((record) => holds(it, record)).map(({ key }) => key)
}

describe('conditions that are too many for a cluster', () => {
  test('are made fewer, and hold for the same records', async () => {
    await fc.assert(
      fc.asyncProperty(
        expressions,
        triedRecords,
        fc.integer({ min: 6, max: 20 }),
        async (it, records, most) => {
          const few = await fitted(it, most, keysIn(records, MOST_CLAUSES))
          expect(clausesIn(few)).toBeLessThanOrEqual(Math.max(most, 1))
          for (const record of records) expect(holds(few, record)).toBe(holds(it, record))
        },
      ),
    )
  })

  test('of several levels, the largest are looked up first', async () => {
    const words = (count: number): Expression => ({
      all: Array.from({ length: count }, (_, at) => isIn('words', [`${at}`])),
    })
    const asked: number[] = []
    const levels = await fittedEach([words(10), words(500), words(600)], MOST_CLAUSES, async (it) => {
      asked.push(clausesIn(it))
      return ['1', '2']
    })
    expect(asked).toEqual([600])
    expect(levels).toEqual([words(10), words(500), isIn('key', ['1', '2'])])
  })

  test('counts each word whose place matters, and a list of values once', () => {
    const place = { type: 'words' as const, words: ['a', 'b', 'c'] }
    expect(clausesIn({ field: 'text', stands: { type: 'sequence', places: [place, place] } })).toBe(6)
    expect(clausesIn(isIn('words', ['a', 'b', 'c']))).toBe(1)
  })
})
