import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Engine } from '../../engine/port.ts'
import { correctionRequest } from '../../model/correction.ts'
import { AppError } from '../../model/errors.ts'
import { identifyDocument } from '../../model/identity.ts'
import { RUNS, type Run } from '../../records/kind.ts'
import type { LedgerEntry } from '../../records/ledger-entry.ts'
import type { Ledger, Records } from '../../records/port.ts'
import { placesToRetry } from '../commands/places-to-retry.ts'
import { correct, undoCorrection } from '../corrections/ask.ts'
import { run } from '../pipeline/run.ts'
import { emptyAccount } from '../read/account.ts'
import { type Place, placeOf } from '../read/gather.ts'
import { zipOf } from '../read/testing/archives.ts'
import { authority, preparedHere } from '../sample-documents.ts'
import { newInstallation, removeInstallation, runOf } from '../sample-installation.ts'
import { describeCorrected, describeUndescribed } from './describe.ts'
import { LedgerRecorder } from './recorder.ts'

const COUNTS = { indexed: 0, unchanged: 0, removed: 0, failed: 0, passages: 0 }
let root: string
let folder: string
let engine: Engine
let records: Records

beforeEach(async () => {
  ;({ root, papers: folder, engine, records } = await newInstallation())
  await mkdir(path.join(folder, 'sub'))
})
afterEach(() => removeInstallation({ root, engine, records }))

const put = (name: string, text: string) => writeFile(path.join(folder, name), text)

/** One run over the given places, by default the folder, noted in the ledger. */
async function indexed(given?: Place[]): Promise<string[]> {
  const places = given ?? [await placeOf(folder)]
  const recorder = await LedgerRecorder.begin(records, places, given !== undefined)
  const types: string[] = []
  for await (const event of run(runOf({ engine, records }, places))) {
    types.push(event.type)
    await recorder.note(event)
  }
  await recorder.end('done', COUNTS, 1)
  return types
}

async function ledger(): Promise<LedgerEntry[]> {
  const found: LedgerEntry[] = []
  for await (const it of records.ledger.entries()) found.push(it)
  return found
}
const shown = async () =>
  (await ledger()).map((it) => [
    path.relative(folder, it.path),
    it.documentKey ?? it.line,
    it.outcome,
    it.error?.code ?? it.problems.map((problem) => problem.code).join() ?? null,
  ])
async function runs(): Promise<Run[]> {
  const found: Run[] = []
  for await (const { value } of records.kept(RUNS).all()) found.push(value)
  return found
}

