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
  expect(optionsFor('Hostagse latakia', 'quoting', misspelled, undefined, [])).toEqual([
    { type: 'spelling', q: 'hostages latakia' },
  ])
})

test('the answer to an earlier query corrects nothing in the current one', () => {
  expect(optionsFor('Hos', 'quoting', misspelled, undefined, [])).toEqual([])
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
  expect(optionsFor('killed human', 'quoting', null, { start: 7, notices: [], values: [value] }, [])).toEqual(
    [
      {
        type: 'value',
        q: 'killed ',
        facet: 'group',
        key: 'hrw',
        label: 'Human Rights Watch',
        kind: 'organisation',
        count: 4,
      },
    ],
  )
})

test('an empty box offers recent searches, and an option to clear them', () => {
  expect(optionsFor(' ', 'quoting', null, undefined, ['b', 'a']).map((it) => it.type)).toEqual([
    'recent',
    'recent',
    'forget',
  ])
  expect(optionsFor('', 'quoting', null, undefined, [])).toEqual([])
})

const understood = (...words: string[]): ShownQuery => ({
  ...misspelled,
  parts: words.map((text) => ({ type: 'word', text, exclude: false, start: 0, end: text.length })),
  corrections: [],
})

test('passages that are searched offer the quotes about the words', () => {
  expect(optionsFor('hostages ', 'passage', understood('hostages'), undefined, [])).toEqual([
    { type: 'quoting', q: 'hostages' },
  ])
  expect(optionsFor('hostages ', 'quoting', understood('hostages'), undefined, [])).toEqual([])
})

test('several words are offered as a phrase, unless they have signs of their own', () => {
  const exact = (q: string, ...words: string[]) =>
    optionsFor(q, 'quoting', understood(...words), undefined, []).filter((it) => it.type === 'exact')
  expect(exact(' war crimes ', 'war', 'crimes')).toEqual([{ type: 'exact', q: '"war crimes"' }])
  expect(exact('war', 'war')).toEqual([])
  for (const q of ['"war crimes"', 'war -crimes', 'war cri*', 'war speaker:Lee', '(war crimes)'])
    expect(exact(q, 'war', 'crimes'), q).toEqual([])
})
