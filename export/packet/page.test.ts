import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { passageIds } from '../../model/identity.ts'
import { documentId } from '../../model/ids.ts'
import { DOCUMENTS, DOCUMENTS_END, HASHES, HEAD, jsonOf, type Part, sha256, sha256Of } from './lines.ts'
import { packetPage } from './page.ts'
import { packetDocument, packetHead } from './record.ts'

const text = 'قال: «كنا هناك».\r\nShe left <early>.'
const id = documentId.parse('0123456789abcdef')
const paragraph = {
  ...{
    id: passageIds(id)(text),
    ordinal: 0,
    section: null,
    kind: 'paragraph',
    start: 0,
    end: text.length,
    text,
  },
  ...{ quotations: [], dates: [], locations: [], groups: [], people: [] },
}
const quote = {
  ...{
    number: 1,
    passage: paragraph,
    quotation: null,
    start: 0,
    end: text.length,
    words: text,
    asRead: 'as read',
  },
  ...{ context: { start: 0, end: text.length }, note: 'note', permalink: 'http://127.0.0.1:3000/passages/x' },
  citation: { inText: [], footnote: [], entry: [{ text: 'Entry', faces: ['italic', 'small-caps'] }] },
  ...{ missing: ['author'], inferred: ['date'] },
}
const document = packetDocument.parse({
  number: 1,
  bibliography: {
    ...{
      documentId: id,
      documentKey: 'a.txt',
      collection: 'news',
      title: null,
      source: 'S',
      sourceBasis: 'metadata',
    },
    ...{ agency: null, authors: [], url: null, publishedAt: '2025', publishedPrecision: 'year' },
    ...{ publishedBasis: 'inferred:file-name', language: 'ar', sha256: 'a'.repeat(64), readerVersion: '1' },
    readAt: '2025-04-01T10:00:00Z',
  },
  ...{ text, textSha256: sha256(text), leftOut: [{ start: 0, end: 0, reason: 'byline' }] },
  ...{ notes: [{ code: 'n', message: 'A note.' }], corrections: [], quotes: [quote] },
})

async function pageHash(language: 'en' | 'ar'): Promise<string> {
  const head = packetHead.parse({
    ...{ format: 'verbatim-evidence-packet', version: 1, page: 1, language, title: 'T', verbatim: '0.1.0' },
    ...{
      made: '2026-11-29T03:00:00.000Z',
      of: 'quotes',
      facts: [['Label', 'Text']],
      style: 'apa',
      locale: 'style',
    },
    index: { engine: 'e', version: '4', generation: 1, documents: 1, passages: 1, changedAt: null },
    ...{ documents: 1, quotes: 1 },
  })
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packet-page-'))
  const file = path.join(folder, 'record.json')
  const hashes = { head: sha256(jsonOf(head)), documents: [sha256(jsonOf(document))] }
  fs.writeFileSync(
    file,
    `${HEAD}${jsonOf(head)},\n${DOCUMENTS}\n${jsonOf(document)}\n${DOCUMENTS_END}\n${HASHES}${jsonOf(hashes)}}\n`,
  )
  const part: Part = { path: file, from: 0, to: fs.statSync(file).size }
  const pieces: Uint8Array[] = []
  for await (const it of packetPage(part, await sha256Of(part))) pieces.push(it)
  fs.rmSync(folder, { recursive: true })
  return sha256(Buffer.concat(pieces))
}

// Packets that people keep are checked against the page that is made from their record: whoever changes it, be it one
// word, gives it a new version in `packetHead`, and keeps the old one for the old packets.
test('the page of version 1 is what it was, in both languages', async () => {
  expect([await pageHash('en'), await pageHash('ar')]).toEqual([
    'ffc601714c6df6c927ee6d5d0d5bafc2342d1eb1683668225d0cbe7557bf0954',
    '7f333520af92d30bd366b0b791f4de463fb2197045c6af89cf9adf88de60cb74',
  ])
})
