import { expect, test } from 'vitest'
import { passageWith } from '../../citation/passage.fixture.ts'
import { documentOf, passageId } from '../../model/ids.ts'
import { passageLookup } from '../../model/search-result.ts'
import { lookUpPassage, requestedPassage } from './passages.ts'

const id = passageId.parse('0123456789abcdef-0123456789')

test('a passage that existed once is reported as gone, with the address of its stored words', async () => {
  const goneAt = '2026-01-01T00:00:00Z'
  const gone = {
    state: 'gone',
    id,
    text: 'Words.',
    documentId: documentOf(id),
    documentExists: false,
    goneAt,
  }
  const once = { passage: async () => passageLookup.parse(gone) }
  await expect(requestedPassage(once, id)).rejects.toMatchObject({
    code: 'passage-gone',
    status: 410,
    fix: expect.stringContaining(`/api/passages/${id}`),
  })
})

test('of a passage that is gone, what has its words now is found in its document', async () => {
  const text = 'It rained. Nobody came for the mill.'
  const now = passageWith({ text, start: 0, end: text.length })
  const document = { text, passages: [now] }
  const lookup = { state: 'gone', id, text: 'Nobody came\nfor the mill.', documentId: documentOf(id) }
  const gone = passageLookup.parse({ ...lookup, documentExists: true, goneAt: '2026-01-01T00:00:00Z' })
  const engine = { passage: async () => gone, document: async () => document }
  expect(await lookUpPassage(engine, id)).toEqual({
    ...gone,
    movedTo: [{ id: now.id, ordinal: now.ordinal, start: 11, end: 36 }],
  })
  expect(await lookUpPassage({ ...engine, document: async () => null }, id)).toEqual({ ...gone, movedTo: [] })
})

test('an ID that never existed is not found', async () => {
  const unknown = { passage: async () => ({ state: 'unknown' }) as const }
  for (const it of [id, 'nonsense', '']) {
    await expect(requestedPassage(unknown, it)).rejects.toMatchObject({
      code: 'not-found',
      facts: { id: it },
    })
  }
})
