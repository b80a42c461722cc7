import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../../model/query/parse.ts'
import { emptyRequest } from '../../../model/search-request.ts'
import { resolve } from '../../resolve.ts'
import type { Named } from '../../sought.ts'
import { Lexicon, NO_WORDS, type WordAnswers, wordQuestions } from './lexicon.ts'
import { meetsConditions, plan } from './query.ts'

const daesh: Named = {
  facet: 'group',
  key: 'isis',
  label: 'Islamic State',
  names: ['Islamic State', 'Daesh'],
}

function planned(q: string, { typos = true, ...answers }: Partial<WordAnswers> & { typos?: boolean } = {}) {
  const resolved = resolve(q, parseQuery(q), emptyRequest(), ({ folded }) =>
    folded === 'daesh' ? [daesh] : [],
  )
  return plan(resolved, new Lexicon({ ...NO_WORDS, ...answers }), typos)
}
const asked = (...given: Parameters<typeof planned>) => planned(...given).questions.map((it) => it.q)

describe('from a query to what the server is asked', () => {
  test('words are sent as they are; a space after the last says that it is finished', () => {
    expect(asked('war crimes ')).toEqual(['war crimes '])
    expect(asked('war crimes')).toEqual(['war crimes'])
  })

  test('without typos each word is a phrase, and is also asked for split into its halves', () => {
    expect(asked('northwest ', { typos: false, known: new Set(['north', 'west']) })).toEqual([
      '"northwest"',
      '"north west"',
    ])
  })

  test('without typos an unfinished word is asked for by each of its completions', () => {
    const completions = new Map([['massac', ['massacre', 'massacred']]])
    expect(asked('massac', { typos: false, completions })).toEqual(['"massacre"', '"massacred"'])
  })

  test('a word with too many completions is left to the server, and the answer is not exact', () => {
    expect(planned('inter', { typos: false, completions: new Map([['inter', null]]) })).toMatchObject({
      questions: [{ q: 'inter' }],
      exact: false,
    })
  })

  test('a word of letters and digits allows no typos', () => {
    expect(asked('march2024 ')).toEqual(['"march2024"'])
  })

  test('a name matches by its words, or by its tag, which ranks lower', () => {
    const { questions } = planned('daesh left ')
    expect(questions.map((it) => [it.q, it.byTag])).toEqual([
      ['"daesh" left ', false],
      ['left ', true],
    ])
    expect(questions[1]?.filter).toMatch(/^\(tags IN \[[0-9a-f]{20}\]\)$/)
  })

  test('exclusions come first, so that the last word stays the last', () => {
    expect(asked('guns -silent fel')).toEqual(['-"silent" guns fel'])
  })

  test('a long phrase is checked in what the server finds, because it only knows pairs of words', () => {
    const { questions, conditions } = planned('"one two three four"')
    expect(questions.map((it) => it.q)).toEqual(['"one two three four"'])
    expect(meetsConditions(conditions, ['one two three two three four'])).toBe(false)
    expect(meetsConditions(conditions, ['so one two three four'])).toBe(true)
  })

  test('words beyond the tenth are checked in what the server finds', () => {
    const { questions, conditions } = planned('aa bb cc dd ee ff gg hh ii jj kk ll ')
    expect(questions[0]?.q.trim().split(' ')).toHaveLength(10)
    expect(conditions).toHaveLength(2)
    expect(meetsConditions(conditions, ['aa bb cc dd ee ff gg hh ii jj kk', 'll'])).toBe(true)
    expect(meetsConditions(conditions, ['aa bb cc dd ee ff gg hh ii jj kk'])).toBe(false)
  })

  test('asks the vocabulary only for what the query needs', () => {
    expect(wordQuestions(parseQuery('rain '), true)).toEqual({
      known: ['ra', 'in'],
      misspelt: [],
      completions: [],
    })
  })
})
