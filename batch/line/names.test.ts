import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseQuery } from '../../model/query/parse.ts'
import type { QueryNode } from '../../model/query/syntax.ts'
import { fold } from '../../model/words.ts'
import {
  anyOf,
  distinct,
  foundAs,
  looksLikeQuery,
  named,
  otherOrder,
  phraseOf,
  plainName,
  probeOf,
  spelt,
  WORDINGS_AT_MOST,
} from './names.ts'

const corrected = (typed: string, ...used: string[]) => ({ typed, used, count: 1 })

it('takes no sign of a name for one of the query language', () => {
  expect(plainName('  "Lee" (Ann) OR -Said* | x:y~2 ')).toBe('Lee Ann OR Said x y 2')
  expect(plainName('«ليلى؟»')).toBe('ليلى')
  expect(plainName('AT&T* (.com) 阿萨德')).toBe('AT&T .com 阿萨德')
  expect(spelt('R&D Damascos', [corrected('damascos', 'damascus')]).map((it) => it.text)).toEqual([
    'R&D damascus',
  ])
  expect(plainName('!!! …')).toBe('')
})

it.each(['barley OR militia', 'group:Amnesty blockade', 'Qadri AND Salem', 'Qad*', 'a NEAR/5 b', 'x NOT y'])(
  'sees that %j was meant as a query',
  (text) => {
    expect(looksLikeQuery(text)).toBe(true)
  },
)

it.each([
  'Qadri, Salem',
  'Robert "Bob" Doe',
  'Doe-Roe',
  'Doe & Sons (Ltd.)',
  'Why Not?',
  'Re: Doe',
  'Oregon OR',
])('takes %j for a name', (text) => {
  expect(looksLikeQuery(text)).toBe(false)
})

it('turns a name whose last part comes first', () => {
  expect(otherOrder('Lee, Ann Mary')).toBe('Ann Mary Lee')
  expect(otherOrder('سعيد، عمر')).toBe('عمر سعيد')
  expect([otherOrder('Ann Lee'), otherOrder('Lee,'), otherOrder('Mill, River, North')]).toEqual([
    null,
    null,
    null,
  ])
})

it('has no operator and no unfinished word in what it asks the index for the spellings of', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('OR', 'NOT', ' ', '-', 'ann', '"', '(', '*', 'AND', ':') }),
      (text) => {
        const { root } = parseQuery(probeOf(plainName(text)))
        const wordsOf = (it: QueryNode): unknown[] => {
          if (it.type === 'phrase') return it.terms.map((term) => (term.type === 'word' ? term.word : term))
          return [it.type === 'word' && !it.prefix ? it.word : it]
        }
        expect(root.of.flatMap(wordsOf)).toEqual(fold(text) === '' ? [] : fold(text).split(' '))
      },
    ),
  )
})

it('takes other forms of a word for the name where names have cases or particles, and not in Latin letters', () => {
  const forms = [corrected('башар', 'башара'), corrected('hunt', 'hunting')]
  expect(
    spelt('Башар Hunt', foundAs({ corrections: [corrected('hunt', 'hunte')], forms })).map((it) => it.text),
  ).toEqual(['Башар hunte', 'башара Hunt', 'башара hunte'])
})

it('combines the spellings of its words, those with the fewest others first', () => {
  const texts = spelt('Ann Mary Lee', [corrected('mary', 'marie', 'mari'), corrected('lee', 'leigh')]).map(
    (it) => it.text,
  )
  expect(texts).toEqual([
    'Ann Mary leigh',
    'Ann marie Lee',
    'Ann mari Lee',
    'Ann marie leigh',
    'Ann mari leigh',
  ])
  expect(spelt('Ann Lee', [])).toEqual([])
})

it('stays small however many spellings a long name has', () => {
  const parts = Array.from({ length: 30 }, (_, at) => `part${at}`)
  const found = spelt(
    parts.join(' '),
    parts.map((it) => corrected(it, ...parts)),
  )
  expect(found.length).toBeLessThanOrEqual(WORDINGS_AT_MOST * 2)
})

it('takes no short acronym for another name: it is too often a word', () => {
  expect(named(['IS', 'Daesh', 'The Weir Group']).map((it) => it.query)).toEqual([
    '"Daesh"',
    '"The Weir Group"',
  ])
})

it('asks for nothing twice, and is never longer than a query may be', () => {
  expect(distinct(named(['Ann Lee', 'ANN LEE', 'Anne Lee']), ['ann lee']).map((it) => it.text)).toEqual([
    'Anne Lee',
  ])
  const queries = ['a b', 'c d', 'e f'].map(phraseOf)
  expect(anyOf(queries, 100)).toBe('"a b" OR "c d" OR "e f"')
  expect(anyOf(queries, 20)).toBe('"a b" OR "c d"')
})
