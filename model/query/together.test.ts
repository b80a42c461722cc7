import { expect, it } from 'vitest'
import { parseQuery } from './parse.ts'
import { leaves } from './syntax.ts'

const shown = (typed: string) =>
  [...leaves(parseQuery(typed).root)].map(({ leaf }) => {
    if (leaf.type === 'word') return leaf.word
    if (leaf.type !== 'phrase') return leaf.type
    return leaf.terms
      .map((term) => (term.type === 'word' ? term.word : term.type === 'prefix' ? `${term.word}*` : ''))
      .join(' ')
  })

it.each([
  ['AT&T', ['at ꓹ t*']],
  ['AT&T ', ['at ꓹ t']],
  ['the S&P 500 ', ['the', 's ꓹ p', '500']],
  ['R & D ', ['r', 'd']],
  ['roe&doe ', ['roe', 'doe']],
  ['-R&D ', ['r ꓹ d']],
  ['.NET ', ['ꓸ net']],
  ['ada@example ', ['ada example']],
  ['col·lectiu ', ['col lectiu']],
  ['north-west ', ['north', 'west']],
  ['and/or ', ['and', 'or']],
  ['end.Next ', ['end', 'next']],
])('%j is %j: what a sign joins is a phrase', (typed, expected) => {
  expect(shown(typed)).toEqual(expected)
})
