import { expect, test } from 'vitest'
import { emptyRequest } from '../../../model/search-request.ts'
import { Folded } from '../query/folding.ts'
import { type Asking, question } from '../server.ts'
import { foldedCounts } from './folding.ts'
import type { PreparedSearch } from './prepared-search.ts'

const prepared = {
  request: { ...emptyRequest(), copies: 'folded' },
  preparation: { state: { generation: 3 } },
} as PreparedSearch
const COUNTED = question('passages', true, { facets: ['source'] })
const A = 'p-000000000000000a'

/** So many matches, all in one cluster. */
function found(matches: number) {
  const tokens = Array.from({ length: matches }, (_, rank) => `${A}.${rank}.0`)
  const facets = { source: { wire: matches } }
  return { tokens, answer: { total: matches, hits: [], facets, folded: new Folded(tokens) } }
}

const answering =
  (tokens: readonly string[]): Asking =>
  async (questions) =>
    questions.map(() => ({
      total: tokens.length,
      facets: {},
      // What is being changed was something else before, and that is what is counted.
      hits: tokens.map((place, at) =>
        at === 0
          ? { changed: 4, now: { place: 'other' }, was: { place }, source: 'wire' }
          : { changed: 3, now: { place }, was: {}, source: 'wire' },
      ),
    }))

test('facets count clusters, by the values of all matches in them', async () => {
  const { tokens, answer } = found(3)
  const { answers, exact } = await foldedCounts(prepared, [COUNTED], [answer], answering(tokens))
  expect(answers[0]?.facets).toEqual({ source: { wire: 1 } })
  expect(exact).toBe(true)
})

test('beyond what is read of a search, facets count matches, and it is told that they are not exact', async () => {
  const { answer } = found(20_001)
  const never: Asking = async () => {
    throw new Error('Nothing is read.')
  }
  const { answers, exact } = await foldedCounts(prepared, [COUNTED], [answer], never)
  expect(answers[0]?.facets).toEqual({ source: { wire: 20_001 } })
  expect(exact).toBe(false)
})
