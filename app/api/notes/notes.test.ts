import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { indexed } from '../../../engine/conformance/articles.ts'
import { openEngine } from '../../../engine/open.ts'
import type { Engine } from '../../../engine/port.ts'
import { noteAnswer, notesFound } from '../../../model/note.ts'
import { openRecords } from '../../../records/open.ts'
import type { Records } from '../../../records/port.ts'
import { notesOn } from '../../server/notes.ts'
import { GET, POST } from './route.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-api-notes-'))
let engine: Engine
let records: Records
vi.mock('../../server/engine.ts', () => ({ engine: async () => engine }))
vi.mock('../../server/records.ts', () => ({ records: async () => records }))

const article = (key: string, ...paragraphs: string[]) => indexed({ key, title: `The ${key}`, paragraphs })
async function put(it: ReturnType<typeof article>): Promise<void> {
  const writer = await engine.openWriter()
  await writer.put(it)
  await writer.close()
}
const MILL = article('mill', 'Ann Lee closed the mill that year.', 'Nobody came.')
beforeAll(async () => {
  engine = await openEngine({ dataFolder: folder })
  records = await openRecords({ dataFolder: folder })
  await put(MILL)
})
afterAll(async () => {
  await records.close()
  await engine.close()
  fs.rmSync(folder, { recursive: true })
})

const ADDRESS = 'http://localhost/api/notes'
const post = async (asked: object) => {
  const headers = { 'content-type': 'application/json' }
  return POST(new Request(ADDRESS, { method: 'POST', body: JSON.stringify(asked), headers }))
}
const kept = async (asked: object) => {
  const answer = await post(asked)
  expect(answer.status).toBe(200)
  const { note } = noteAnswer.parse(await answer.json())
  if (note === null) throw new Error('no note')
  return note
}
const list = async (parameters = '') => {
  const answer = await GET(new Request(`${ADDRESS}?${parameters}`))
  expect(answer.status).toBe(200)
  return notesFound.parse(await answer.json())
}
const [mill] = MILL.document.passages
const adding = (exact: string, note: string, by: string) => {
  const start = mill?.text.indexOf(exact) ?? 0
  return { action: 'add', passage: mill?.id, words: { start, end: start + exact.length }, exact, note, by }
}

test('words are highlighted, listed with where they stand, found by what was noted, changed and removed', async () => {
  const first = await kept(adding('closed the mill', 'Ask her why.', ' Omar '))
  const second = await kept(adding('Ann Lee', '', 'Zoë'))
  expect(first).toMatchObject({
    by: 'Omar',
    changedAt: null,
    from: { title: 'The mill', collection: 'test' },
  })
  const all = await list()
  expect(all.notes.map((it) => it.id).sort()).toEqual([first.id, second.id].sort())
  expect(all).toMatchObject({
    total: 2,
    authors: [
      { by: 'Omar', count: 1 },
      { by: 'Zoë', count: 1 },
    ],
  })
  expect(all.notes.map((it) => it.place.state)).toEqual(['here', 'here'])
  const found = async (parameters: string) => (await list(parameters)).notes.map((it) => it.by)
  expect(await found('find=WHY')).toEqual(['Omar'])
  expect(await found('find=ann')).toEqual(['Zoë'])
  expect(await found('find=zoe+lee')).toEqual(['Zoë'])
  expect(await found('find=weir')).toEqual([])
  expect(await found('by=Omar')).toEqual(['Omar'])
  expect(await found('limit=1&offset=1')).toHaveLength(1)
  expect(await found('document=0123456789abcdef')).toEqual([])

  const asked = {
    action: 'change',
    id: first.id,
    revision: first.revision,
    note: 'She said why.',
    by: 'Omar',
  }
  const changed = await kept(asked)
  expect(changed.changedAt).not.toBeNull()
  expect((await post(asked)).status).toBe(409)
  expect((await notesOn(MILL.document)).map((it) => it.note)).toEqual(['She said why.', ''])
  for (const { id, revision } of [changed, second])
    expect((await post({ action: 'remove', id, revision })).status).toBe(200)
  expect(await list()).toEqual({ notes: [], total: 0, authors: [] })
})

test('a note follows its words, says when they no longer fit, and is kept when its document is gone', async () => {
  const note = await kept(adding('closed the mill that year', 'When?', 'Omar'))
  const state = async () => (await list()).notes[0]?.place.state
  await put(article('mill', 'It rained. Ann Lee closed the mill that year.'))
  expect(await state()).toBe('moved')
  await put(article('mill', 'Ann Lee sold it.'))
  expect(await state()).toBe('lost')
  const document = await engine.document(MILL.document.documentId)
  expect(document && (await notesOn(document)).map((it) => it.place.state)).toEqual(['lost'])
  const writer = await engine.openWriter()
  await writer.remove([MILL.document.documentId])
  await writer.close()
  expect(await state()).toBe('document-gone')
  await put(MILL)
  expect(await state()).toBe('here')
  await post({ action: 'remove', id: note.id, revision: note.revision })
})

test.each([
  [
    'other words than those that stand there',
    { ...adding('closed the mill', '', 'A'), exact: 'sold the mill' },
    400,
  ],
  ['no words', { ...adding('closed', '', 'A'), words: { start: 3, end: 3 }, exact: '' }, 400],
  ['nobody’s note', adding('closed', '', ' '), 400],
  ['a note that is too long', adding('closed', 'a'.repeat(10_001), 'A'), 400],
  [
    'a passage that there is not',
    { ...adding('closed', '', 'A'), passage: '0123456789abcdef-0123456789' },
    404,
  ],
  [
    'a change of a note that there is not',
    { action: 'remove', id: 'n-0123456789abcdef-0123456789ab', revision: 1 },
    404,
  ],
])('refuses %s', async (_, asked, status) => {
  expect((await post(asked)).status).toBe(status)
  expect((await list()).total).toBe(0)
})

test('refuses to list what is asked for wrongly', async () => {
  for (const given of ['document=x', 'limit=0', 'offset=-1'])
    expect((await GET(new Request(`${ADDRESS}?${given}`))).status).toBe(400)
})
