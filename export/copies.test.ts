import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEngine } from '../engine/open.ts'
import type { Engine } from '../engine/port.ts'
import { type Cluster, cluster } from '../model/copies.ts'
import { document, type IndexedDocument } from '../model/document.ts'
import { identifyDocument, passageIds } from '../model/identity.ts'
import { openExport } from './citations.ts'
import { openPacket } from './packet/make.ts'
import { parsePacket } from './packet/request.ts'
import { parseExport } from './request.ts'

const SAID = 'the river took the bridge in one night'
const TEXT = `“${SAID}”, the miller said.`

function article(key: string, source: string, publishedAt: string): IndexedDocument {
  const documentId = identifyDocument('news', key)
  const quotation = { start: 1, end: 1 + SAID.length, text: SAID, kind: 'speech', speaker: null, cue: 'said' }
  const passage = {
    ...{ id: passageIds(documentId)(TEXT), ordinal: 0, section: null, kind: 'paragraph' },
    ...{ start: 0, end: TEXT.length, text: TEXT, quotations: [quotation] },
    ...{ dates: [], locations: [], groups: [], people: [] },
  }
  const whole = document.parse({
    ...{ documentId, documentKey: key, collection: 'news', title: null, source, sourceBasis: 'metadata' },
    ...{ agency: null, authors: [], url: null, path: null, publishedAt, publishedBasis: 'metadata' },
    ...{ publishedPrecision: publishedAt.length === 7 ? 'month' : 'day', language: 'en' },
    ...{ sha256: 'a'.repeat(64), readAt: '2025-03-09T10:00:00.000Z', readerVersion: '1', text: TEXT },
    ...{ headings: [], leftOut: [], notes: [], passages: [passage] },
  })
  return { document: whole, entities: [], fingerprint: key }
}
const WIRE = article('wire', 'Wire; Service', '2025-03')
const PAPER = article('paper', 'Paper', '2025-04-02')

let folder = ''
/** The passage of the paper is a copy of that of the wire. */
let engine: Engine

const passageOf = ({ document }: typeof WIRE) => document.passages[0]?.id
const member = (it: typeof WIRE, published: object, quotation: number | null) => ({
  ...{ document: it.document.documentId, start: 0, end: SAID.length, source: it.document.source, published },
  places: [{ passage: passageOf(it), start: 0, end: SAID.length, quotation, whole: quotation === null }],
})
const group = (id: string, kind: string, quotation: number | null): Cluster =>
  cluster.parse({
    ...{ id, kind, documents: 2, sources: 2, earliest: { member: 0, reason: 'first' } },
    members: [
      member(WIRE, { first: '2025-03-01', last: '2025-03-31' }, quotation),
      member(PAPER, { first: '2025-04-02', last: '2025-04-02' }, quotation),
    ],
  })
const CLUSTERS = [group('p-0123456789abcdef', 'passage', null), group('q-0123456789abcdef', 'quotation', 0)]

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'export-copies-'))
  engine = await openEngine({ dataFolder: folder, env: {} })
  const writer = await engine.openWriter()
  for (const it of [WIRE, PAPER]) await writer.put(it)
  await writer.putClusters(CLUSTERS, [])
  await writer.close()
})
afterAll(async () => {
  await engine.close()
  fs.rmSync(folder, { recursive: true })
})

async function written(parameters: string) {
  const file = await openExport(engine, parseExport(new URLSearchParams(parameters)))
  let text = ''
  for await (const it of file.pieces) text += Buffer.from(it).toString('utf8')
  return { ...file, text }
}
const cells = (text: string) => {
  const [head = '', row = ''] = text.replace('\uFEFF', '').trim().split('\r\n')
  const names = head.split(',')
  const values = row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  return Object.fromEntries(names.map((it, at) => [it, values[at]]))
}

describe('a file of a search that folds copies', () => {
  test('has one row for all of them, which says how many there are and who was first', async () => {
    const { total, different, text } = await written('q=river&copies=folded&format=csv')
    expect([total, different]).toEqual([1, { unit: 'passage', value: 2, different: 1, exact: true }])
    expect(text.trim().split('\r\n')).toHaveLength(2)
    expect(cells(text)).toMatchObject({
      copies_documents: '2',
      copies_sources: '2',
      copies_first_source: '"Wire; Service"',
      copies_first_published: '2025-03',
      copies_first_passage: passageOf(WIRE),
    })
  })

  test('tells copies of each quotation where quotations are searched, beside their words', async () => {
    const { text } = await written('q=river&in=quotations&copies=folded&format=csv')
    expect(cells(text)).toMatchObject({
      quotations: SAID,
      copies_documents: '2',
      copies_first_source: '"Wire\\; Service"',
    })
    const [item] = JSON.parse((await written('q=river&in=quotations&copies=folded&format=csl')).text)
    expect(item.custom.quotations[0].copies).toMatchObject({ cluster: 'q-0123456789abcdef', documents: 2 })
    expect(item.custom).not.toHaveProperty('copies')
    expect(item.note).toContain('Same words as “the river took')
  })

  test.each(['markdown', 'text', 'bibliography', 'bibliography-html', 'bibtex', 'biblatex', 'endnote'])(
    'says in words that copies are folded, with both counts: %s',
    async (format) => {
      const { text } = await written(`q=river&copies=folded&format=${format}`)
      expect(text).toContain('Copies are folded (2 passages, 1 different)')
    },
  )

  test('says the same in its notes where a format has no place for a remark', async () => {
    const { text } = await written('q=river&copies=folded&format=ris')
    expect(text).toContain('Same words: 2 documents, 2 known sources; first in Wire; Service, 2025-03')
  })
})

test('a file of all matches is as it was: every copy, and nothing said of copies', async () => {
  const { different, text } = await written('q=river&format=csv')
  expect(different).toBeNull()
  expect(text.trim().split('\r\n')).toHaveLength(3)
  expect(cells(text).copies_documents).toBe('')
})

test('a search for what is reused tells copies without folding them', async () => {
  const { text } = await written('q=river&reused=1&format=csv')
  expect(cells(text).copies_documents).toBe('2')
})

test.each(['', '&in=quoting'])('a packet has what stands for all, and says so (%s)', async (mode) => {
  const packet = await openPacket(engine, parsePacket(new URLSearchParams(`q=river&copies=folded${mode}`)))
  let page = ''
  for await (const it of packet.pieces) page += Buffer.from(it).toString('utf8')
  expect(packet.quotes).toBe(1)
  expect(page).toMatch(/<dt>Copies<\/dt><dd>.*stands for all; 2 (?:passages|quotations), 1 different/)
})
