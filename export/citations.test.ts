// More than 300 lines: every format of an export is read back from one index, which takes long to make.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ended } from '../cli/ended.fixture.ts'
import { openEngine } from '../engine/open.ts'
import type { Engine } from '../engine/port.ts'
import { document, type IndexedDocument } from '../model/document.ts'
import { AppError } from '../model/errors.ts'
import { passageIds } from '../model/identity.ts'
import { documentId } from '../model/ids.ts'
import { openExport } from './citations.ts'
import { main } from './main.ts'
import { parseExport } from './request.ts'

const DOCUMENTS = 12
const PASSAGES = 100

const idOf = (number: number) => documentId.parse(number.toString(16).padStart(16, '0'))
const textOf = (doc: number, at: number) => `Witness ${doc}/${at} said “we were there” again.`
const passageOf = (doc: number, at: number) => passageIds(idOf(doc))(textOf(doc, at))

function articleOf(number: number): IndexedDocument {
  const texts = Array.from({ length: PASSAGES }, (_, at) => textOf(number, at))
  const text = texts.join('\n')
  const passages = texts.map((it, at) => {
    const start = texts.slice(0, at).join('\n').length + (at === 0 ? 0 : 1)
    const from = it.indexOf('we were')
    const said = { kind: 'speech', speaker: null, cue: 'said' }
    const quotation = { start: from, end: from + 13, text: 'we were there', ...said }
    return {
      id: passageOf(number, at),
      ordinal: at,
      section: null,
      kind: 'paragraph',
      start,
      end: start + it.length,
      text: it,
      // The second one of each document quotes twice.
      quotations: at === 1 ? [{ ...quotation, start: 0, end: 7, text: 'Witness' }, quotation] : [quotation],
      dates: [],
      locations: [],
      groups: [],
      people: [],
    }
  })
  const whole = document.parse({
    documentId: idOf(number),
    documentKey: `${number}.txt`,
    collection: 'news',
    title: `Article ${number}`,
    source: 'The Daily Example',
    sourceBasis: 'metadata',
    agency: null,
    authors: ['Jane Doe'],
    url: `https://example.org/${number}`,
    path: null,
    publishedAt: '2025-03-08',
    publishedPrecision: 'day',
    publishedBasis: 'metadata',
    language: 'en',
    sha256: 'a'.repeat(64),
    readAt: '2025-04-01T10:00:00Z',
    readerVersion: '1',
    text,
    headings: [],
    leftOut: [],
    notes: [],
    passages,
  })
  return { document: whole, entities: [], fingerprint: `${number}` }
}

let folder = ''
let engine: Engine

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-export-'))
  engine = await openEngine({ dataFolder: folder })
  const writer = await engine.openWriter()
  for (let at = 1; at <= DOCUMENTS; at += 1) await writer.put(articleOf(at))
  await writer.close()
})

afterAll(async () => {
  await engine.close()
  fs.rmSync(folder, { recursive: true })
})

async function text(address: string, options = {}) {
  const file = await openExport(engine, parseExport(new URLSearchParams(address)), options)
  const pieces: Uint8Array[] = []
  for await (const piece of file.pieces) pieces.push(piece)
  return { ...file, text: String(Buffer.concat(pieces)) }
}

/** The scan of the engine, with how many have begun and not ended. */
const countedIn = (open: { scans: number }): Engine['scan'] =>
  async function* (...asked) {
    open.scans += 1
    try {
      yield* engine.scan(...asked)
    } finally {
      open.scans -= 1
    }
  }

