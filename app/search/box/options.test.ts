import { expect, test } from 'vitest'
import type { ShownQuery } from '../../../model/search-result.ts'
import { optionsFor } from './options.ts'

const misspelled: ShownQuery = {
  parts: [
    { type: 'word', text: 'Hostagse', exclude: false, start: 0, end: 8 },
    { type: 'word', text: 'latakia', exclude: false, start: 9, end: 16 },
  ],
  notices: [],
  aliases: [],
  corrections: [{ typed: 'hostagse', used: ['hostages', 'hostage'], count: 3 }],
}

test('the nearest spelling takes the place of the word, and the others stay as typed', () => {
  expect(optionsFor('Hostagse latakia', misspelled, undefined, [])).toEqual([
    { type: 'spelling', q: 'hostages latakia' },
  ])
})

test('an answer to other words than those in the box corrects nothing in it', () => {
  expect(optionsFor('Hos', misspelled, undefined, [])).toEqual([])
})

test('a name takes the place of the words that begin it', () => {
  const value = {
    kind: 'organisation',
    key: 'hrw',
    label: 'Human Rights Watch',
    count: 4,
    selected: null,
    facet: 'group' as const,
  }
  expect(optionsFor('killed human', null, { start: 7, values: [value] }, [])).toEqual([
    {
      type: 'value',
      q: 'killed ',
      facet: 'group',
      key: 'hrw',
      label: 'Human Rights Watch',
      kind: 'organisation',
      count: 4,
    },
  ])
})

test('an empty box offers what was searched before, and to forget it', () => {
  expect(optionsFor(' ', null, undefined, ['b', 'a']).map((it) => it.type)).toEqual([
    'recent',
    'recent',
    'forget',
  ])
  expect(optionsFor('', null, undefined, [])).toEqual([])
})
