import { expect, test } from 'vitest'
import { parseQuery } from '../../../model/query/parse.ts'
import { leaves } from '../../../model/query/syntax.ts'
import type { ShownPart } from '../../../model/search-result.ts'
import { isFilter, withoutFiltersIn } from './filters-in.ts'

/** The parts of a query, every operator of which has become a filter. */
const partsOf = (q: string): ShownPart[] =>
  [...leaves(parseQuery(q).root)].map(({ leaf, excluded }) => ({
    type: leaf.type,
    text: q.slice(leaf.start, leaf.end),
    exclude: excluded,
    start: leaf.start,
    end: leaf.end,
    ...(leaf.type === 'operator' && { filter: leaf.operator, keys: ['a'], labels: ['A'] }),
  }))
const cleared = (q: string) => withoutFiltersIn(q, partsOf(q))

test('filters go, words stay, and the space after the last word stays too', () => {
  expect(cleared('killed group:Amnesty harbour ')).toBe('killed harbour ')
  expect(cleared('lang:en killed after:2024')).toBe('killed ')
  expect(cleared('-source:"Le Monde" killed')).toBe('killed')
  expect(cleared('killed')).toBe('killed')
})

test('a group of nothing but filters goes as a whole, one with words in it stays', () => {
  expect(cleared('killed (source:A OR source:B)').trim()).toBe('killed')
  expect(cleared('(killed OR source:A) lang:en').trim()).toBe('killed OR source:A')
})

test('an operator that no value has is searched as words, so it is no filter', () => {
  const q = 'group:nobody killed '
  const words = partsOf(q).map(({ type, text, exclude, start, end }) => ({ type, text, exclude, start, end }))
  expect(withoutFiltersIn(q, words)).toBe(q)
  expect(parseQuery(q).root.of.map((it) => isFilter(it, words))).toEqual([false, false])
})
