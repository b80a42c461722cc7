import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Paragraph } from '../../../model/passage.ts'
import { messagesIn } from '../../messages/messages.ts'
import { countTags, runs } from './tags-in-text.ts'

const TEXT = 'In Latakia, Amnesty said “Syria must act”.'
const at = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}
const passage: Pick<Paragraph, 'text' | 'quotations' | 'dates' | 'locations' | 'groups' | 'people'> = {
  text: TEXT,
  quotations: [
    { ...at('Syria must act'), text: 'Syria must act', kind: 'speech', speaker: null, cue: 'said' },
  ],
  dates: [],
  people: [],
  groups: [
    { key: 'amnesty', name: 'Amnesty', kind: 'organisation', basis: 'text', mentions: [at('Amnesty')] },
  ],
  locations: ['Latakia', 'Syria'].map((name) => ({
    ...{ key: name, name, country: 'SY', admin1: null, lat: null, lon: null },
    ...{ precision: 'place' as const, basis: 'inferred:only-one' as const, mentions: [at(name)] },
  })),
}
const ENGLISH = messagesIn('en')
const textOf = (found: ReturnType<typeof runs>) =>
  found.flatMap((run) => run.pieces.map((it) => it.text)).join('')

test('a place inside a quotation is marked there, and the quotation stays whole', () => {
  const found = runs(passage, ENGLISH)
  expect(textOf(found)).toBe(TEXT)
  expect(found.map((run) => run.says)).toEqual(['', 'Quotation: Speaker not stated', ''])
  expect(found[1]?.pieces).toMatchObject([
    { text: 'Syria', tags: [{ kind: 'place', says: 'Place: Syria, inferred' }] },
    { text: ' must act', tags: [] },
  ])
})

test('counts what the switches show and hide', () => {
  expect(countTags([passage, passage], ENGLISH)).toEqual({
    quotation: 2,
    person: 0,
    group: 2,
    place: 4,
    date: 0,
  })
})

test('words that somebody has highlighted are pieces of their own, whatever else they are', () => {
  const noted = [{ start: 0, end: 4 }]
  const pieces = runs(passage, ENGLISH, [{ start: 2, end: 6 }], noted).flatMap((run) => run.pieces)
  const of = (is: boolean) =>
    pieces
      .filter((it) => it.noted === is)
      .map((it) => it.text)
      .join('')
  expect([of(true), of(false)]).toEqual([TEXT.slice(0, 4), TEXT.slice(4)])
  expect(
    pieces
      .filter((it) => it.found)
      .map((it) => it.text)
      .join(''),
  ).toBe(TEXT.slice(2, 6))
})

test('a quotation within a turn is marked as itself, and its words are counted once', () => {
  const jane = { key: 'jane-doe', name: 'Jane Doe', kind: 'person', basis: 'text' } as const
  const turn = { start: 0, end: TEXT.length, text: TEXT, kind: 'turn', speaker: jane, cue: null } as const
  const both = { ...passage, quotations: [turn, ...passage.quotations] }
  expect(runs(both, ENGLISH).map((run) => run.says)).toEqual([
    'Spoken words: Jane Doe',
    'Quotation: Speaker not stated',
    'Spoken words: Jane Doe',
  ])
  expect(countTags([both], ENGLISH).quotation).toBe(1)
})

test('marking adds and loses no character, wherever the hits begin and end', () => {
  const range = fc
    .tuple(fc.nat(TEXT.length + 3), fc.nat(TEXT.length + 3))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  fc.assert(fc.property(fc.array(range), (found) => textOf(runs(passage, ENGLISH, found)) === TEXT))
})
