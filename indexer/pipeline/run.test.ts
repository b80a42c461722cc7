import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { damaged } from '../../model/checksum.ts'
import { identifyDocument } from '../../model/identity.ts'
import { openRecords } from '../../records/open.ts'
import { placeOf } from '../read/gather.ts'
import { type Packed, tarOf, zipOf } from '../read/testing/archives.ts'
import { preparedHere } from '../sample-documents.ts'
import { type RunEvent, run } from './run.ts'

let root: string
let folder: string
let engine: Engine

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'pipeline-'))
  folder = path.join(root, 'papers')
  await mkdir(folder)
  engine = await openEngine({ dataFolder: path.join(root, 'data'), env: {} })
})
afterEach(async () => {
  await engine.close()
  await rm(root, { recursive: true, force: true })
})

const put = (name: string, text: string) => writeFile(path.join(folder, name), text)

type Given = {
  paths?: string[]
  collection?: string
  version?: string
  repair?: boolean
  stop?: (events: RunEvent[]) => boolean
}

async function indexed({
  paths = [folder],
  collection,
  version = '1',
  repair = false,
  stop,
}: Given = {}): Promise<RunEvent[]> {
  const places = await Promise.all(paths.map((it) => placeOf(it, collection)))
  const controller = new AbortController()
  const events: RunEvent[] = []
  const now = () => new Date()
  const { corrections: log } = await openRecords({ dataFolder: path.join(root, 'data') })
  const corrections = () => log.all()
  const { signal } = controller
  const parts = new Map([['core', version]])
  for await (const event of run({
    engine,
    places,
    prepare: preparedHere,
    corrections,
    parts,
    repair,
    signal,
    now,
  })) {
    events.push(event)
    if (stop?.(events)) controller.abort()
  }
  return events
}
const types = (events: RunEvent[]) => events.map((it) => it.type)

async function inIndex(): Promise<string[]> {
  const keys: string[] = []
  for await (const { collection, documentKey } of engine.inventory())
    keys.push(`${collection}/${documentKey}`)
  return keys.sort()
}

/** The engine, which finds this document changed; the conformance suite tests when one does. */
function damagedAt(changed: string): Engine {
  const whole = engine
  const document: Engine['document'] = async (id) => {
    if (id === changed) throw damaged({ what: 'document', id })
    return whole.document(id)
  }
  return { ...whole, document }
}

