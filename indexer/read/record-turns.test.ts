import { describe, expect, it } from 'vitest'
import { analyse } from '../pipeline/prepare.ts'
import { authority } from '../sample-documents.ts'
import { sha256Of } from './file-bytes.ts'
import { read } from './read.ts'
import { parseRecord } from './records.ts'

const bytesOf = (record: object) => Buffer.from(JSON.stringify({ id: 'a', ...record }), 'utf8')

function recordOf(record: object) {
  const parsed = parseRecord({ bytes: bytesOf(record) })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  return parsed.record
}

const TEXT = 'Jane Doe: Who was there? Ann Roe: Nobody was there.'

describe('the turns of a record', () => {
  it('are found in its text, one after the other', () => {
    const turns = [
      { speaker: 'Jane Doe', text: 'Who was there?' },
      { speaker: 'Ann Roe', text: ' Nobody was there. ', time: '0:12' },
    ]
    const { text, turns: found, problems, unknown } = recordOf({ text: TEXT, turns })
    expect(found.map((it) => [it.speaker, text.slice(it.start, it.end), it.time])).toEqual([
      ['Jane Doe', 'Who was there?', undefined],
      ['Ann Roe', 'Nobody was there.', '0:12'],
    ])
    expect([problems, unknown]).toEqual([[], []])
  })

  it('may say where they are, in UTF-16 units', () => {
    const text = '😀 Hello. Yes.'
    const turns = [
      { start: 3, end: 9, speaker: null },
      { start: 10, end: 14, time: 3723.5 },
    ]
    const found = recordOf({ text, turns }).turns
    expect(found.map((it) => text.slice(it.start, it.end))).toEqual(['Hello.', 'Yes.'])
    expect(found[1]?.time).toBe('01:02:03.500')
  })

  it('are its text, if it has no other', () => {
    const turns = [
      { speaker: 'Q', text: 'Who was there?' },
      { speaker: 'A', text: 'Nobody.\n\nIt rained.' },
    ]
    const { text, turns: found } = recordOf({ turns })
    expect(text).toBe('Who was there?\n\nNobody.\n\nIt rained.')
    expect(found.map((it) => text.slice(it.start, it.end))).toEqual(turns.map((it) => it.text))
    for (const nothing of [{}, { turns: [] }])
      expect(parseRecord({ bytes: bytesOf(nothing) })).toEqual({
        ok: false,
        problem: { reason: 'field-missing', field: 'text' },
      })
  })

  it.each([
    ['turns', 'Jane Doe', { reason: 'not-a-list' }],
    ['turns.1', [{ speaker: 'Q' }], { reason: 'neither-text-nor-offsets' }],
    ['turns.1.text', [{ text: ' ' }], { reason: 'empty' }],
  ])('are named as what is wrong with a record that has only them: %s', (field, turns, problem) => {
    expect(parseRecord({ bytes: bytesOf({ turns }) })).toEqual({
      ok: false,
      problem: { reason: 'in-field', field, problem },
    })
  })

  it.each([
    ['no list', 'Jane Doe', 'turns', { reason: 'not-a-list' }],
    ['no object', ['Jane Doe'], 'turns.1', { reason: 'not-an-object' }],
    ['no words', [{ speaker: 'A' }], 'turns.1', { reason: 'neither-text-nor-offsets' }],
    ['empty words', [{ text: ' ' }], 'turns.1.text', { reason: 'empty' }],
    ['words that are not there', [{ text: 'Who left?' }], 'turns.1.text', { reason: 'not-in-text' }],
    ['half a place', [{ start: 3 }], 'turns.1.end', { reason: 'missing' }],
    [
      'a place beyond the text',
      [{ start: 3, end: 99 }],
      'turns.1.end',
      { reason: 'above-maximum', maximum: 51 },
    ],
    ['an empty place', [{ start: 3, end: 3 }], 'turns.1.end', { reason: 'not-above', limit: 3 }],
    ['a place that is no number', [{ start: '3', end: 4 }], 'turns.1.start', { reason: 'not-a-number' }],
    ['an empty speaker', [{ text: 'Who', speaker: '' }], 'turns.1.speaker', { reason: 'empty' }],
    ['a time that is none', [{ text: 'Who', time: 'noon' }], 'turns.1.time', { reason: 'not-a-time' }],
  ])('are left out and named: %s', (_, turns, field, problem) => {
    const found = recordOf({ text: TEXT, turns })
    expect([found.turns, found.problems]).toEqual([[], [{ field, problem }]])
  })

  it('do not overlap, and one that cannot be used does not take the others with it', () => {
    const turns = [{ start: 10, end: 24 }, { start: 20, end: 30 }, { text: 'Nobody was there.' }]
    const found = recordOf({ text: TEXT, turns })
    expect(found.turns.map(({ start }) => start)).toEqual([10, 34])
    expect(found.problems).toEqual([
      { field: 'turns.2.start', problem: { reason: 'below-minimum', minimum: 24 } },
    ])
  })

  it('are not searched for without end', () => {
    const { problems } = recordOf({ text: TEXT, turns: Array(500).fill({ text: 'Nobody left.' }) })
    expect(problems).toHaveLength(101)
    expect(problems.at(-1)).toEqual({ field: 'turns', problem: { reason: 'too-many-problems', most: 100 } })
  })

  it('are not used if they are written twice', () => {
    const bytes = Buffer.from(`{"id": "a", "text": "Who?", "turns": [{"text": "Who?", "text": "Who?"}]}`)
    const parsed = parseRecord({ bytes })
    expect(parsed.ok && parsed.record).toMatchObject({
      turns: [],
      problems: [{ field: 'turns', problem: { reason: 'written-twice' } }],
    })
  })
})

it('a record with turns becomes quotations of their speakers, with the time of each', () => {
  const bytes = bytesOf({
    language: 'en',
    text: `\uFEFFThe hearing began.\n\nIt was over when we came to the mill.\n\nWho was there?`,
    turns: [
      { speaker: 'Salma Idris', text: 'It was over when we came to the mill.', time: '00:01:02' },
      { speaker: 'THE CHAIR', text: 'Who was there?' },
    ],
  })
  const raw = {
    ...{ collection: 'samples', documentKey: 'a', path: '/samples/a.jsonl', line: 1, bytes },
    ...{ sha256: sha256Of(bytes), format: 'record' as const, manifest: null },
  }
  const { passages } = analyse(read(raw, new Date('2025-06-01T12:00:00Z')), authority)
  const turn = passages.find(({ text }) => text.startsWith('It was over'))
  expect(turn?.quotations).toMatchObject([
    { kind: 'turn', text: 'It was over when we came to the mill.', speaker: { name: 'Salma Idris' } },
  ])
  expect(turn?.pinpoints).toEqual([{ kind: 'time', value: '00:01:02' }])
})
