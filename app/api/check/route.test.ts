import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { indexed } from '../../../engine/conformance/articles.ts'
import { openEngine } from '../../../engine/open.ts'
import type { Engine } from '../../../engine/port.ts'
import { checkEvent, wholeCheck } from '../../../model/check-draft.ts'
import { POST } from './route.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-api-check-'))
let engine: Engine
vi.mock('../../server/engine.ts', () => ({ engine: async () => engine, dataFolder: () => folder }))
beforeAll(async () => {
  engine = await openEngine({ dataFolder: folder })
  const writer = await engine.openWriter()
  const paragraphs = ['“The mill is closed for good,” said Jane Doe.', 'Nobody came to see the fire.']
  await writer.put(indexed({ key: 'mill', paragraphs }))
  await writer.close()
})
afterAll(async () => {
  await engine.close()
  fs.rmSync(folder, { recursive: true })
})

const JSON_TYPE = { 'content-type': 'application/json' }
const send = (body: BodyInit, headers: Record<string, string> = {}) =>
  POST(new Request('http://localhost/api/check', { method: 'POST', body, headers }))
const sendJson = (body: object, headers: Record<string, string> = {}) =>
  send(JSON.stringify(body), { ...JSON_TYPE, ...headers })
function form(name: string, text: string) {
  const given = new FormData()
  given.set('file', new File([text], name))
  return given
}
async function whole(answer: Response) {
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  return wholeCheck.parse(await answer.json())
}
const failure = async (answer: Response) => [answer.status, (await answer.json()).error]

const DRAFT = 'She said: “Nobody came to see the fire.” And then: “Everybody was paid on Monday morning.”'

test('answers a quote alone, with what it was held against', async () => {
  const { quotations, draft, against } = await whole(
    await sendJson({ quote: 'Nobody came to see the fire.' }),
  )
  expect(draft).toBeNull()
  expect(quotations).toMatchObject([
    { start: 0, end: 28, verdict: 'exact', matches: [{ documentKey: 'mill' }] },
  ])
  expect(against).toMatchObject({ documents: 1, passages: 2 })
})

test('answers every quotation of a draft where it stands in the draft', async () => {
  const { quotations, draft } = await whole(await sendJson({ draft: DRAFT, name: 'My draft' }))
  expect(draft).toMatchObject({ name: 'My draft', format: 'text', text: DRAFT })
  expect(quotations.map((it) => [DRAFT.slice(it.start, it.end), it.verdict])).toEqual([
    ['Nobody came to see the fire.', 'exact'],
    ['Everybody was paid on Monday morning.', 'not-found'],
  ])
})

test('keeps the offsets of a draft that begins with a byte order mark', async () => {
  const marked = `\uFEFF${DRAFT}`
  const { quotations } = await whole(await sendJson({ draft: marked }))
  expect(marked.slice(quotations[0]?.start, quotations[0]?.end)).toBe('Nobody came to see the fire.')
})

test('takes files of several formats', async () => {
  const page = '<html><body><p>She said: <q>Nobody came to see the fire.</q></p></body></html>'
  for (const [name, bytes, format] of [
    ['a.txt', DRAFT, 'text'],
    ['a.md', '> Nobody came to see the fire.\n', 'markdown'],
    ['a.html', page, 'html'],
  ] as const) {
    const { quotations, draft } = await whole(await send(form(name, bytes)))
    expect([name, draft?.format, quotations[0]?.verdict]).toEqual([name, format, 'exact'])
    expect(draft?.name).toBe(name)
  }
})

test('gives each quotation as soon as it is known to whoever accepts events', async () => {
  const answer = await sendJson({ draft: DRAFT }, { accept: 'application/x-ndjson' })
  const events = (await answer.text())
    .trim()
    .split('\n')
    .map((it) => checkEvent.parse(JSON.parse(it)))
  expect(events.map((it) => it.type)).toEqual(['begun', 'quotation', 'quotation', 'ended'])
})

test.each([
  ['an empty quote', { quote: '' }, 'quote'],
  ['a blank quote', { quote: ' \n' }, 'quote'],
  ['an empty draft', { draft: '' }, 'draft'],
  ['a blank draft', { draft: '\t' }, 'draft'],
  ['a quote that is no text', { quote: 1 }, 'quote'],
  ['neither', {}, 'quote'],
])('refuses %s, and names it', async (_, body, parameter) => {
  expect(await failure(await sendJson(body))).toMatchObject([
    400,
    { code: 'bad-request', facts: { parameter } },
  ])
})

test('refuses what is too long, and says so', async () => {
  const long = 'ا'.repeat(1_000_001)
  expect(await failure(await sendJson({ draft: long }))).toMatchObject([
    400,
    { facts: { problem: { reason: 'too-many-bytes' } } },
  ])
  expect(await failure(await send(form('a.txt', 'a '.repeat(1_100_000))))).toMatchObject([
    400,
    { facts: { problem: { reason: 'too-many-bytes' } } },
  ])
})

test.each([
  ['a form without a file', new FormData(), 'bad-request'],
  ['a file with nothing in it', form('a.txt', ''), 'bad-request'],
  ['a damaged Word file', form('a.docx', 'PK\u0003\u0004 nothing'), 'draft-refused'],
  ['a PDF', form('a.pdf', '%PDF-1.7'), 'format-unknown'],
])('refuses %s', async (_, body, code) => {
  expect(await failure(await send(body))).toMatchObject([400, { code }])
})

test('refuses more quotations than one request may have', async () => {
  const many = 'She said: “Nobody came to see the fire.” '.repeat(1_001)
  expect(await failure(await sendJson({ draft: many }))).toMatchObject([
    400,
    { code: 'draft-refused', facts: { problem: { reason: 'too-many-quotations' } } },
  ])
})
