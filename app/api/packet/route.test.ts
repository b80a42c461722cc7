import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { beforeEach, expect, test, vi } from 'vitest'
import { passageWith } from '../../../citation/passage.fixture.ts'
import { GET, HEAD, POST } from './route.ts'

const passage = passageWith()

/** An index with one document, of one passage. */
vi.mock('../../server/engine.ts', () => ({
  engine: async () => ({
    status: async () => ({
      ...{ engine: 'test', version: '1', generation: 1, documents: 1, passages: 1, changedAt: null },
    }),
    scan: async function* () {
      yield passage
    },
    document: async () => ({
      ...passage,
      ...{ text: `${' '.repeat(passage.start)}${passage.text}`, headings: [], leftOut: [], notes: [] },
      passages: [passage],
    }),
  }),
}))

const address = 'http://localhost/api/packet'
const records = () => readdirSync(tmpdir()).filter((it) => it.startsWith('verbatim-packet-'))
let before: string[] = []
beforeEach(() => {
  before = records()
})
const left = () => records().filter((it) => !before.includes(it))

test('a packet is a page, or its record alone', async () => {
  const page = await GET(new Request(address))
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-disposition')).toMatch(/filename="verbatim-packet-[0-9a-f]{12}\.html"/)
  expect(await page.text()).toContain(page.headers.get('x-record-sha256'))
  const record = await GET(new Request(`${address}?as=json`))
  expect(await record.json()).toMatchObject({ head: { quotes: 1, documents: 1 } })
  expect(left()).toEqual([])
})

test('HEAD has its headers, and leaves no record on disk', async () => {
  const answer = await HEAD(new Request(address))
  expect([answer.status, answer.headers.get('x-total-count')]).toEqual([200, '1'])
  expect(left()).toEqual([])
})

test('a download that is cancelled leaves no record on disk', async () => {
  const reader = (await GET(new Request(address))).body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect(left()).toEqual([])
})

test('chosen quotes come as a form, and another form of a packet is refused', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const body = `ids=${passage.id}&labels=ar`
  const answer = await POST(new Request(address, { method: 'POST', headers, body }))
  expect(await answer.text()).toContain('<html lang="ar" dir="rtl">')
  expect((await GET(new Request(`${address}?as=pdf`))).status).toBe(400)
})
