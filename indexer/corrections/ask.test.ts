import { readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine, EngineWriter } from '../../engine/port.ts'
import { damaged } from '../../model/checksum.ts'
import { correctionRequest } from '../../model/correction.ts'
import { AppError } from '../../model/errors.ts'
import { identifyDocument } from '../../model/identity.ts'
import { change } from '../../records/change.ts'
import type { Records } from '../../records/port.ts'
import { run } from '../pipeline/run.ts'
import { placeOf } from '../read/gather.ts'
import { authority } from '../sample-documents.ts'
import { newInstallation, removeInstallation, runOf } from '../sample-installation.ts'
import { correct, makeWaiting, undoCorrection } from './ask.ts'
import type { CorrectionContext } from './correct.ts'

const ID = identifyDocument('papers', 'a.txt')
let root: string
let engine: Engine
let records: Records
let place: CorrectionContext

beforeEach(async () => {
  const made = await newInstallation()
  ;({ root, engine, records } = made)
  await writeFile(path.join(made.papers, 'a.txt'), 'Mill closes\nThe mill by the river closed.\n')
  place = { engine, records, authority: () => authority }
  const indexing = run(runOf(made, [await placeOf(made.papers)]))
  for await (const { type } of indexing) expect(type).toBe('indexed')
})
afterEach(() => removeInstallation({ root, engine, records }))

const titled = (title: string) =>
  correctionRequest.parse({ target: ID, what: 'title', new: title, by: 'Ada' })
const title = async () => (await engine.document(ID))?.title
const recorded = async () => (await records.corrections.all()).map((it) => 'after' in it && it.after)

/** Asks for a correction while `writer` has the lock. Resolves when it waits. */
async function waitingFor(request: ReturnType<typeof titled>) {
  let made: ReturnType<typeof correct> | undefined
  await new Promise<void>((onWaiting) => {
    made = correct(place, request, { onWaiting: () => onWaiting() })
  })
  if (made === undefined) throw new Error('nothing was asked')
  return { made }
}

describe('a correction while another process writes', () => {
  let writer: EngineWriter
  beforeEach(async () => {
    writer = await engine.openWriter()
  })

  it('is made by that process, and found before it has ended', async () => {
    const { made } = await waitingFor(titled('One'))
    expect([await title(), await recorded()]).toEqual(['Mill closes', []])
    await makeWaiting(place, async () => writer)
    expect(await made).toMatchObject({ state: 'holds', correction: { after: 'One', by: 'Ada' } })
    expect([await title(), await recorded()]).toEqual(['One', ['One']])
    await writer.close()
  })

  it('finds a document that this process has put and not committed yet', async () => {
    const stored = await engine.document(ID)
    if (stored === null) throw new Error('the document is not in the index')
    await writer.remove([ID])
    await writer.flush()
    await writer.put({ document: stored, entities: [], fingerprint: '' })
    const { made } = await waitingFor(titled('One'))
    await makeWaiting(place, async () => writer)
    await made
    await writer.close()
    expect(await title()).toBe('One')
  })

  it('is made in the order of asking, by whoever waits, if that process ends without making it', async () => {
    const first = await waitingFor(titled('One'))
    const second = await waitingFor(titled('Two'))
    await writer.close()
    await Promise.all([first.made, second.made])
    expect([await title(), await recorded()]).toEqual(['Two', ['One', 'Two']])
  })

  it('is made by the next one, even if whoever asked no longer waits', async () => {
    const request = titled('Asked by a process that was killed')
    const at = '2025-06-01T12:00:00.000Z'
    await records.changes.add(change.parse({ id: 'c-000000000001', at, what: 'correct', request }))
    await writer.close()
    await correct(place, titled('Two'))
    expect(await recorded()).toEqual([request.new, 'Two'])
    expect(await records.changes.waiting()).toEqual([])
  })

  it('that is refused is told as such, and those after it are made', async () => {
    const refused = await waitingFor(titled('Mill closes'))
    const unknown = await waitingFor({ ...titled('x'), target: identifyDocument('papers', 'b.txt') })
    const good = await waitingFor(titled('Two'))
    const outcomes = Promise.allSettled([refused.made, unknown.made, good.made])
    await makeWaiting(place, async () => writer)
    expect(await outcomes).toMatchObject([
      { reason: { code: 'correction-refused', facts: { problem: { reason: 'same-field', what: 'title' } } } },
      { reason: { code: 'not-found' } },
      { value: { state: 'holds' } },
    ])
    expect(await recorded()).toEqual(['Two'])
    await writer.close()
  })

  it('of a document that is damaged is told as such, and those after it are made', async () => {
    const other = identifyDocument('papers', 'b.txt')
    const partly: Engine = {
      ...engine,
      document: (id) =>
        id === other ? Promise.reject(damaged({ what: 'document', id })) : engine.document(id),
    }
    const refused = await waitingFor({ ...titled('One'), target: other })
    const good = await waitingFor(titled('Two'))
    const outcomes = Promise.allSettled([refused.made, good.made])
    await makeWaiting({ ...place, engine: partly }, async () => writer)
    expect(await outcomes).toMatchObject([
      { reason: { code: 'damaged', facts: { what: 'document', id: other } } },
      { value: { state: 'holds' } },
    ])
    await writer.close()
  })

  it('can be undone, in order', async () => {
    const { made } = await waitingFor(titled('One'))
    await makeWaiting(place, async () => writer)
    const { correction } = await made
    const undoing = undoCorrection(place, { id: correction.id, by: 'Grace' })
    while ((await records.changes.waiting()).length === 0) await new Promise(setImmediate)
    await makeWaiting(place, async () => writer)
    expect(await undoing).toMatchObject({ state: 'undone', undone: { by: 'Grace' } })
    expect(await title()).toBe('Mill closes')
    await writer.close()
  })
})

