import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { document } from '../../model/document.ts'
import { identifyDocument, passageIds } from '../../model/identity.ts'
import { openPacket } from './make.ts'
import { parsePacket } from './request.ts'

const TEXTS = [
  '“The mill stays shut for good,” said Jane Doe. “The river rose in one night,” said John Roe.',
  'Nobody asked about the river, and “the mill was everything,” said Jane Doe.',
]

/** Each with its quotations and whoever said them. */
function sample() {
  const documentId = identifyDocument('news', 'a.txt')
  const idOf = passageIds(documentId)
  let at = 0
  const passages = TEXTS.map((text, ordinal) => {
    const start = at
    at += text.length + 2
    const quotations = [...text.matchAll(/“(.*?)” said (\w+ \w+)/g)].map(
      ({ 1: words = '', 2: name = '', index }) => ({
        ...{ start: index + 1, end: index + 1 + words.length, text: words, kind: 'speech', cue: 'said' },
        speaker: { key: name.toLowerCase().replace(' ', '-'), name, kind: 'person', basis: 'text' },
      }),
    )
    return {
      ...{ id: idOf(text), ordinal, section: null, kind: 'paragraph', start, end: start + text.length, text },
      ...{ quotations, dates: [], locations: [], groups: [], people: [] },
    }
  })
  return document.parse({
    ...{ documentId, documentKey: 'a.txt', collection: 'news', title: null, source: null, sourceBasis: null },
    ...{ agency: null, authors: [], url: null, path: null, publishedAt: null, publishedPrecision: 'unknown' },
    ...{ publishedBasis: null, language: 'en', sha256: 'a'.repeat(64), readAt: '2025-03-09T10:00:00.000Z' },
    ...{ readerVersion: '1', text: TEXTS.join('\n\n'), headings: [], leftOut: [], notes: [], passages },
  })
}

let folder = ''
let engine: Engine
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packet-chosen-'))
  engine = await openEngine({ dataFolder: folder, env: {} })
  const writer = await engine.openWriter()
  await writer.put({ document: sample(), entities: [], fingerprint: 'a' })
  await writer.close()
})
afterAll(async () => {
  await engine.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

/** What is marked in the page, and what it says was found. */
async function packetOf(parameters: Record<string, string>) {
  const packet = await openPacket(engine, parsePacket(new URLSearchParams(parameters)))
  let page = ''
  for await (const it of packet.pieces) page += Buffer.from(it).toString('utf8')
  const marked = [...page.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, words]) => words)
  return { marked, quotes: packet.quotes, found: /<dt>Found<\/dt><dd>(.*?)<\/dd>/.exec(page)?.[1] }
}

test('a search within quotations marks those that it finds, and says how many they are', async () => {
  expect(await packetOf({ q: 'river', in: 'quotations' })).toEqual({
    marked: ['The river rose in one night,'],
    quotes: 1,
    found: '<bdi dir="ltr">1 quotation in 1 passage</bdi>',
  })
  const { marked } = await packetOf({ q: 'mill', in: 'quotations', sort: 'relevance' })
  expect(marked.sort()).toEqual(['The mill stays shut for good,', 'the mill was everything,'])
})

test('a search for the passages about quotations marks each that it counts, of the chosen speaker', async () => {
  expect((await packetOf({ q: 'river', in: 'quoting' })).marked).toHaveLength(3)
  const { marked } = await packetOf({ q: 'river', in: 'quoting', speaker: 'john-roe' })
  expect(marked).toEqual(['The river rose in one night,'])
})

test('a search for passages marks them whole', async () => {
  const { found, marked } = await packetOf({ q: 'asked' })
  expect(marked).toEqual(['Nobody asked about the river, and “the mill was everything,” said Jane Doe.'])
  expect(found).toBe('<bdi dir="ltr">1 passage</bdi>')
})
