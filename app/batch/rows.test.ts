import { expect, test } from 'vitest'
import type { BatchLine } from '../../model/batch.ts'
import { rowsOf, sortedBy } from './rows.ts'

const line = (at: number, text: string, hits: number | null): BatchLine => {
  const given = { type: 'line' as const, line: at, text, columns: {} }
  if (hits === null) return { ...given, state: 'unused', problem: { reason: 'empty' }, message: '' }
  const total = { value: hits, unit: 'passage', exact: true } as const
  return {
    ...{ ...given, state: 'searched', query: text, search: `q=${text}`, sameAs: null, generation: 1, total },
    ...{ asWritten: total, documents: { value: 1, exact: true }, also: [], notices: [], hits: [] },
    ...{ understood: '', aliases: [], corrections: [], forms: [] },
  }
}
const lines = [line(1, 'b', 0), line(2, 'a', 7), line(3, 'c', null), line(4, 'd', 7)]
const order = (...given: Parameters<typeof rowsOf>) => rowsOf(...given).map((it) => it.line)

test('lines with equally many hits stay in the order of the list, and those without an answer are last', () => {
  expect(order(lines, { by: 'hits', down: true }, false)).toEqual([2, 4, 1, 3])
  expect(order(lines, { by: 'hits', down: false }, false)).toEqual([3, 1, 2, 4])
  expect(order(lines, { by: 'text', down: false }, false)).toEqual([2, 1, 3, 4])
})

test('lines without hits can be left out', () => {
  expect(order(lines, { by: 'line', down: false }, true)).toEqual([2, 4])
})

test('numbers are sorted with the largest first, names from the beginning, and a second time the other way', () => {
  const byLine = { by: 'line', down: false } as const
  expect(sortedBy('hits', byLine)).toEqual({ by: 'hits', down: true })
  expect(sortedBy('hits', sortedBy('hits', byLine))).toEqual({ by: 'hits', down: false })
  expect(sortedBy('text', byLine)).toEqual({ by: 'text', down: false })
})
