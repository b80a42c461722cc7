import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { document, type IndexedDocument } from '../../model/document.ts'
import { identifyDocument, passageIds } from '../../model/identity.ts'
import type { PassageId } from '../../model/ids.ts'
import { againstFiles, againstIndex } from './against.ts'
import { sha256 } from './lines.ts'
import { openPacket } from './make.ts'
import { parsePacket } from './request.ts'
import { Reader, verifyPacket } from './verify.ts'

const TEXTS = {
  'a.txt': ['Before it.', 'She said “we were <there> & saw 🕊 it”, </script> and left.', 'After it.\r\nMore.'],
  'b.txt': ['قبل ذلك.', 'قال أحمد «كنا هناك» ثم غادر.', 'بعد ذلك.'],
}

function correctedIn(id: string, key: string) {
  const target = { document: id, collection: 'news', documentKey: key }
  const made = { id: 'c-0123456789ab', at: '2025-04-01T10:00:00Z', by: 'Amal' }
  const correction = { ...made, what: 'title', target, before: 'Old <title>', after: `Article <${key}>` }
  return {
    corrections: [{ correction, state: 'holds' }],
    original: { fields: { title: 'Old <title>' }, passages: {} },
  }
}

function articleOf(key: string, texts: readonly string[]): IndexedDocument {
  const id = identifyDocument('news', key)
  const idOf = passageIds(id)
  const text = texts.join('\n\n')
  let at = 0
  const passages = texts.map((it, ordinal) => {
    const start = at
    at += it.length + 2
    const said = /[“«](.*)[”»]/u.exec(it)
    const from = said ? said.index + 1 : 0
    const quotation = { start: from, end: from + (said?.[1]?.length ?? 0), text: said?.[1] ?? '' }
    return {
      ...{ id: idOf(it), ordinal, section: null, kind: 'paragraph', start, end: start + it.length, text: it },
      quotations: said ? [{ ...quotation, kind: 'speech', speaker: null, cue: 'said' }] : [],
      ...{ dates: [], locations: [], groups: [], people: [] },
    }
  })
  const whole = document.parse({
    ...{
      documentId: id,
      documentKey: key,
      collection: 'news',
      title: `Article <${key}>`,
      source: 'The Example',
    },
    ...{ sourceBasis: 'metadata', agency: null, authors: ['Jane Doe'], url: `https://example.org/${key}` },
    ...{ path: `/home/somebody/${key}`, publishedAt: '2025-03-08', publishedPrecision: 'day' },
    ...{ publishedBasis: 'metadata', language: key === 'b.txt' ? 'ar' : 'en', sha256: 'a'.repeat(64) },
    ...{ readAt: '2025-03-09T10:00:00.000Z', readerVersion: '1', text, headings: [], leftOut: [], notes: [] },
    passages,
    ...(key === 'b.txt' && { corrected: correctedIn(id, key) }),
  })
  return { document: whole, entities: [], fingerprint: key }
}

let folder = ''
let engine: Engine
const ids: PassageId[] = []

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packet-test-'))
  engine = await openEngine({ dataFolder: path.join(folder, 'data'), env: {} })
  const writer = await engine.openWriter()
  for (const [key, texts] of Object.entries(TEXTS)) {
    const article = articleOf(key, texts)
    ids.push(...article.document.passages.map((it) => it.id))
    await writer.put(article)
  }
  await writer.close()
})

afterAll(async () => {
  await engine.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const it of pieces) all.push(it)
  return Buffer.concat(all)
}

async function packetOf(parameters: Record<string, string>, name = 'packet') {
  const packet = await openPacket(engine, parsePacket(new URLSearchParams(parameters)), {
    origin: 'http://127.0.0.1:3000',
  })
  const record = await whole(packet.record())
  const page = await whole(packet.pieces)
  const file = path.join(folder, `${name}.html`)
  fs.writeFileSync(file, page)
  fs.writeFileSync(path.join(folder, `${name}.json`), record)
  return { packet, record, page, file }
}

const chosen = () => ({ ids: `${ids[1]}~1,${ids[4]}~1,${ids[2]}`, note: 'for the <file>' })

/** The text that a browser shows, without that of scripts. */
function shown(html: string): string {
  const of = (node: object): string => {
    if ('tagName' in node && (node.tagName === 'script' || node.tagName === 'style')) return ''
    if ('value' in node) return String(node.value)
    return 'childNodes' in node && Array.isArray(node.childNodes) ? node.childNodes.map(of).join('') : ''
  }
  return of(parse(html))
}