describe('a correction whose maker was killed', () => {
  const at = '2025-06-01T12:00:00.000Z'

  it('after it was recorded and before the index had it, is recorded once and applied', async () => {
    const { correction } = await correct(place, titled('One'))
    await undoCorrection(place, { id: correction.id, by: 'Grace' })
    const asked = change.parse({ id: 'c-000000000001', at, what: 'correct', request: titled('One') })
    await records.changes.add(asked)
    await records.corrections.append({ ...correction, id: asked.id })
    expect(await title()).toBe('Mill closes')
    const writer = await engine.openWriter()
    await makeWaiting(place, async () => writer)
    await writer.close()
    expect(await title()).toBe('One')
    expect(await recorded()).toEqual(['One', false, 'One'])
    expect(await records.changes.outcome(asked.id)).toMatchObject({
      state: 'done',
      result: { state: 'holds' },
    })
  })
})

describe('a correction that fails for another reason than itself', () => {
  it('is told as a failure, and not made later', async () => {
    const full = new AppError('disk-full', { folder: root })
    const failing: Engine = {
      ...engine,
      document: () => Promise.reject(full),
    }
    await expect(correct({ ...place, engine: failing }, titled('One'))).rejects.toBe(full)
    const closed: Engine = { ...engine, openWriter: () => Promise.reject(full) }
    await expect(correct({ ...place, engine: closed }, titled('Two'))).rejects.toBe(full)
    expect(await records.changes.waiting()).toEqual([])
    await correct(place, titled('Three'))
    expect(await recorded()).toEqual(['Three'])
  })
})

describe('a correction where the index has vanished', () => {
  it('says so, makes no empty one in its place, and waits no longer', async () => {
    await engine.status()
    await rm(path.join(root, 'index', 'verbatim.db'))
    await expect(correct(place, titled('A new title'))).rejects.toMatchObject({
      code: 'index-unreadable',
      facts: { problem: { reason: 'vanished' } },
    })
    expect(await readdir(path.join(root, 'index'))).not.toContain('verbatim.db')
    expect(await records.changes.waiting()).toEqual([])
  })
})

describe('a correction whose writer fails', () => {
  /** An engine whose first writers are not as they should be. */
  const failing = (spoil: (writer: EngineWriter) => EngineWriter, times = 1): CorrectionContext => {
    let opened = 0
    const openWriter = async () => {
      const writer = await engine.openWriter()
      opened += 1
      return opened > times ? writer : spoil(writer)
    }
    return { ...place, engine: { ...engine, openWriter } }
  }
  const locked = () => Promise.reject(new AppError('index-locked', { folder: root }))

  it('after it was made is told as made', async () => {
    const full = failing((writer) => ({
      ...writerOf(writer),
      close: async () => {
        await writer.close()
        throw new AppError('engine-full', { engine: 'OpenSearch', url: 'http://one:9200' })
      },
    }))
    expect(await correct(full, titled('One'))).toMatchObject({ state: 'holds' })
    expect([await title(), await recorded()]).toEqual(['One', ['One']])
  })

  it('because another one has taken its place is made by the next, and recorded once', async () => {
    let flushed = 0
    const lost = failing((writer) => ({
      ...writerOf(writer),
      // Nothing is put before the first one; the second would make the correction visible.
      flush: () => {
        flushed += 1
        return flushed > 1 ? locked() : writer.flush()
      },
    }))
    expect(await correct(lost, titled('One'))).toMatchObject({ state: 'holds' })
    expect([await title(), await recorded()]).toEqual(['One', ['One']])
    expect(flushed).toBe(2)
  })
})

const writerOf = (writer: EngineWriter): EngineWriter => ({
  put: (...given) => writer.put(...given),
  putClusters: (...given) => writer.putClusters(...given),
  remove: (...given) => writer.remove(...given),
  flush: () => writer.flush(),
  close: () => writer.close(),
})
