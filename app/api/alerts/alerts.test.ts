import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { indexed } from '../../../engine/conformance/articles.ts'
import { openEngine } from '../../../engine/open.ts'
import type { Engine } from '../../../engine/port.ts'
import { alertsFound } from '../../../model/alert.ts'
import { AppError } from '../../../model/errors.ts'
import { openRecords } from '../../../records/open.ts'
import type { Records } from '../../../records/port.ts'
import { GET as FEED } from './feed/route.ts'
import { GET, POST } from './route.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-api-alerts-'))
let engine: Engine
let records: Records
vi.mock('../../server/engine.ts', () => ({ engine: async () => engine }))
vi.mock('../../server/records.ts', () => ({ records: async () => records }))

async function put(key: string, ...paragraphs: string[]): Promise<void> {
  const writer = await engine.openWriter()
  await writer.put(indexed({ key, title: `The ${key}`, paragraphs }))
  await writer.close()
}
beforeAll(async () => {
  engine = await openEngine({ dataFolder: folder })
  records = await openRecords({ dataFolder: folder })
  await put('mill', 'Ann Lee closed the mill.')
})
afterAll(async () => {
  await records.close()
  await engine.close()
  fs.rmSync(folder, { recursive: true })
})

const ADDRESS = 'http://localhost/api/alerts'
const post = async (asked: object) => {
  const headers = { 'content-type': 'application/json' }
  return POST(new Request(ADDRESS, { method: 'POST', body: JSON.stringify(asked), headers }))
}
const found = async (answer: Response) => {
  expect(answer.status).toBe(200)
  return alertsFound.parse(await answer.json())
}
const unread = async () => found(await GET(new Request(`${ADDRESS}?unread=1`)))

test('watches a list, tells what is new until it is read, and forgets the list', async () => {
  const lines = [
    { line: 1, text: 'Ann Lee' },
    { line: 2, text: 'Omar & Said' },
  ]
  const saved = await found(await post({ action: 'watch', name: ' People ', as: 'names', lines }))
  expect(saved).toMatchObject({ watches: [{ name: 'People', unread: 0 }], alerts: [], more: 0 })
  await put('weir', 'Ann Lee saw Omar Said.', 'Ann Lee left.')
  const { alerts } = await found(await post({ action: 'check' }))
  expect(alerts.map((it) => it.text).sort()).toEqual(['Ann Lee', 'Ann Lee', 'Omar & Said'])
  const feed = await (await FEED(new Request(`${ADDRESS}/feed`))).text()
  expect(XMLValidator.validate(feed)).toBe(true)
  const { entry } = new XMLParser({ htmlEntities: true }).parse(feed).feed
  expect(entry.map((it: { title: string }) => it.title).sort()).toEqual([
    'People: Ann Lee',
    'People: Ann Lee',
    'People: Omar & Said',
  ])
  await post({ action: 'read', alerts: [alerts[0]?.id] })
  expect((await unread()).alerts).toHaveLength(2)
  await post({ action: 'read' })
  expect(await unread()).toMatchObject({ watches: [{ unread: 0 }], alerts: [] })
  const nothing = await found(await post({ action: 'remove', watch: saved.watches[0]?.id }))
  expect(nothing).toEqual({ watches: [], alerts: [], more: 0 })
})

