import { expect, test } from 'vitest'
import { binsOf, chosenBins } from './bins.ts'

test('months without passages keep their place, so that distances in time are correct', () => {
  const bins = binsOf(
    [
      { month: '2024-11', count: 2 },
      { month: '2025-01', count: 5 },
    ],
    90,
  )
  expect(bins).toEqual([
    { first: '2024-11', last: '2024-11', count: 2 },
    { first: '2024-12', last: '2024-12', count: 0 },
    { first: '2025-01', last: '2025-01', count: 5 },
  ])
})

test('a long time has bars of whole years, and no passage is lost', () => {
  const bins = binsOf(
    [
      { month: '1949-08', count: 1 },
      { month: '1949-12', count: 2 },
      { month: '2025-03', count: 4 },
    ],
    90,
  )
  expect(bins).toHaveLength(77)
  expect(bins[0]).toEqual({ first: '1949-01', last: '1949-12', count: 3 })
  expect(bins.at(-1)).toEqual({ first: '2025-01', last: '2025-12', count: 4 })
})

test('dates chosen by day or year are shown as the bars they overlap', () => {
  const bins = binsOf(
    [
      { month: '2025-01', count: 1 },
      { month: '2025-06', count: 1 },
    ],
    90,
  )
  expect(chosenBins(bins, '2025-03-08', '2025-04')).toEqual([2, 3])
  expect(chosenBins(bins, '2025', null)).toEqual([0, 5])
  expect(chosenBins(bins, null, '2024')).toEqual([0, 0])
  expect(chosenBins(bins, '2026', null)).toEqual([5, 5])
})

test('without dates, no bars', () => {
  expect(binsOf([], 90)).toEqual([])
})
