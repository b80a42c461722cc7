import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../engine/port.ts'
import { correction, undo } from '../../model/correction.ts'
import { AppError } from '../../model/errors.ts'
import { identifyDocument } from '../../model/identity.ts'
import { emptyLibraryRequest } from '../../model/library.ts'
import { RUNS, type Run } from '../../records/kind.ts'
import { type LedgerEntry, ledgerEntry } from '../../records/ledger-entry.ts'
import { openRecords } from '../../records/open.ts'
import type { Records } from '../../records/port.ts'
import { readLibrary } from './library.ts'
import { libraryParameters, requestedLibrary } from './parameters/requested-library.ts'

const AT = '2025-06-01T12:00:00.000Z'
const mill = identifyDocument('papers', 'mill.txt')

const entry = (name: string, given: Partial<LedgerEntry> = {}): LedgerEntry =>
  ledgerEntry.parse({
    ...{ path: `/papers/${name}`, line: null, collection: 'papers', documentKey: name, root: '/papers' },
    ...{ run: 'first', outcome: 'indexed', error: null, problems: [], sha256: 'aa', size: 3, format: 'text' },
    ...{ readAt: AT, readerVersion: 'text-2', fingerprint: 'x', passages: 2, kept: 90 },
    ...{ leftOut: { title: 11 }, notes: [], seconds: 0.25 },
    ...given,
  })
const error = { code: 'document-refused', message: 'It was not indexed.', fix: 'Correct it.', facts: {} }
const failed = (name: string) =>
  entry(name, { outcome: 'failed', error, passages: 0, kept: null, leftOut: null })
const runThat = (given: Partial<Run>): Run => ({
  ...{
    startedAt: AT,
    endedAt: null,
    process: 12,
    machine: null,
    seenAt: null,
    places: [],
    isRetry: false,
    ended: null,
    seconds: 3,
  },
  ...{ counts: { indexed: 1, unchanged: 0, removed: 0, failed: 1, passages: 2 }, doing: null },
  ...given,
})

let folder: string
let records: Records
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'library-'))
  records = await openRecords({ dataFolder: folder })
})
afterEach(async () => {
  await records.close()
  await rm(folder, { recursive: true, force: true })
})

/** An engine that has these documents. */
function engineWith(...documents: string[]): Engine {
  const status = { engine: 'embedded', version: '6', generation: 1, documents: 1, passages: 2, changedAt: AT }
  const known = {
    name: 'the embedded engine',
    status: async () => status,
    passagesOf: async (parts: readonly { document: string }[]) =>
      parts.flatMap(({ document }) => (documents.includes(document) ? [{ documentId: document }] : [])),
  }
  return known as unknown as Engine
}
const library = (engine: () => Promise<Engine>, isAlive = () => false) =>
  readLibrary({ engine, records, isAlive }, emptyLibraryRequest())

describe('the library', () => {
  it('links to what the index has, and says what became of the rest', async () => {
    await records.ledger.note([entry('mill.txt'), failed('old.txt'), failed('never.txt')])
    const old = identifyDocument('papers', 'old.txt')
    const place = { engine: async () => engineWith(mill, old), records }
    const indexed = await readLibrary(place, emptyLibraryRequest())
    expect(indexed).toMatchObject({
      index: { engine: 'the embedded engine', documents: 1, passages: 2 },
      ...{ total: 1, counts: { states: { indexed: 1, failed: 2 } } },
      entries: [{ id: mill, state: 'indexed', todo: ['index-again'], setAside: { title: 11 } }],
    })
    const unused = await readLibrary(place, { ...emptyLibraryRequest(), state: 'failed' })
    // The version from before can still be searched.
    expect(unused.entries.map(({ path: file, id }) => [path.basename(file), id])).toEqual([
      ['never.txt', null],
      ['old.txt', old],
    ])
    expect(unused.entries[0]?.error).toEqual(error)
  })

  it('is read from the ledger where the engine does not answer, and says so', async () => {
    await records.ledger.note([entry('mill.txt')])
    const down = new AppError('engine-unreachable', { engine: 'Meilisearch', url: 'http://127.0.0.1:7700' })
    const { index, entries } = await library(() => Promise.reject(down))
    expect(index).toMatchObject({ error: { code: 'engine-unreachable', fix: expect.stringMatching(/./) } })
    expect(entries).toMatchObject([{ id: mill, passages: 2 }])
  })

  it('tells a run that goes on from one that was killed, and both from one that ended', async () => {
    const kept = records.kept(RUNS)
    await kept.put('2025-06-01T12:00:00.000Z-a', runThat({ ended: 'done', endedAt: AT }), 0)
    await kept.put('2025-06-02T12:00:00.000Z-b', runThat({ doing: { what: 'reading', path: '/b' } }), 0)
    const engine = async () => engineWith()
    const states = async (isAlive: () => boolean) =>
      (await library(engine, isAlive)).runs.map(({ state }) => state)
    expect(await states(() => true)).toEqual(['running', 'done'])
    expect(await states(() => false)).toEqual(['killed', 'done'])
  })

  it('counts the corrections of each document that are in force', async () => {
    await records.ledger.note([entry('mill.txt')])
    const target = { document: mill, collection: 'papers', documentKey: 'mill.txt' }
    const made = (id: string) =>
      correction.parse({
        ...{ id, at: AT, by: 'Ada', what: 'title', target, before: null, after: 'Mill closes' },
      })
    await records.corrections.append(made('c-000000000001'))
    await records.corrections.append(made('c-000000000002'))
    await records.corrections.append(
      undo.parse({ id: 'c-000000000003', at: AT, by: 'Ada', what: 'undo', target, undoes: 'c-000000000001' }),
    )
    const { entries } = await library(async () => engineWith(mill))
    expect(entries[0]?.corrections).toBe(1)
  })
})

describe('an address of the library', () => {
  it('asks for what it names, and names only what differs from what is shown anyway', () => {
    const address = 'find=mill&state=failed&collection=papers&todo=date&sort=title&order=down&page=3&limit=20'
    const asked = requestedLibrary(new URLSearchParams(address))
    expect(asked).toMatchObject({ find: 'mill', state: 'failed', todo: 'date', page: 3, limit: 20 })
    expect(libraryParameters(asked).toString()).toBe(address)
    expect(libraryParameters(requestedLibrary(new URLSearchParams('find=&source=&page=1'))).size).toBe(0)
    // Names from A to Z, days and numbers from the last: what a form without a direction means.
    const byTitle = requestedLibrary(new URLSearchParams('sort=title'))
    expect(byTitle.order).toBe('up')
    expect(libraryParameters(byTitle).toString()).toBe('sort=title')
    expect(requestedLibrary(new URLSearchParams('sort=published')).order).toBe('down')
  })

  it.each(['state=lost', 'sort=size', 'page=0', 'limit=101', 'page=x', 'todo=nothing', 'order=sideways'])(
    'is refused with what may be given: %s',
    (address) => {
      const [name] = address.split('=')
      expect(() => requestedLibrary(new URLSearchParams(address))).toThrow(
        expect.objectContaining({ code: 'bad-request', facts: expect.objectContaining({ parameter: name }) }),
      )
    },
  )
})
