import { expect, test } from 'vitest'
import type { FacetValue } from '../../../model/search-result.ts'
import { type Branch, placeTree } from './place-tree.ts'

const value = (key: string, count: number): FacetValue => ({ key, label: key, count, selected: null })
const keys = (branches: Branch[]): unknown[] => branches.map((it) => [it.value.key, keys(it.inside)])

test('regions are inside their country and places inside their region, the most frequent first', () => {
  const values = [
    value('SY', 9),
    value('SY/latakia', 7),
    value('IQ', 4),
    value('SY/latakia/jableh', 3),
    value('SY/idlib', 2),
  ]
  expect(keys(placeTree(values))).toEqual([
    [
      'SY',
      [
        ['SY/latakia', [['SY/latakia/jableh', []]]],
        ['SY/idlib', []],
      ],
    ],
    ['IQ', []],
  ])
})

test('a place whose region is not listed is inside its country; unknown is on its own', () => {
  const values = [value('unknown', 5), value('SY', 3), value('SY/latakia/jableh', 2), value('IQ/nineveh', 1)]
  expect(keys(placeTree(values))).toEqual([
    ['unknown', []],
    ['SY', [['SY/latakia/jableh', []]]],
    ['IQ/nineveh', []],
  ])
})
