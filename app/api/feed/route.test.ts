import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Article, indexed } from '../../../engine/conformance/articles.ts'
import { openEngine } from '../../../engine/open.ts'
import type { Engine } from '../../../engine/port.ts'
import { GET } from './route.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-api-feed-'))
let engine: Engine
vi.mock('../../server/engine.ts', () => ({ engine: async () => engine }))

async function put(...articles: Article[]): Promise<void> {
  const writer = await engine.openWriter()
  for (const article of articles) await writer.put(indexed(article))
  await writer.close()
}
const NEWER = Array.from({ length: 70 }, (_, at) => ({
  key: `new-${at}`,
  published: '2025-04-01',
  paragraphs: [`The residents of street ${at} left.`],
}))
beforeAll(async () => {
  engine = await openEngine({ dataFolder: folder })
  await put(...NEWER)
  await put({ key: 'old', published: '1990-05-01', paragraphs: ['The residents came long ago.'] })
  await put({ key: 'undated', paragraphs: ['The residents came at some time.'] })
})
afterAll(async () => {
  await engine.close()
  fs.rmSync(folder, { recursive: true })
})

const ADDRESS = 'http://localhost/api/feed?q=residents'
const get = (more = '', headers: Record<string, string> = {}) =>
  GET(new Request(`${ADDRESS}${more}`, { headers }))
const texts = (xml: string) => [...xml.matchAll(/<content[^>]*>(.*?)<\/content>/g)].map(([, text]) => text)
const linkIn = (xml: string, relation: string) =>
  new RegExp(`<link rel="${relation}"[^>]* href="([^"]*)"`).exec(xml)?.[1]?.replaceAll('&amp;', '&')

test('begins with what arrived last, however old or undated it is', async () => {
  expect(texts(await (await get()).text()).slice(0, 2)).toEqual([
    'The residents came at some time.',
    'The residents came long ago.',
  ])
})

test('has every passage once, in parts that lead to one another', async () => {
  const found: unknown[] = []
  let next: string | undefined = ADDRESS
  let parts = 0
  while (next !== undefined) {
    const xml: string = await (await GET(new Request(next))).text()
    found.push(...texts(xml))
    expect(linkIn(xml, 'first')).toBe(parts === 0 ? undefined : ADDRESS)
    next = linkIn(xml, 'next')
    parts += 1
  }
  expect(parts).toBe(2)
  expect(new Set(found).size).toBe(found.length)
  expect(found).toHaveLength(NEWER.length + 2)
})

test('is not sent again to whoever has it, until something changes', async () => {
  const { headers } = await get()
  const etag = headers.get('etag') ?? ''
  expect(etag).not.toBe('')
  const same = await get('', { 'if-none-match': `"other", W/${etag}` })
  expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag])
  expect((await get('&as=rss', { 'if-none-match': etag })).status).toBe(200)
  await put({ key: 'another', published: '1980', paragraphs: ['The residents were few.'] })
  const changed = await get('', { 'if-none-match': etag })
  expect([changed.status, texts(await changed.text())[0]]).toEqual([200, 'The residents were few.'])
})

test('goes by the time of the last change where no tag is sent, once its second is over', async () => {
  const now = vi.spyOn(Date, 'now')
  const { changedAt } = await engine.status()
  const changed = Date.parse(changedAt ?? '')
  now.mockReturnValue(changed)
  expect((await get()).headers.get('last-modified')).toBeNull()
  now.mockReturnValue(changed + 5_000)
  const modified = (await get()).headers.get('last-modified') ?? ''
  expect(Date.parse(modified)).toBe(Math.floor(changed / 1_000) * 1_000)
  expect((await get('', { 'if-modified-since': modified })).status).toBe(304)
  const before = new Date(Date.parse(modified) - 1_000).toUTCString()
  expect((await get('', { 'if-modified-since': before })).status).toBe(200)
  now.mockRestore()
})