describe('the ledger of a run', () => {
  it('has every file and record that was met, with what became of it', async () => {
    await put('a.txt', 'Mill closes\nThe mill by the river closed.\nREAD MORE\nAnother headline\n')
    await put('b.wav', 'RIFF-1')
    await put('c.jsonl', `${JSON.stringify({ id: 'mill', text: 'It rained.', colour: 'red' })}\nnonsense\n`)
    await put('sub/empty.txt', ' \n')
    await put('manifest.json', JSON.stringify({ 'gone.txt': { source: 'The Daily' } }))
    await indexed()
    expect(await shown()).toEqual([
      ['a.txt', 'a.txt', 'indexed', ''],
      ['b.wav', 'b.wav', 'not-read', 'format-unknown'],
      ['c.jsonl', null, 'read', ''],
      ['c.jsonl', 2, 'failed', 'record-faulty'],
      ['c.jsonl', 'mill', 'indexed', 'field-left-out'],
      ['manifest.json', null, 'read', 'manifest-faulty'],
      ['sub/empty.txt', 'sub/empty.txt', 'failed', 'document-refused'],
    ])
    const [first] = await ledger()
    const [entry] = await inventory()
    expect(first).toMatchObject({
      ...{ path: path.join(folder, 'a.txt'), root: folder, collection: 'papers', size: 69, format: 'text' },
      ...{ passages: 1, leftOut: { title: 11, 'related links': 25 }, fingerprint: entry?.fingerprint },
      readerVersion: expect.stringMatching(/^text-/),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('has a record whose key another one in its file has, beside that one', async () => {
    const line = JSON.stringify({ id: 'mill', text: 'It rained.' })
    await put('a.jsonl', `${line}\n${line}\n`)
    for (const again of ['indexed', 'unchanged']) {
      expect(await indexed()).toEqual([again, 'rejected', 'parts-read'])
      expect(await shown()).toEqual([
        ['a.jsonl', null, 'read', ''],
        ['a.jsonl', 2, 'failed', 'duplicate-key'],
        ['a.jsonl', 'mill', 'indexed', ''],
      ])
    }
    await put('a.jsonl', `${line}\n`)
    await indexed()
    expect((await shown()).map((it) => it[2])).toEqual(['read', 'gone', 'indexed'])
  })

  it('has a container, and each of its members with what became of it', async () => {
    const members = [
      { name: 'one.txt', content: 'The mill by the river closed.' },
      { name: 'picture.png', content: '\x89PNG' },
      { name: 'secret.txt', content: 'x', flags: 0x801 },
    ]
    const pack = (...some: typeof members) => writeFile(path.join(folder, 'a.zip'), zipOf(some))
    await pack(...members)
    await indexed()
    const all = [
      ['a.zip', null, 'read', ''],
      ['a.zip!/one.txt', 'a.zip!/one.txt', 'indexed', ''],
      ['a.zip!/picture.png', 'a.zip!/picture.png', 'not-read', 'format-unknown'],
      ['a.zip!/secret.txt', 'a.zip!/secret.txt', 'failed', 'document-refused'],
    ]
    expect(await shown()).toEqual(all)
    expect((await ledger())[0]).toMatchObject({
      format: 'zip',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    await writeFile(path.join(folder, 'a.zip'), 'PK\x03\x04')
    await indexed()
    expect(await shown()).toEqual([['a.zip', null, 'failed', 'document-refused'], ...all.slice(1)])
    await pack(...members.slice(0, 1))
    await indexed()
    expect((await shown()).map((it) => it[2])).toEqual(['read', 'indexed', 'gone', 'gone'])
  })

  it('has what is in a container that was given as found in that: it is read again from there, or gone', async () => {
    const file = path.join(folder, 'a.zip')
    const secret = { name: 'secret.txt', content: 'x', flags: 0x801 }
    await writeFile(file, zipOf([{ name: 'one.txt', content: 'The mill by the river closed.' }, secret]))
    await indexed([await placeOf(file)])
    expect((await ledger()).map((it) => it.root)).toEqual([file, file, file])
    await writeFile(file, zipOf([{ name: 'secret.txt', content: 'It rained.' }]))
    const { places } = await placesToRetry(records.ledger, {})
    expect(await indexed(places)).toEqual(['indexed', 'parts-read'])
    await indexed([await placeOf(file)])
    expect((await shown()).map((it) => it[2])).toEqual(['read', 'gone', 'indexed'])
  })

  it('keeps what was noted of a document that is unchanged, and notes what is gone or back', async () => {
    await put('a.txt', 'The mill by the river closed.\n')
    await put('b.txt', ' ')
    await indexed()
    const [before] = await ledger()
    expect(await indexed()).toEqual(['unchanged', 'rejected'])
    const [after] = await ledger()
    expect({ ...after, run: '' }).toEqual({ ...before, run: '' })
    await rm(path.join(folder, 'a.txt'))
    await rm(path.join(folder, 'b.txt'))
    await indexed()
    expect((await ledger()).map((it) => it.outcome)).toEqual(['gone', 'gone'])
    await put('a.txt', 'The mill by the river closed.\n')
    await indexed()
    expect((await ledger()).map((it) => it.outcome)).toEqual(['indexed', 'gone'])
  })

  it('knows an index that is older than itself', async () => {
    await put('a.txt', 'The mill by the river closed.\n')
    const places = [await placeOf(folder)]
    const options = { engine, places, prepare: preparedHere, parts: new Map(), now: () => new Date() }
    const signal = new AbortController().signal
    for await (const _ of run({ ...options, corrections: async () => [], signal }));
    expect(await ledger()).toEqual([])
    await indexed()
    expect((await ledger()).map((it) => [it.outcome, it.passages])).toEqual([['indexed', 1]])
  })

  it('is written while the run goes on, for one that is killed', async () => {
    const recorder = await LedgerRecorder.begin(records, [await placeOf(folder)], false)
    const id = identifyDocument('papers', 'a.txt')
    for (let at = 0; at < 600; at += 1) {
      const known = { collection: 'papers', documentKey: `${at}.txt`, passages: 1 }
      const account = { ...emptyAccount(path.join(folder, `${at}.txt`)), ...known }
      await recorder.note({ type: 'unchanged', id, place: '', account })
    }
    expect((await ledger()).length).toBeGreaterThanOrEqual(500)
    expect(await runs()).toMatchObject([{ ended: null, endedAt: null, process: process.pid }])
    const [{ counts, doing }] = (await runs()) as [Run]
    expect(counts.unchanged).toBeGreaterThanOrEqual(500)
    expect(doing).toEqual({ what: 'reading', path: path.join(folder, `${counts.unchanged - 1}.txt`) })
  })

  it('shows that it goes on while a document takes long, for servers that cannot see its process', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
    const recorder = await LedgerRecorder.begin(records, [await placeOf(folder)], false)
    const begun = (await runs())[0]?.seenAt
    await vi.advanceTimersByTimeAsync(30_000)
    await expect.poll(async () => (await runs())[0]?.seenAt).not.toBe(begun)
    await recorder.end('done', COUNTS, 1)
    vi.useRealTimers()
  })

  it('has what could not be written while copies were looked for, and takes none of it for gone', async () => {
    await put('a.txt', 'The mill by the river closed.\n')
    await indexed()
    let full = true
    const confirm: Ledger['confirm'] = async (entries) => {
      if (full) throw new AppError('disk-full', { folder })
      await records.ledger.confirm(entries)
    }
    const failing = { ...records, kept: records.kept.bind(records), ledger: { ...records.ledger, confirm } }
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
    try {
      const recorder = await LedgerRecorder.begin(failing, [await placeOf(folder)], false)
      const id = identifyDocument('papers', 'a.txt')
      const known = { collection: 'papers', documentKey: 'a.txt', passages: 1 }
      const account = { ...emptyAccount(path.join(folder, 'a.txt')), ...known }
      await recorder.note({ type: 'unchanged', id, place: '', account })
      clock.mockReturnValue(10_000)
      recorder.findingCopies({ done: 1, of: 2 })
      await recorder.save().catch(() => undefined)
      full = false
      await recorder.end('done', COUNTS, 1)
    } finally {
      clock.mockRestore()
    }
    expect((await ledger()).map((it) => it.outcome)).toEqual(['indexed'])
  })

  it('says what each document is, as people have corrected it', async () => {
    await put('a.txt', 'Mill closes\n\nThe mill by the river closed, said Jane Doe of the council.\n')
    await put('b.txt', 'It rained.\n')
    await indexed()
    const titles = async () => (await ledger()).map((it) => it.described?.title ?? it.described?.begins)
    expect(await titles()).toEqual(['Mill closes', 'It rained.'])
    const target = identifyDocument('papers', 'a.txt')
    const asked = correctionRequest.parse({ target, what: 'title', new: 'The mill closes', by: 'Ada' })
    const place = { engine, records, authority: () => authority }
    const { correction } = await correct(place, asked)
    expect(await titles()).toEqual(['The mill closes', 'It rained.'])
    await undoCorrection(place, { id: correction.id, by: 'Ada' })
    expect(await titles()).toEqual(['Mill closes', 'It rained.'])
  })

  it('learns what documents are that an older version has noted, and that were corrected while they were read', async () => {
    await put('a.txt', 'Mill closes\n\nThe mill by the river closed, said Jane Doe of the council.\n')
    await indexed()
    const [whole] = (await ledger()) as [LedgerEntry]
    const missing = {
      ...whole,
      documentKey: 'gone.txt',
      path: path.join(folder, 'gone.txt'),
      described: null,
    }
    await records.ledger.note([{ ...whole, described: null }, missing])
    await describeUndescribed({ engine, records })
    const quotations = null
    expect(await ledger()).toEqual([{ ...whole, described: { ...whole.described, quotations } }, missing])
    const target = identifyDocument('papers', 'a.txt')
    const asked = correctionRequest.parse({ target, what: 'title', new: 'The mill closes', by: 'Ada' })
    await correct({ engine, records, authority: () => authority }, asked)
    await records.ledger.note([whole])
    await describeCorrected({ engine, records }, 0)
    expect((await ledger())[0]?.described?.title).toBe('The mill closes')
  })

  it('lets what could not be used be read again, and nothing else', async () => {
    await put('a.txt', 'The mill by the river closed.\n')
    await put('b.txt', ' ')
    await put('sub/c.txt', ' ')
    await put('sub/d.txt', ' ')
    await indexed()
    await put('b.txt', 'The inn closed.\n')
    await rm(path.join(folder, 'sub/c.txt'))
    // New, and so not something that failed.
    await put('e.txt', 'It rained.\n')
    const { places } = await placesToRetry(records.ledger, {})
    expect(await indexed(places)).toEqual(['indexed', 'rejected'])
    expect(await shown()).toEqual([
      ['a.txt', 'a.txt', 'indexed', ''],
      ['b.txt', 'b.txt', 'indexed', ''],
      ['sub/c.txt', 'sub/c.txt', 'gone', 'document-refused'],
      ['sub/d.txt', 'sub/d.txt', 'failed', 'document-refused'],
    ])
    expect((await inventory()).map((it) => it.documentKey)).toEqual(['a.txt', 'b.txt'])
    expect((await placesToRetry(records.ledger, { collection: 'reports' })).places).toEqual([])
    expect(await runs()).toMatchObject([{ isRetry: false }, { isRetry: true, ended: 'done' }])
  })
})

async function inventory() {
  const found = []
  for await (const it of engine.inventory()) found.push(it)
  return found
}
