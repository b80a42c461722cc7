import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { indexed } from '../../../engine/conformance/articles.ts'
import { openEngine } from '../../../engine/open.ts'
import type { Engine } from '../../../engine/port.ts'
import { type BatchEvent, batchEvent } from '../../../model/batch.ts'
import { POST } from './route.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-api-batch-'))
let engine: Engine
vi.mock('../../server/engine.ts', () => ({ engine: async () => engine }))
beforeAll(async () => {
  engine = await openEngine({ dataFolder: folder })
  const writer = await engine.openWriter()
  const mill = ['Ann Lee closed the mill.', 'Ann Lee left.']
  await writer.put(indexed({ key: 'mill', source: 'The Daily Example', paragraphs: mill }))
  await writer.put(indexed({ key: 'weir', paragraphs: ['Omar Said mended the weir.'] }))
  await writer.close()
})
afterAll(async () => {
  await engine.close()
  fs.rmSync(folder, { recursive: true })
})

const post = (
  body: string | Uint8Array<ArrayBuffer>,
  type = 'application/json',
  query = '',
  signal?: AbortSignal,
) =>
  POST(
    new Request(`http://localhost/api/batch${query}`, {
      ...{ method: 'POST', body, headers: { 'content-type': type } },
      ...(signal && { signal }),
    }),
  )
async function events(answer: Response): Promise<BatchEvent[]> {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/x-ndjson; charset=utf-8',
  ])
  return (await answer.text())
    .trim()
    .split('\n')
    .map((it) => batchEvent.parse(JSON.parse(it)))
}
const totals = (all: readonly BatchEvent[]) =>
  all.flatMap((it) => (it.type === 'line' && it.state === 'searched' ? [[it.line, it.total.value]] : []))

test('answers a list in JSON line by line, with options and filters beside it', async () => {
  const all = await events(
    await post(JSON.stringify({ lines: ['Ann Lee', { text: 'Omar Said', columns: { id: '7' } }] })),
  )
  expect(all.map((it) => it.type)).toEqual(['begun', 'line', 'line', 'ended'])
  expect(totals(all)).toEqual([
    [1, 2],
    [2, 1],
  ])
  expect(all[2]).toMatchObject({ columns: { id: '7' } })
  const narrow = {
    lines: ['lee -closed '],
    as: 'queries',
    hits: 1,
    source: ['the-daily-example'],
    typos: false,
  }
  expect(totals(await events(await post(JSON.stringify(narrow))))).toEqual([[1, 1]])
})

test('answers a table with its options in the address', async () => {
  const all = await events(
    await post('id;who\n7;Ann Lee\n8;Omar Said\n', 'text/csv', '?column=who&hits=0&skip=1'),
  )
  expect(all[0]).toMatchObject({
    lines: 2,
    skipped: 1,
    list: { delimiter: ';', column: 'who', header: true },
  })
  expect(all[1]).toMatchObject({ line: 3, text: 'Omar Said', columns: { id: '8' }, hits: [] })
  const latin = new Uint8Array(Buffer.from('Zo\u00EB\n', 'latin1'))
  expect((await events(await post(latin, 'text/plain', '?encoding=latin1')))[1]).toMatchObject({
    text: 'Zoë',
  })
})

test.each([
  ['no JSON', '{', 'body'],
  ['no lines', '{}', 'lines'],
  ['an empty list', '{"lines":[]}', 'lines'],
  ['lines that are no text', '{"lines":[7]}', 'lines.0'],
  ['a mistyped filter, which would go unread', '{"lines":["a"],"sources":["b"]}', 'body'],
  ['the words of one search', '{"lines":["a"],"q":"b"}', 'body'],
  ['a date that is none', '{"lines":["a"],"from":"soon"}', 'from'],
  ['too many hits', '{"lines":["a"],"hits":21}', 'hits'],
  ['a kind that there is not', '{"lines":["a"],"as":"people"}', 'as'],
])('refuses %s, and names it', async (_, body, parameter) => {
  const answer = await post(body)
  expect([answer.status, await answer.json()]).toMatchObject([400, { error: { facts: { parameter } } }])
})

test('refuses more lines than it takes at once, and says what takes them', async () => {
  const body = JSON.stringify({ lines: Array.from({ length: 10_001 }, () => 'a') })
  const { error } = await (await post(body)).json()
  expect(error.message).toContain('10,001 lines, and at most 10,000')
  const long = await post('x'.repeat(5_000_001), 'text/plain')
  expect([long.status, (await long.json()).error.facts.problem.reason]).toEqual([400, 'too-many-bytes'])
})

test('stops when the client goes', async () => {
  const search = vi.spyOn(engine, 'search')
  const client = new AbortController()
  const lines = Array.from({ length: 1_000 }, (_, at) => `Ann ${at}`)
  const answer = await post(JSON.stringify({ lines }), undefined, undefined, client.signal)
  const reader = answer.body?.getReader()
  await reader?.read()
  await reader?.read()
  client.abort()
  const rest = async () => {
    for (;;) if ((await reader?.read())?.done) return
  }
  await expect(rest()).rejects.toMatchObject({ code: 'cancelled' })
  expect(search.mock.calls.length).toBeLessThan(lines.length)
  search.mockRestore()
})

test('ends with what went wrong on the way, after everything that had been found', async () => {
  const search = vi.spyOn(engine, 'status')
  const { AppError } = await import('../../../model/errors.ts')
  search.mockImplementation(async () => {
    if (search.mock.calls.length < 3) return { ...(await status()) }
    throw new AppError('index-missing', { folder: '/data' })
  })
  const all = await events(await post(JSON.stringify({ lines: ['Ann Lee', 'Omar Said'] })))
  expect(all.map((it) => it.type)).toEqual(['begun', 'line', 'broken'])
  expect(all[2]).toMatchObject({ error: { code: 'index-missing', facts: { folder: '/data' } } })
  search.mockRestore()
})

const status = async () => ({
  ...{
    engine: 'e',
    version: '1',
    generation: 1,
    documents: 2,
    passages: 3,
    changedAt: '2025-06-01T12:00:00Z',
  },
})
