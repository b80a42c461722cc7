import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { emptyRequest } from '../../model/search-request.ts'
import { settingsOf } from './environment.ts'
import { openOpenSearch } from './index.ts'

// A server of the tests' own, which answers as a cluster does that knows one password or key.

type Answer = { status: number; body: unknown }
const INFO = { version: { number: '3.9.0', distribution: 'opensearch' } }
const REFUSED = { status: 401, body: { status: 401, error: 'Unauthorized' } }

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

async function serving(answer: (path: string, authorization: string) => Answer): Promise<string> {
  const server = http.createServer((request, response) => {
    const { status, body } = answer(request.url ?? '', request.headers.authorization ?? '')
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const opened = (env: Record<string, string>) => {
  const { options, writing } = settingsOf(env, 'verbatim')
  return openOpenSearch(options, writing)
}
const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
const missing = { status: 404, body: { error: { type: 'index_not_found_exception' }, status: 404 } }

describe('access to a cluster', () => {
  test('is by name and password, or by key', async () => {
    const seen: string[] = []
    const url = await serving((_, authorization) => {
      seen.push(authorization)
      return { status: 200, body: INFO }
    })
    const given: Record<string, string>[] = [
      { OPENSEARCH_USERNAME: 'ada', OPENSEARCH_PASSWORD: 'good' },
      { OPENSEARCH_API_KEY: 'a2V5' },
      { OPENSEARCH_URL: url.replace('//', '//eve:other@') },
      {
        OPENSEARCH_URL: url.replace('//', '//eve:other@'),
        OPENSEARCH_USERNAME: 'ada',
        OPENSEARCH_PASSWORD: 'good',
      },
    ]
    for (const env of given) {
      const engine = await opened({ OPENSEARCH_URL: url, ...env })
      await engine.close()
    }
    expect(seen).toEqual([basic('ada', 'good'), 'ApiKey a2V5', basic('eve', 'other'), basic('ada', 'good')])
  })

  test('to something that is no cluster is not taken for one', async () => {
    const url = await serving(() => ({ status: 200, body: { status: 'Meilisearch is running' } }))
    await expect(opened({ OPENSEARCH_URL: url })).rejects.toMatchObject({ code: 'engine-unreachable' })
  })

  test('that is refused says so, and what to set', async () => {
    const url = await serving((_, authorization) =>
      authorization === basic('ada', 'good') ? { status: 200, body: INFO } : REFUSED,
    )
    const env = { OPENSEARCH_URL: url, OPENSEARCH_USERNAME: 'ada', OPENSEARCH_PASSWORD: 'wrong' }
    await expect(opened(env)).rejects.toMatchObject({
      code: 'engine-access-refused',
      message: `OpenSearch at ${url} refuses access.`,
    })
  })

  test('of who writes is another one than that of who searches', async () => {
    const seen: string[] = []
    const url = await serving((path, authorization) => {
      if (path !== '/') seen.push(`${path.split('/')[1]} ${authorization}`)
      return path === '/' ? { status: 200, body: INFO } : path.includes('writer') ? REFUSED : missing
    })
    const engine = await opened({
      OPENSEARCH_URL: url,
      OPENSEARCH_API_KEY: 'search',
      OPENSEARCH_INDEXING_API_KEY: 'write',
    })
    await engine.search(emptyRequest())
    await expect(engine.openWriter()).rejects.toMatchObject({ code: 'engine-access-refused' })
    await engine.close()
    expect(seen.at(-1)).toBe('verbatim-writer ApiKey write')
    expect(new Set(seen.slice(0, -1).map((it) => it.split(' ').at(-1)))).toEqual(new Set(['search']))
  })

  test('to a server that is too old is refused', async () => {
    const url = await serving(() => ({ status: 200, body: { version: { number: '2.11.0' } } }))
    await expect(opened({ OPENSEARCH_URL: url })).rejects.toMatchObject({
      code: 'engine-too-old',
      facts: { found: '2.11.0', needed: '2.19' },
    })
  })

  test('is tried on another node where one does not answer', async () => {
    const url = await serving((path) => (path === '/' ? { status: 200, body: INFO } : missing))
    const engine = await opened({ OPENSEARCH_URL: `http://127.0.0.1:9, ${url}` })
    expect((await engine.search(emptyRequest())).total.value).toBe(0)
    await engine.close()
  })

  test('where no node answers is named with its addresses, without passwords', async () => {
    await expect(opened({ OPENSEARCH_URL: 'http://ada:secret@127.0.0.1:9' })).rejects.toMatchObject({
      code: 'engine-unreachable',
      facts: { url: 'http://127.0.0.1:9' },
    })
  })
})

describe('what the environment says', () => {
  test.each([
    [{ OPENSEARCH_URL: 'one:9200' }, 'OPENSEARCH_URL cannot be "one:9200"'],
    [{ OPENSEARCH_URL: 'ada:secret@one:9200' }, 'OPENSEARCH_URL cannot be "one:9200"'],
    [{ OPENSEARCH_URL: 'http://x', OPENSEARCH_SHARDS: '0' }, 'OPENSEARCH_SHARDS cannot be "0"'],
    [{ OPENSEARCH_URL: 'http://x', OPENSEARCH_REPLICAS: 'two' }, 'OPENSEARCH_REPLICAS cannot be "two"'],
    [{ OPENSEARCH_URL: 'http://x', OPENSEARCH_CA: '/none.pem' }, 'OPENSEARCH_CA cannot be "/none.pem"'],
  ])('%j is refused with the name of the variable', (env, message) => {
    expect(() => settingsOf(env, 'verbatim')).toThrow(message)
  })
})