describe('a run', () => {
  it('indexes what is new, and skips what has not changed', async () => {
    await put('a.txt', 'The mill closed.')
    await put('b.txt', 'It rained.')
    expect(types(await indexed())).toEqual(['indexed', 'indexed'])
    expect(types(await indexed())).toEqual(['unchanged', 'unchanged'])
    expect(await inIndex()).toEqual(['papers/a.txt', 'papers/b.txt'])
  })

  it('indexes again what has changed: the bytes, the manifest entry, the code or the authority files', async () => {
    await put('a.txt', 'The mill closed.')
    await put('b.txt', 'It rained.')
    await indexed()
    await put('a.txt', 'The mill opened.')
    expect(types(await indexed())).toEqual(['indexed', 'unchanged'])
    await put('manifest.json', JSON.stringify({ 'b.txt': { title: 'Rain' } }))
    expect(types(await indexed())).toEqual(['unchanged', 'indexed'])
    expect(types(await indexed({ version: '2' }))).toEqual(['indexed', 'indexed'])
  })

  describe('over a container', () => {
    const text = (name: string, content: string) => ({ name, content })
    const pack = (...members: Packed[]) => writeFile(path.join(folder, 'a.zip'), zipOf(members))

    it('indexes its members as documents, and prepares again only the one that has changed', async () => {
      await pack(text('one.txt', 'The mill closed.'), text('two.txt', 'It rained.'))
      expect(types(await indexed())).toEqual(['indexed', 'indexed', 'parts-read'])
      expect(await inIndex()).toEqual(['papers/a.zip!/one.txt', 'papers/a.zip!/two.txt'])
      expect(types(await indexed())).toEqual(['unchanged', 'unchanged', 'parts-read'])
      await pack(text('one.txt', 'The mill closed.'), text('two.txt', 'It snowed.'))
      expect(types(await indexed())).toEqual(['unchanged', 'indexed', 'parts-read'])
    })

    it('removes a member that is gone, and all of them with their container', async () => {
      await pack(text('one.txt', 'The mill closed.'), text('two.txt', 'It rained.'))
      await indexed()
      await pack(text('one.txt', 'The mill closed.'))
      expect(types(await indexed())).toEqual(['unchanged', 'parts-read', 'removed'])
      await rm(path.join(folder, 'a.zip'))
      expect(types(await indexed())).toEqual(['removed'])
      expect(await inIndex()).toEqual([])
    })

    it('keeps what it could not reach: behind a damaged place, and in a container that is elsewhere', async () => {
      const members = [text('one.txt', 'The mill closed.'), text('two.txt', 'It rained.')]
      const tar = tarOf(members)
      const at = path.join(folder, 'a.tar')
      await writeFile(at, tar)
      await indexed()
      await writeFile(at, tar.subarray(0, 1_100))
      expect(types(await indexed())).toEqual(['unchanged', 'rejected'])
      expect(await inIndex()).toEqual(['papers/a.tar!/one.txt', 'papers/a.tar!/two.txt'])
      await rm(at)
      const other = path.join(root, 'other', 'papers')
      await mkdir(other, { recursive: true })
      await writeFile(path.join(other, 'b.tar'), tarOf([text('three.txt', 'It snowed.')]))
      expect(types(await indexed({ paths: [other] }))).toEqual([
        'indexed',
        'parts-read',
        'removed',
        'removed',
      ])
      expect(await indexed()).toEqual([])
      expect(await inIndex()).toEqual(['papers/b.tar!/three.txt'])
    })
  })

  it('makes a document again that the index no longer has as it was stored, if it is to be repaired', async () => {
    await put('a.txt', 'The mill closed.')
    await put('b.txt', 'It rained.')
    await indexed()
    expect(types(await indexed({ repair: true }))).toEqual(['unchanged', 'unchanged'])
    engine = damagedAt(identifyDocument('papers', 'a.txt'))
    expect(types(await indexed())).toEqual(['unchanged', 'unchanged'])
    expect(types(await indexed({ repair: true }))).toEqual(['indexed', 'unchanged'])
  })

  it('goes on at a damaged document that was not found: it names it, and removes it only to repair the index', async () => {
    for (const name of ['a', 'b', 'c']) await put(`${name}.txt`, `The ${name} closed.`)
    await indexed()
    for (const name of ['a', 'b']) await rm(path.join(folder, `${name}.txt`))
    engine = damagedAt(identifyDocument('papers', 'a.txt'))
    const [unchanged, removed, kept] = await indexed()
    expect([unchanged?.type, removed]).toMatchObject(['unchanged', { type: 'removed', documentKey: 'b.txt' }])
    expect(kept).toMatchObject({ type: 'rejected', place: 'a.txt', error: { code: 'damaged' } })
    expect(await inIndex()).toEqual(['papers/a.txt', 'papers/c.txt'])
    expect(types(await indexed({ repair: true }))).toEqual(['unchanged', 'removed'])
    expect(await inIndex()).toEqual(['papers/c.txt'])
  })

  it('removes what a folder has lost, and nothing when a file is given', async () => {
    await put('a.txt', 'The mill closed.')
    await put('b.txt', 'It rained.')
    await indexed()
    await rm(path.join(folder, 'a.txt'))
    expect(types(await indexed({ paths: [path.join(folder, 'b.txt')] }))).toEqual(['unchanged'])
    expect(types(await indexed())).toEqual(['unchanged', 'removed'])
    expect(await inIndex()).toEqual(['papers/b.txt'])
  })

  it('does not remove what another folder has added to the same collection', async () => {
    await put('a.txt', 'The mill closed.')
    const other = path.join(root, 'other')
    await mkdir(other)
    await writeFile(path.join(other, 'b.txt'), 'It rained.')
    await indexed({ collection: 'mine' })
    await indexed({ paths: [other], collection: 'mine' })
    expect(await inIndex()).toEqual(['mine/a.txt', 'mine/b.txt'])
  })

  it('keeps the last version of a document that can no longer be read', async () => {
    await put('a.txt', 'The mill closed.')
    await indexed()
    await put('a.txt', '')
    const events = await indexed()
    expect(events).toMatchObject([{ type: 'rejected', error: { code: 'document-refused' } }])
    expect(await inIndex()).toEqual(['papers/a.txt'])
  })

  it('keeps the records of a file while one of its lines cannot be read', async () => {
    const record = (id: string) => JSON.stringify({ id, text: `The ${id} closed.` })
    await put('records.jsonl', `${record('mill')}\n${record('inn')}\n`)
    await indexed()
    await put('records.jsonl', `${record('mill')}\n${record('inn').slice(0, 12)}\n`)
    expect(types(await indexed())).toEqual(['unchanged', 'rejected', 'parts-read'])
    expect(await inIndex()).toEqual(['papers/inn', 'papers/mill'])
  })

  it('keeps the records of a file that can no longer be read at all', async () => {
    await put('records.jsonl', JSON.stringify({ id: 'mill', text: 'The mill closed.' }))
    await indexed()
    await put('records.jsonl', '%PDF-1.7')
    expect(types(await indexed())).toEqual(['rejected'])
    expect(await inIndex()).toEqual(['papers/mill'])
  })

  it('refuses a second document with the same key, naming both, and keeps the first', async () => {
    await put('one.jsonl', `${JSON.stringify({ id: 'mill', text: 'The mill closed.' })}\n`)
    await put('two.jsonl', `${JSON.stringify({ id: 'mill', text: 'It rained.' })}\n`)
    const [first, , second] = await indexed()
    expect(first?.type).toBe('indexed')
    expect(second).toMatchObject({ type: 'rejected', error: { code: 'duplicate-key' } })
    expect(second?.type === 'rejected' && second.error.message).toMatch(
      /one\.jsonl, line 1.*two\.jsonl, line 1/,
    )
  })

  it('stops cleanly: what was done stays, and nothing counts as lost', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await put(`${name}.txt`, `The ${name} closed.`)
    await indexed()
    for (const name of ['a', 'b', 'c', 'd']) await put(`${name}.txt`, `The ${name} opened.`)
    const events = await indexed({ stop: (it) => it.length === 2 })
    expect(types(events)).toEqual(['indexed', 'indexed'])
    expect(types(await indexed())).toEqual(['unchanged', 'unchanged', 'indexed', 'indexed'])
  })

  it('gives an account of everything that it met: hash, size, format, passages, what was set aside', async () => {
    await put('a.txt', 'Mill closes\nThe mill by the river closed.\nREAD MORE\nAnother headline\n')
    await put('b.wav', 'RIFF-1')
    const line = JSON.stringify({ id: 'mill', text: 'It rained.', colour: 'red' })
    await put('c.jsonl', `${line}\nnonsense\n`)
    const sha256 = (bytes: string) => createHash('sha256').update(bytes).digest('hex')
    const found = await indexed()
    expect(found.map((it) => [it.type, 'account' in it && it.account])).toMatchObject([
      [
        'indexed',
        {
          ...{ path: path.join(folder, 'a.txt'), documentKey: 'a.txt', format: 'text', size: 69 },
          readerVersion: expect.stringMatching(/^text-/),
          ...{ passages: 1, leftOut: { title: 11, 'related links': 25 } },
        },
      ],
      ['rejected', { documentKey: 'b.wav', format: 'sound', size: 6, sha256: sha256('RIFF-1') }],
      // A field that cannot be used says nothing of the document.
      ['rejected', null],
      [
        'indexed',
        { documentKey: 'mill', format: 'record', line: 1, size: line.length, sha256: sha256(line) },
      ],
      ['rejected', { documentKey: null, format: 'record', line: 2, sha256: sha256('nonsense') }],
      ['parts-read', { format: 'records', line: null, sha256: sha256(`${line}\nnonsense\n`) }],
    ])
    await rm(path.join(folder, 'b.wav'))
    await rm(path.join(folder, 'c.jsonl'))
    const [unchanged, removed] = await indexed()
    expect(unchanged).toMatchObject({ type: 'unchanged', account: { documentKey: 'a.txt', passages: 1 } })
    expect(removed).toMatchObject({ type: 'removed', account: { path: path.join(folder, 'c.jsonl') } })
  })

  it('stores the document whole, with what was set aside', async () => {
    await put('a.txt', 'Mill closes\nThe mill by the river closed.\nREAD MORE\nAnother headline\n')
    await indexed()
    for await (const { id } of engine.inventory()) {
      const stored = await engine.document(id)
      expect(stored?.title).toBe('Mill closes')
      expect(stored?.leftOut.map((it) => it.reason)).toEqual(['title', 'related links', 'related links'])
      expect(stored?.passages.map((it) => it.text)).toEqual(['The mill by the river closed.'])
    }
  })
})
