import { describe, expect, test } from 'vitest'
import { type CopiesOfHit, copiesOfHit } from '../../../model/copies.ts'
import { emptyRequest } from '../../../model/search-request.ts'
import { ar } from '../../messages/ar/search.ts'
import { en } from '../../messages/en/search.ts'
import { copiesAskedFor } from './asked-for.ts'
import { copiesOf, moreThan, wordsIn } from './copies-of-hit.ts'

const copies = (kind: 'p' | 'q', quotation: number | null, documents: number) =>
  copiesOfHit.parse({
    ...{ cluster: `${kind}-000000000000000${quotation ?? 9}`, quotation, documents, sources: 2 },
    ...{ earliest: null, folded: 0 },
  })
const passage = copies('p', null, 3)
const asOften = copies('q', 0, 3)
const moreOften = copies('q', 1, 5)
const hit = { copies: [passage, asOften, moreOften] }

describe('the copies of which a hit tells', () => {
  test('among passages are those of the passage, and of a quotation only if more documents have it', () => {
    expect(copiesOf(hit, { in: 'passage' })).toEqual([passage, moreOften])
  })

  test('among quotes are those of the quotations; of the passage, where no quotation has copies', () => {
    expect(copiesOf(hit, { in: 'quoting' })).toEqual([asOften, moreOften])
    expect(copiesOf({ copies: [passage] }, { in: 'quoting' })).toEqual([passage])
  })

  test('are told once where several quotations of the passage are one copy: by the one that stands for others', () => {
    const [first, second] = [0, 1].map((quotation) => ({ ...moreOften, quotation, folded: quotation }))
    if (first === undefined || second === undefined) throw new Error('two are needed')
    for (const mode of ['passage', 'quoting'] as const) {
      expect(copiesOf({ copies: [first, second] }, { in: mode })).toEqual([second])
    }
  })
})

describe('the words of a match that is opened beneath another', () => {
  const text = 'The mayor said: “The bridge is gone.” Nobody was hurt.'
  const start = text.indexOf('The bridge')
  const said = { start, end: start + 'The bridge is gone.'.length }
  const bridge = { start: start + 4, end: start + 10 }
  const passageWith = (own: CopiesOfHit[]) => ({
    ...{ text, highlights: [{ start: 4, end: 9 }, bridge], copies: own },
    quotations: [
      { ...said, text: text.slice(said.start, said.end), kind: 'speech' as const, speaker: null, cue: null },
    ],
  })

  test('are those of its quotation, where that is the copy: not all that stands around it', () => {
    const { of, marks } = wordsIn(passageWith([asOften]), asOften)
    expect(of.text).toBe('The bridge is gone.')
    expect(marks).toEqual([{ start: 4, end: 10 }])
  })

  test('go from the first to the last of its quotations, where they are one copy together', () => {
    const both = ['The mayor', 'gone'].map((words) => {
      const from = text.indexOf(words)
      return { ...said, start: from, end: from + words.length }
    })
    const hit = passageWith([asOften, { ...asOften, quotation: 1 }])
    const quotations = both.map((it) => ({ ...hit.quotations[0], ...it, text: text.slice(it.start, it.end) }))
    expect(wordsIn({ ...hit, quotations: quotations as typeof hit.quotations }, asOften).of.text).toBe(
      'The mayor said: “The bridge is gone',
    )
  })

  test('are the whole passage, where that is the copy or has the words without marking them', () => {
    for (const own of [[passage], []]) {
      const hit = passageWith(own)
      expect(wordsIn(hit, passage)).toEqual({ of: hit, marks: hit.highlights })
    }
  })
})

describe('how many more places have the words', () => {
  test('is said in sources besides its own, which are what a reader asks for', () => {
    expect(moreThan({ source: 'A' }, { documents: 9, sources: 5 })).toEqual({ unit: 'sources', count: 4 })
    expect(moreThan({ source: null }, { documents: 9, sources: 5 })).toEqual({ unit: 'sources', count: 5 })
  })

  test('is said in documents where no other source is known: they are not made into sources', () => {
    expect(moreThan({ source: 'A' }, { documents: 4, sources: 1 })).toEqual({ unit: 'documents', count: 3 })
    expect(moreThan({ source: null }, { documents: 4, sources: 0 })).toEqual({ unit: 'documents', count: 3 })
  })

  test('has its plural in both languages', () => {
    expect([1, 4].map(en.copies.hit.moreSources)).toEqual(['In 1 more source', 'In 4 more sources'])
    expect([1, 2, 3, 11].map(ar.copies.hit.moreSources)).toEqual([
      'وفي مصدر آخر',
      'وفي مصدرين آخرين',
      'وفي 3 مصادر أخرى',
      'وفي 11 مصدرًا آخر',
    ])
  })
})

test('each filter of copies is said in words, and its chip takes away that filter alone', () => {
  const request = { ...emptyRequest(), reused: true, minSources: 3, firstPrinted: true }
  const asked = copiesAskedFor(request, en.copies)
  expect(asked.map((it) => it.text)).toEqual(['with copies', 'in at least 3 sources', 'where first printed'])
  for (const { name, without } of asked) {
    const left = copiesAskedFor({ ...request, ...without }, en.copies)
    expect(left.map((it) => it.name)).toEqual(asked.map((it) => it.name).filter((it) => it !== name))
  }
})

test('what was first printed is said of the source, where only one is searched', () => {
  const request = { ...emptyRequest(), firstPrinted: true }
  request.any.source = ['gazette']
  expect(copiesAskedFor(request, en.copies).map((it) => it.text)).toEqual(['first in this source'])
})