describe('an export', () => {
  it('contains every match once, as many as the search counts, whatever page and limit say', async () => {
    const { total, text: written, name, mime } = await text('q=witness&format=jsonl&page=3&limit=7')
    const ids = written
      .trim()
      .split('\n')
      .map((it) => JSON.parse(it).id)
    expect(total).toBe(DOCUMENTS * PASSAGES)
    expect(ids).toHaveLength(DOCUMENTS * PASSAGES)
    expect(new Set(ids).size).toBe(DOCUMENTS * PASSAGES)
    expect([name, mime]).toEqual(['verbatim-witness.jsonl', 'application/x-ndjson'])
  })

  it('has one citation for each passage, and says how many quotations a search in quotations counts', async () => {
    for (const where of ['quoting', 'quotations']) {
      const { total, quotations, text: written } = await text(`in=${where}&format=jsonl`)
      expect([total, quotations]).toEqual([DOCUMENTS * PASSAGES, DOCUMENTS * (PASSAGES + 1)])
      expect(written.trim().split('\n')).toHaveLength(DOCUMENTS * PASSAGES)
    }
  })

  it('counts a search with filters in the same way', async () => {
    const request = new URLSearchParams(`q="Witness 3"&document=${idOf(3)}&format=csv`)
    const { total, text: written } = await text(request.toString())
    expect(total).toBe(PASSAGES)
    expect(written.trim().split('\r\n')).toHaveLength(PASSAGES + 1)
  })

  it('takes chosen quotes in their order, with notes and single quotations', async () => {
    const [a, b] = [passageOf(2, 5), passageOf(1, 0)]
    const { text: written } = await text(`ids=${a}~1,${b}&note=&note=Ask+her&format=csl`, {
      origin: 'http://localhost:3000',
    })
    const items: { id: string; custom: { text: string; note?: string; permalink?: string } }[] =
      JSON.parse(written)
    expect(items.map((it) => [it.id, it.custom.text, it.custom.note])).toEqual([
      [a, 'we were there', undefined],
      [b, 'Witness 1/0 said “we were there” again.', 'Ask her'],
    ])
    const link = new URL(items[0]?.custom.permalink ?? '')
    expect(`${link.origin}${link.pathname}`).toBe(`http://localhost:3000/passages/${a}`)
    expect(link.searchParams.get('exact')).toBe('we were there')
  })

  it.each([
    ['ids=0000000000000001-ffffffffff', 'not-found'],
    [`ids=${passageOf(1, 0)}~2`, 'bad-request'],
    ['ids=nonsense', 'bad-request'],
    ['q=witness&format=text&style=no-such-style', 'bad-request'],
    ['q=witness&format=text&locale=xx', 'bad-request'],
  ])('does not begin a file that it cannot finish: %s', async (address, code) => {
    await expect(text(address)).rejects.toMatchObject({ code })
  })

  it('says that a passage is gone, not that it never existed', async () => {
    const writer = await engine.openWriter()
    await writer.put(articleOf(99))
    await writer.flush()
    await writer.remove([idOf(99)])
    await writer.close()
    await expect(text(`ids=${passageOf(99, 0)}`)).rejects.toMatchObject({ code: 'passage-gone' })
  })

  it('stops when it is cancelled, and says so instead of ending', async () => {
    const stop = new AbortController()
    const options = { signal: stop.signal, onProgress: (done: number) => done > 700 && stop.abort() }
    await expect(text('q=witness&format=jsonl', options)).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('ends the scan that it began if the engine goes away before the first piece', async () => {
    const open = { scans: 0 }
    const scan = countedIn(open)
    const gone = new AppError('engine-unreachable', { engine: 'Meilisearch', url: 'http://127.0.0.1:7700' })
    const status = vi
      .fn(engine.status)
      .mockResolvedValueOnce(await engine.status())
      .mockRejectedValueOnce(gone)
    const request = parseExport(new URLSearchParams('q=witness&format=csv'))
    await expect(openExport({ ...engine, scan, status }, request)).rejects.toBe(gone)
    expect(open.scans).toBe(0)
  })

  it('ends the scan of a file of which nothing is read', async () => {
    const open = { scans: 0 }
    const scan = countedIn(open)
    const request = parseExport(new URLSearchParams('q=witness&format=csv'))
    const { pieces } = await openExport({ ...engine, scan }, request)
    expect(open.scans).toBe(1)
    await pieces.return()
    expect(open.scans).toBe(0)
    expect(await pieces.next()).toMatchObject({ done: true })
  })

  it('counts what it contains even while documents are being added', async () => {
    const writer = await engine.openWriter()
    const add = async () => {
      for (let at = 1; at <= 5; at += 1) {
        await writer.put(articleOf(100 + at))
        await writer.flush()
      }
    }
    const adding = add()
    const files = await Promise.all([1, 2, 3].map(() => text('q=witness&format=jsonl')))
    await adding
    await writer.close()
    for (const { total, text: written } of files) {
      const held = written.trim().split('\n').length
      // Not known if the index never stood still; in any case it is whole documents.
      expect(total ?? held).toBe(held)
      expect(held % PASSAGES).toBe(0)
    }
  })
})

describe('npm run -s export', () => {
  const run = (...args: string[]) => ended(main, args, { VERBATIM_DATA: folder })

  it('writes a whole file or none', async () => {
    const out = path.join(folder, 'quotes.csv')
    const { stderr, stdout } = await run('--q', '"Witness 3"', '--format', 'csv', '--out', out)
    expect(stdout).toBe('')
    expect(stderr).toContain('100 citations in')
    expect(fs.readFileSync(out, 'utf8').trim().split('\r\n')).toHaveLength(PASSAGES + 1)
    expect(await run('--ids', '0000000000000001-ffffffffff', '--out', out)).toMatchObject({ code: 1 })
    expect(fs.readdirSync(folder).filter((it) => it.includes('.part'))).toEqual([])
    expect(fs.readFileSync(out, 'utf8')).toContain('Witness 3/99')
  })

  it('takes - for standard output, as other commands do', async () => {
    const there = path.join(folder, 'current')
    fs.mkdirSync(there)
    const args = ['scripts/run.mjs', 'export/cli.ts', '--q', '"Witness 3"', '--format', 'csv', '--out', '-']
    // In a process of its own, as a user starts it.
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
      env: { ...process.env, VERBATIM_DATA: folder, INIT_CWD: there },
      maxBuffer: 1 << 26,
    })
    expect(stdout.trim().split('\r\n')).toHaveLength(PASSAGES + 1)
    expect(stderr).toMatch(/^100 citations$/m)
    expect(fs.readdirSync(there)).toEqual([])
  })

  it('replaces what a link points to, and writes into a pipe', async () => {
    const out = path.join(folder, 'kept.csv')
    const link = path.join(folder, 'link.csv')
    fs.writeFileSync(out, 'old')
    fs.symlinkSync(out, link)
    await run('--q', '"Witness 3"', '--format', 'csv', '--out', link)
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true)
    expect(fs.readFileSync(out, 'utf8')).toContain('Witness 3/99')
    const pipe = path.join(folder, 'pipe')
    await promisify(execFile)('mkfifo', [pipe])
    const read = promisify(execFile)('cat', [pipe], { maxBuffer: 1 << 26 })
    await run('--q', '"Witness 3"', '--format', 'csv', '--out', pipe)
    expect((await read).stdout).toContain('Witness 3/99')
    expect(fs.lstatSync(pipe).isFIFO()).toBe(true)
  })

  it('says that nothing was indexed instead of giving an empty file', async () => {
    const data = path.join(folder, 'nothing-here')
    const out = path.join(folder, 'nothing.csv')
    const args = ['--q', 'witness', '--format', 'csv', '--out', out]
    expect(await ended(main, args, { VERBATIM_DATA: data })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`There is no index in ${data} yet.`),
    })
    expect(fs.existsSync(out)).toBe(false)
  })

  it('refuses a key that nothing has, instead of exporting nothing', async () => {
    expect(await run('--source', 'example', '--format', 'csv')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Nothing has the source "example". Did you mean "the-daily-example"?'),
    })
    const { stderr } = await run('--source', 'the-daily-example', '--format', 'csv')
    expect(stderr).toMatch(/^1,\d{3} citations/m)
  })

  it.each([
    ['--format', 'nope'],
    ['--style', 'nope'],
    ['--format', 'mla', '--style', 'apa'],
    ['--nope'],
    ['--origin', 'ftp://x'],
    ['--out', ''],
    ['--out', os.tmpdir()],
    ['--out', path.join(os.tmpdir(), 'no-such-folder', 'x.csv')],
  ])('refuses wrong usage: %s %s', async (...args) => {
    expect(await run(...args)).toMatchObject({ code: 2 })
  })
})
