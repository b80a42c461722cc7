import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { identifyDocument } from '../../../model/identity.ts'
import type { LibraryRun } from '../../../model/library.ts'
import { type LedgerEntry, ledgerEntry } from '../../../records/ledger-entry.ts'
import { openRecords } from '../../../records/open.ts'
import type { Records } from '../../../records/port.ts'
import { addedFiles, isOfFolder, withFile } from './state.ts'
import { AddedStore } from './store.ts'

let data: string
let records: Records
let store: AddedStore
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'verbatim-state-'))
  records = await openRecords({ dataFolder: data })
  store = new AddedStore(data, { megabytes: 1, files: 9, freeMegabytes: 0 }, async () => 2 ** 40)
})
afterEach(async () => {
  await records.close()
  await rm(data, { recursive: true, force: true })
})

async function* bytes() {
  yield Buffer.from('words')
}
const add = async (...names: string[]) => {
  for (const it of names) await store.take('c', it, bytes())
}

const error = { code: 'document-refused', message: 'It was not indexed.', fix: 'Correct it.', facts: {} }
function entry(name: string, given: Partial<LedgerEntry> = {}): LedgerEntry {
  const root = path.join(data, 'added', 'c')
  return ledgerEntry.parse({
    ...{ path: path.join(root, name), line: null, collection: 'c', documentKey: name, root, run: 'first' },
    ...{ outcome: 'indexed', error: null, problems: [], sha256: 'aa', size: 5, format: 'text', kept: 90 },
    ...{ readAt: '2025-06-01T12:00:00.000Z', readerVersion: 'text-2', fingerprint: 'x', passages: 2 },
    ...{ leftOut: { title: 11 }, notes: [], seconds: 0.25 },
    ...given,
  })
}
const failed = (name: string) => entry(name, { outcome: 'failed', error, passages: 0, leftOut: null })
const reading = (name: string): LibraryRun => ({
  ...{ state: 'running', startedAt: '2025-06-01T12:00:00.000Z', endedAt: null, places: [], isRetry: false },
  ...{ counts: { indexed: 0, unchanged: 0, removed: 0, failed: 0, passages: 0 }, seconds: 1 },
  doing: { what: 'reading', path: path.join(data, 'added', 'c', name) },
})
const states = async (runs: LibraryRun[] = []) => {
  const { files } = await addedFiles({ store, records, runs }, 'c')
  return Object.fromEntries(files.map((it) => [it.path, it]))
}

it('says of each file what became of it, from the disk and the ledger alone', async () => {
  await add('a.txt', 'b.txt', 'c.txt', 'd.txt', 'manifest.json')
  await records.ledger.note([entry('a.txt'), failed('b.txt')])
  const found = await addedFiles({ store, records, runs: [reading('c.txt')] }, 'c')
  expect(Object.fromEntries(found.files.map((it) => [it.path, it.state]))).toEqual({
    ...{ 'a.txt': 'indexed', 'b.txt': 'failed', 'c.txt': 'reading', 'd.txt': 'waiting' },
    'manifest.json': 'describes',
  })
  expect(found.counts).toEqual({ indexed: 1, nothing: 0, failed: 1, reading: 1, waiting: 1, describes: 1 })
  const { 'a.txt': a, 'b.txt': b } = await states()
  expect(a).toMatchObject({ passages: 2, documents: 1, setAside: { title: 11 }, error: null })
  expect(a?.document).toBe(identifyDocument('c', 'a.txt'))
  expect(b).toMatchObject({ passages: 0, document: null, error })
})

it('counts what is in an archive or a file of records, and tells what of it failed', async () => {
  await add('letters.zip', 'notes.jsonl')
  await records.ledger.note([
    entry('letters.zip', { documentKey: null, outcome: 'read', passages: 0, leftOut: null }),
    entry('letters.zip!/a.txt'),
    entry('letters.zip!/b/c.txt', { passages: 3 }),
    failed('letters.zip!/d.txt'),
    entry('notes.jsonl', { documentKey: 'one', line: 1, passages: 1 }),
  ])
  const { 'letters.zip': letters, 'notes.jsonl': notes } = await states()
  expect(letters).toMatchObject({
    state: 'indexed',
    documents: 2,
    passages: 5,
    document: null,
    failed: 1,
    error,
  })
  expect(notes).toMatchObject({ state: 'indexed', document: identifyDocument('c', 'one') })
  const file = path.join(data, 'added', 'c', 'letters.zip')
  expect(await withFile({ store, records }, 'c', file)).toEqual({ documents: 2, passages: 5 })
})

it('says that there was nothing to index in an archive only once it was read to its end', async () => {
  await add('empty.zip', 'outer.zip')
  const read = { documentKey: null, outcome: 'read', passages: 0, leftOut: null } as const
  await records.ledger.note([entry('empty.zip', read), entry('outer.zip!/inner.zip', read)])
  const { files, counts } = await addedFiles({ store, records, runs: [] }, 'c')
  expect(Object.fromEntries(files.map((it) => [it.path, it.state]))).toEqual({
    ...{ 'empty.zip': 'nothing', 'outer.zip': 'waiting' },
  })
  expect(counts).toMatchObject({ indexed: 0, nothing: 1, waiting: 1 })
})

it('takes a file that is added again, after one of its name was deleted, for one that waits', async () => {
  await add('a.txt')
  await records.ledger.note([entry('a.txt', { outcome: 'gone' })])
  expect((await states())['a.txt']).toMatchObject({ state: 'waiting', documents: 0, passages: 0 })
})

it('knows only of files of its own, whatever else the collection has', async () => {
  await add('a.txt')
  await records.ledger.note([entry('a.txt', { path: '/elsewhere/a.txt', root: '/elsewhere' })])
  expect((await states())['a.txt']).toMatchObject({ state: 'waiting' })
  expect(await addedFiles({ store, records, runs: [] }, 'none')).toMatchObject({
    files: [],
    collections: ['c'],
  })
})

it('shows the usual collection if nobody asks for another one, and the first one where it has no files', async () => {
  const shown = async (asked: string | null) =>
    (await addedFiles({ store, records, runs: [] }, asked)).collection
  expect(await shown(null)).toBe('Added')
  await add('a.txt')
  expect(await shown('')).toBe('c')
  await store.take('Added', 'a.txt', bytes())
  expect([await shown(null), await shown('c')]).toEqual(['Added', 'c'])
})

it('tells a collection of a folder from one of added files, also after the data folder was moved', async () => {
  expect(await isOfFolder(records, 'c')).toBe(false)
  await records.ledger.note([entry('a.txt')])
  expect(await isOfFolder(records, 'c')).toBe(false)
  const [moved, given] = ['/before/.data/added/c', '/reports']
  await records.ledger.note([
    entry('a.txt', { path: `${moved}/a.txt`, root: moved }),
    // Nothing of it is in the index.
    { ...failed('b.txt'), path: `${given}/b.txt`, root: given, collection: 'd' },
  ])
  expect([await isOfFolder(records, 'c'), await isOfFolder(records, 'd')]).toEqual([false, false])
  await records.ledger.note([entry('a.txt', { path: `${given}/a.txt`, root: given, collection: 'd' })])
  expect(await isOfFolder(records, 'd')).toBe(true)
})
