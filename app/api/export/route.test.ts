import { expect, test, vi } from 'vitest'
import { passageWith } from '../../../citation/passage.fixture.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import { GET, HEAD, POST } from './route.ts'

const open = { scans: 0 }

/** An index that returns one passage again and again. */
vi.mock('../../server/engine.ts', () => ({
  engine: async () => ({
    status: async () => ({ generation: 1 }),
    search: async ({ in: where }: SearchRequest) => ({
      total:
        where === 'passage'
          ? { value: 1_000_000, unit: 'passage', exact: true }
          : { value: 3_000_000, unit: 'quotation', exact: true, passages: 1_000_000, documents: 1 },
    }),
    scan: async function* () {
      open.scans += 1
      try {
        for (let n = 0; n < 1_000_000; n += 1) yield passageWith()
      } finally {
        open.scans -= 1
      }
    },
  }),
}))

const csv = new Request('http://localhost/api/export?format=csv')

test('HEAD has the headers of GET and leaves nothing open, because the file is not read', async () => {
  const answer = await HEAD(csv)
  expect([answer.status, answer.headers.get('x-total-count')]).toEqual([200, '1000000'])
  expect(answer.body).toBeNull()
  expect(open.scans).toBe(0)
})

test('the headers of a search in quotations state the citations in the file, and the quotations counted', async () => {
  const { headers } = await HEAD(new Request('http://localhost/api/export?format=csv&in=quoting'))
  expect([headers.get('x-total-count'), headers.get('x-total-quotations')]).toEqual(['1000000', '3000000'])
  expect((await HEAD(csv)).headers.get('x-total-quotations')).toBeNull()
})

test('an aborted download releases the index', async () => {
  const reader = (await GET(csv)).body?.getReader()
  expect((await reader?.read())?.value?.length).toBeGreaterThan(0)
  expect(open.scans).toBe(1)
  await reader?.cancel()
  expect(open.scans).toBe(0)
})

test('a client that goes away releases the index, whoever reads the file and however far', async () => {
  for (const read of [0, 1]) {
    const client = new AbortController()
    const answer = await GET(new Request(csv.url, { signal: client.signal }))
    const reader = answer.body?.getReader()
    for (let n = 0; n < read; n += 1) await reader?.read()
    expect(open.scans).toBe(1)
    client.abort()
    await expect.poll(() => open.scans).toBe(0)
    // What was read of it must not pass for the whole file.
    const rest = async () => {
      for (;;) if ((await reader?.read())?.done) return
    }
    await expect(rest()).rejects.toMatchObject({ code: 'cancelled' })
  }
})

test('a client that has gone before the file begins leaves nothing open', async () => {
  const client = new AbortController()
  client.abort()
  await GET(new Request(csv.url, { signal: client.signal }))
  await expect.poll(() => open.scans).toBe(0)
})

const post = (body: string) =>
  POST(
    new Request('http://localhost/api/export', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  )

test.each([
  ['an empty body, which would narrow nothing down', '', 'body'],
  ['a body of spaces', ' \n', 'body'],
  ['a mistyped filter, which would go unread', 'q=syria&sources=bbc', 'sources'],
  ['two searches in one', 'q=syria&q=lebanon', 'q'],
])('refuses %s', async (_, body, parameter) => {
  const answer = await post(body)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ error: { code: 'bad-request', facts: { parameter } } })
})
