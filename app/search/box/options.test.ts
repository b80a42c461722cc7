import { expect, test } from 'vitest'
import type { ShownQuery } from '../../../model/search-result.ts'
import { optionsFor } from './options.ts'

const misspelled: ShownQuery = {
  parts: [
    { type: 'word', text: 'Hostagse', exclude: false, start: 0, end: 8 },
    { type: 'word', text: 'latakia', exclude: false, start: 9, end: 16 },
  ],
  understood: 'Hostagse latakia',
  notices: [],
  aliases: [],
  corrections: [{ typed: 'hostagse', used: ['hostages', 'hostage'], count: 3 }],
  forms: [],
}

test('the nearest spelling replaces the word, and the others stay as typed', () => {
  expect(optionsFor('Hostagse latakia', misspelled, undefined, [])).toEqual([
    { type: 'spelling', q: 'hostages latakia' },
  ])
})

test('the answer to an earlier query corrects nothing in the current one', () => {
  expect(optionsFor('Hos', misspelled, undefined, [])).toEqual([])
})

test('a name replaces the words that begin it', () => {
  const value = {
    kind: 'organisation',
    key: 'hrw',
    label: 'Human Rights Watch',
    count: 4,
    selected: null,
    facet: 'group' as const,
  }
  expect(optionsFor('killed human', null, { start: 7, notices: [], values: [value] }, [])).toEqual([
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

test('an empty box offers recent searches, and an option to clear them', () => {
  expect(optionsFor(' ', null, undefined, ['b', 'a']).map((it) => it.type)).toEqual([
    'recent',
    'recent',
    'forget',
  ])
  expect(optionsFor('', null, undefined, [])).toEqual([])
})