test('saves a search, tells what is new of it alone, in a feed of its own, and renames it', async () => {
  const saved = await found(
    await post({ action: 'save-search', name: ' Locks ', search: 'q=lock&sort=newest' }),
  )
  const [watch] = saved.watches
  expect(watch).toMatchObject({ kind: 'search', name: 'Locks', filters: 'sort=newest', unread: 0 })
  await put('canal', 'The lock was opened.')
  await post({ action: 'check', watches: [watch?.id] })
  const asked = `?unread=1&kind=search&watch=${watch?.id}`
  const { watches, alerts } = await found(await GET(new Request(`${ADDRESS}${asked}`)))
  expect([watches.map((it) => it.unread), alerts.map((it) => it.words)]).toEqual([
    [1],
    ['The lock was opened.'],
  ])
  const list = await found(await GET(new Request(`${ADDRESS}?kind=list`)))
  expect(list.watches.filter((it) => it.kind !== 'list')).toEqual([])
  await post({ action: 'rename', watch: watch?.id, name: 'Canal locks' })
  const feed = await (await FEED(new Request(`${ADDRESS}/feed?watch=${watch?.id}`))).text()
  expect(XMLValidator.validate(feed)).toBe(true)
  expect(feed).toContain('<title>Verbatim: Canal locks</title>')
  expect(feed).toContain(`href="http://localhost/saved/${watch?.id}"`)
  expect((await FEED(new Request(`${ADDRESS}/feed?watch=w-0`))).status).toBe(404)
  await post({ action: 'read', watches: [watch?.id] })
  const read = await found(await GET(new Request(`${ADDRESS}${asked}`)))
  expect(read).toMatchObject({ watches: [{ unread: 0 }], alerts: [] })
  expect(read.watches[0]?.lookedAt).not.toBeNull()
  await post({ action: 'remove', watch: watch?.id })
})

test('compares the other lines before it tells of one that failed', async () => {
  const lines = ['Jane Roe', 'Omar Said'].map((text, at) => ({ line: at + 1, text }))
  const saved = await found(await post({ action: 'watch', name: 'Failing', as: 'names', lines }))
  await put('lock', 'Omar Said came.')
  const slow = new AppError('engine-slow', { engine: 'E', url: 'U' })
  const search = vi.spyOn(engine, 'search').mockRejectedValueOnce(slow)
  expect((await post({ action: 'check' })).status).toBe(slow.status)
  search.mockRestore()
  expect((await unread()).alerts.map((it) => it.text)).toEqual(['Omar Said'])
  await post({ action: 'remove', watch: saved.watches[0]?.id })
})

test.each([
  [
    'a list without a name',
    { action: 'watch', name: ' ', as: 'names', lines: [{ line: 1, text: 'a' }] },
    400,
  ],
  ['a list without lines', { action: 'watch', name: 'a', as: 'names', lines: [] }, 400],
  [
    'lines of which none can be used',
    { action: 'watch', name: 'a', as: 'names', lines: [{ line: 1, text: '?' }] },
    400,
  ],
  [
    'filters that are none',
    { action: 'watch', name: 'a', as: 'names', filters: 'from=soon', lines: [{ line: 1, text: 'a' }] },
    400,
  ],
  ['a search without a name', { action: 'save-search', name: ' ', search: 'q=a' }, 400],
  ['a search that is none', { action: 'save-search', name: 'a', search: 'from=soon' }, 400],
  ['a new name for a search that there is not', { action: 'rename', watch: 'w-0', name: 'a' }, 404],
  ['what cannot be done', { action: 'forget' }, 400],
  ['a list that there is not', { action: 'remove', watch: 'w-0' }, 404],
])('refuses %s', async (_, asked, status) => {
  expect((await post(asked)).status).toBe(status)
  for (const given of ['unread=yes', 'kind=feed'])
    expect((await GET(new Request(`${ADDRESS}?${given}`))).status).toBe(400)
})

test('takes a list as long as one that can be searched at once, and refuses a longer one in the same words', async () => {
  const watch = (count: number, text: string) =>
    post({
      ...{ action: 'watch', name: 'Many', as: 'names' },
      lines: Array.from({ length: count }, (_, at) => ({ line: at + 1, text })),
    })
  const problem = async (answer: Response) => {
    const { error } = await answer.json()
    return [answer.status, error.facts.parameter, error.facts.problem.reason]
  }
  expect(await problem(await watch(10_001, 'a'))).toEqual([400, 'lines', 'too-many-lines'])
  expect(await problem(await watch(5_001, 'a'.repeat(1_000)))).toEqual([400, 'body', 'too-many-bytes'])
  const lines = Array.from({ length: 1_500 }, (_, at) => ({ line: at + 1, text: '!'.repeat(2_000) }))
  const asked = {
    action: 'watch',
    name: 'Many',
    as: 'names',
    lines: [{ line: 1_501, text: 'Zed' }, ...lines],
  }
  const saved = await found(await post(asked))
  expect(saved.watches.map((it) => it.name)).toContain('Many')
})
