import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { checkWatches, saveSearch } from '../../batch/index.ts'
import { indexed, mentioned } from '../../engine/conformance/articles.ts'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { correctionRecord } from '../../model/correction.ts'
import { parseSearch } from '../../model/parse-search.ts'
import { openRecords } from '../../records/open.ts'
import type { Records } from '../../records/port.ts'
import { openSavedSearch } from './saved-searches.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-saved-searches-'))
let engine: Engine
let records: Records
vi.mock('./engine.ts', () => ({ engine: async () => engine }))
vi.mock('./records.ts', () => ({ records: async () => records }))

async function put(key: string, text: string, person: string): Promise<void> {
  const writer = await engine.openWriter()
  await writer.put(indexed({ key, paragraphs: [{ text, people: [[mentioned(person, 'Jo Roh')]] }] }))
  await writer.close()
}
beforeAll(async () => {
  engine = await openEngine({ dataFolder: folder })
  records = await openRecords({ dataFolder: folder })
})
afterAll(async () => {
  await records.close()
  await engine.close()
  fs.rmSync(folder, { recursive: true })
})

test('a search for a name goes on with the one that it was merged with, and shows what that has', async () => {
  await put('a', 'Jo Roh left.', 'jo-roh')
  const search = parseSearch(new URLSearchParams('person=jo-roh'))
  const id = await saveSearch({ name: 'Roh', search }, { engine, records })
  await records.corrections.append(
    correctionRecord.parse({
      ...{ id: 'c-000000000001', at: '2025-06-01T12:00:00Z', by: 'Ada', what: 'rule', of: 'name' },
      ...{ change: 'merge', scope: { within: 'everywhere' }, names: [] },
      found: { passages: 1, documents: 1 },
      before: { kind: 'person', key: 'jo-roh', name: 'Jo Roh' },
      after: { kind: 'person', key: 'joan-roe', name: 'Joan Roe' },
    }),
  )
  await put('a', 'Jo Roh left.', 'joan-roe')
  await put('b', 'Jo Roh came back.', 'joan-roe')
  for await (const it of checkWatches({ engine, records })) expect(it.type).toBe('alert')
  const { request, total, hits, gone } = await openSavedSearch(id)
  expect(request.any.person).toEqual(['joan-roe'])
  expect(total).toMatchObject({ state: 'ready', value: { value: 2 } })
  expect([hits.map((it) => it.text), gone]).toEqual([['Jo Roh came back.'], []])
})