describe('an evidence packet', () => {
  it('has quotes in their context, whole texts and provenance, and fits its record', async () => {
    const { packet, page, file } = await packetOf(chosen())
    const text = shown(page.toString('utf8'))
    for (const texts of Object.values(TEXTS)) expect(text).toContain(texts.join('\n\n'))
    expect(text).toContain(packet.sha256)
    expect(text).toContain('a'.repeat(64))
    expect(text).toContain('for the <file>')
    expect(text).toContain(
      '2025-04-01T10:00:00Z, Amal: Title, “Old <title>” became “Article <b.txt>” (in effect)',
    )
    expect(page.toString('utf8')).toContain('<mark>we were &#60;there&#62; &#38; saw 🕊 it</mark>')
    const verified = await verifyPacket(file)
    expect(verified).toMatchObject({ differences: [], documents: 2, quotes: 3, beside: 'same' })
    expect(verified.sha256).toBe(packet.sha256)
  })

  it('names no folder of the machine where it was made', async () => {
    expect((await packetOf(chosen())).page.toString('utf8')).not.toContain('/home/somebody')
  })

  it('asks for nothing and runs nothing', async () => {
    const page = (await packetOf(chosen())).page.toString('utf8')
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="application/json" id="verbatim-packet">'])
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|form)\b|\bsrc=/)
  })

  it('is in Arabic, from right to left, where that is asked for', async () => {
    const { page, file } = await packetOf({ ...chosen(), labels: 'ar' }, 'arabic')
    expect(page.toString('utf8')).toContain('<html lang="ar" dir="rtl">')
    expect((await verifyPacket(file)).differences).toEqual([])
  })

  it('has every match of a search', async () => {
    const { file, packet } = await packetOf({ q: '' }, 'search')
    expect(packet.quotes).toBe(6)
    expect((await verifyPacket(file)).differences).toEqual([])
  })

  it('is compared with the index and with originals', async () => {
    const { file } = await packetOf(chosen())
    expect((await verifyPacket(file, againstIndex(engine))).differences).toEqual([])
    const originals = path.join(folder, 'originals')
    fs.mkdirSync(originals)
    fs.writeFileSync(path.join(originals, 'other.txt'), 'other')
    const told: [files: number, bytes: number][] = []
    const against = await againstFiles(originals, (...it) => told.push(it))
    expect(told).toEqual([
      [0, 5],
      [1, 5],
    ])
    const { differences } = await verifyPacket(file, against)
    expect(differences.map((it) => it.where)).toEqual(['document 1', 'document 2'])
  })

  it('has no changed character that is not found', async () => {
    const { page, record } = await packetOf(chosen())
    const altered = (original: Buffer, file: string) =>
      fc.asyncProperty(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = Buffer.from(original)
        bytes[at] = (bytes[at] ?? 0) ^ by
        fs.writeFileSync(file, bytes)
        const { differences } = await verifyPacket(file)
        expect(differences.length).toBeGreaterThan(0)
      })
    await fc.assert(altered(page, path.join(folder, 'altered.html')), { numRuns: 150 })
    await fc.assert(altered(record, path.join(folder, 'record-altered.json')), { numRuns: 150 })
  })

  it('is compared without copying what was read again with each piece', async () => {
    const file = path.join(folder, 'long.bin')
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => at % 251))
    fs.writeFileSync(file, bytes)
    const joined = vi.spyOn(Buffer, 'concat')
    const reader = new Reader({ path: file, from: 0, to: bytes.length })
    expect((await reader.take(10)).equals(bytes.subarray(0, 10))).toBe(true)
    expect((await reader.take(2_500_000)).equals(bytes.subarray(10, 2_500_010))).toBe(true)
    expect((await reader.take(bytes.length)).equals(bytes.subarray(2_500_010))).toBe(true)
    expect((await reader.take(1)).length).toBe(0)
    const copied = joined.mock.results.reduce(
      (sum, it) => sum + (it.type === 'return' ? it.value.length : 0),
      0,
    )
    joined.mockRestore()
    expect(copied).toBeLessThan(2 * bytes.length)
  })

  it('is found to be altered where every hash was made again', async () => {
    const { record } = await packetOf(chosen())
    const file = path.join(folder, 'forged.json')
    const forged = record.toString('utf8').replace('we were \\u003cthere', 'we were \\u003cThere').split('\n')
    const json = (line = '') => line.replace(/^\{"head":/, '').replace(/,$/, '')
    const hashes = {
      head: sha256(json(forged[0])),
      documents: forged.slice(2, -3).map((it) => sha256(json(it))),
    }
    forged.splice(-2, 1, `"sha256":${JSON.stringify(hashes)}}`)
    fs.writeFileSync(file, forged.join('\n'))
    const { differences } = await verifyPacket(file)
    expect(differences).toEqual([
      { where: 'document 1', what: 'its text does not have the SHA-256 that is stated' },
      { where: 'quote 1', what: 'its words are not at its place in the text' },
      { where: 'quote 1', what: 'its passage is not at its place in the text' },
    ])
  })

  it('is verified whatever characters its documents have', async () => {
    const paragraph = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((it) => `${it.replaceAll('\0', '')}x`)
    const hard = fc.constantFrom('</script>', '<!--', '&amp;', '\r', '\u2028', 'שלום', '🕊', ']]>', '"', "'")
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            paragraph,
            hard.map((it) => `a${it}b`),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        async (texts) => {
          const { document: random } = articleOf('c.txt', texts)
          const one: Pick<Engine, 'document' | 'status'> = {
            document: async () => random,
            status: () => engine.status(),
          }
          const [first] = random.passages
          const request = parsePacket(new URLSearchParams({ ids: first?.id ?? '' }))
          const packet = await openPacket({ ...engine, ...one }, request)
          const file = path.join(folder, 'random.html')
          fs.writeFileSync(file, await whole(packet.pieces))
          expect((await verifyPacket(file)).differences).toEqual([])
        },
      ),
      { numRuns: 40 },
    )
  })
})
