import fs from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { emptyRequest } from '../../model/search-request.ts'
import { settingsOf } from './environment.ts'
import { openOpenSearch } from './index.ts'
import { CERTIFICATE, EXPIRED, KEY } from './testing/certificate.ts'

// A server of the tests' own, which answers as a cluster does that knows one password or key.

type Answer = { status: number; body: unknown }
const INFO = { version: { number: '3.9.0', distribution: 'opensearch' } }
const ELASTICSEARCH = {
  version: { number: '8.15.0', build_flavor: 'default' },
  tagline: 'You Know, for Search',
}
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

  test('to a server of Elasticsearch says what it is', async () => {
    const url = await serving(() => ({ status: 200, body: ELASTICSEARCH }))
    await expect(opened({ OPENSEARCH_URL: url })).rejects.toMatchObject({
      code: 'engine-other',
      message: `What answers at ${url} is Elasticsearch 8.15.0, and not OpenSearch.`,
    })
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

describe('access to a cluster by TLS', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-authority-'))
  afterAll(() => fs.rmSync(folder, { recursive: true }))
  const file = (name: string, text: string) => {
    fs.writeFileSync(path.join(folder, name), text)
    return path.join(folder, name)
  }
  const secured = async (cert = CERTIFICATE) => {
    const server = https.createServer({ cert, key: KEY }, (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(INFO))
    })
    // Of both kinds, whichever `localhost` is first.
    await new Promise<void>((resolve) => server.listen(0, resolve))
    open.push(() => {
      server.closeAllConnections()
      server.close()
    })
    return (server.address() as AddressInfo).port
  }

  test('is given by the certificate of its authority', async () => {
    const port = await secured()
    const env = { OPENSEARCH_URL: `https://localhost:${port}`, OPENSEARCH_CA: file('ca.pem', CERTIFICATE) }
    const engine = await opened(env)
    expect(engine.name).toBe('OpenSearch 3.9.0')
    await engine.close()
  })

  test('says why the other side is not trusted', async () => {
    const port = await secured()
    const expired = await secured(EXPIRED)
    const plain = await serving(() => ({ status: 200, body: INFO }))
    const authority = { OPENSEARCH_CA: file('ca.pem', CERTIFICATE) }
    const cases = [
      [{ OPENSEARCH_URL: `https://localhost:${port}` }, { reason: 'authority-unknown' }],
      [
        { OPENSEARCH_URL: `https://127.0.0.1:${port}`, ...authority },
        { reason: 'certificate-of-others', names: ['localhost'] },
      ],
      [
        { OPENSEARCH_URL: `https://localhost:${expired}`, OPENSEARCH_CA: file('old.pem', EXPIRED) },
        { reason: 'certificate-expired' },
      ],
      [{ OPENSEARCH_URL: plain.replace('http:', 'https:') }, { reason: 'no-tls' }],
    ] as const
    for (const [env, problem] of cases)
      await expect(opened(env)).rejects.toMatchObject({ code: 'engine-untrusted', facts: { problem } })
  })

  test('needs a file with certificates, and says what else is there', () => {
    const refused = (authority: string, reason: string) =>
      expect(() => settingsOf({ OPENSEARCH_URL: 'https://x', OPENSEARCH_CA: authority }, 'verbatim')).toThrow(
        expect.objectContaining({
          code: 'setting-unusable',
          facts: expect.objectContaining({ problem: { reason } }),
        }),
      )
    refused(path.join(folder, 'none.pem'), 'nothing-there')
    refused(folder, 'is-a-folder')
    refused(file('key.pem', KEY), 'no-certificates')
    refused(file('cut.pem', CERTIFICATE.replace(/\n.*\n/, '\n')), 'no-certificates')
  })
})

describe('what the environment says', () => {
  test.each([
    [{ OPENSEARCH_URL: 'one:9200' }, 'OPENSEARCH_URL cannot be "one:9200"'],
    [{ OPENSEARCH_URL: 'ada:secret@one:9200' }, 'OPENSEARCH_URL cannot be "one:9200"'],
    [{ OPENSEARCH_URL: 'http://x', OPENSEARCH_SHARDS: '0' }, 'OPENSEARCH_SHARDS cannot be "0"'],
    [{ OPENSEARCH_URL: 'http://x', OPENSEARCH_REPLICAS: 'two' }, 'OPENSEARCH_REPLICAS cannot be "two"'],
    [{ OPENSEARCH_URL: 'http://x', OPENSEARCH_CA: '/none.pem' }, 'OPENSEARCH_CA cannot be "/none.pem"'],
    [{ OPENSEARCH_URL: 'http://:secret@one:9200' }, 'OPENSEARCH_URL cannot be "http://one:9200"'],
    [{ OPENSEARCH_URL: 'http://ada@one:9200' }, 'OPENSEARCH_URL cannot be "http://one:9200"'],
    [
      { OPENSEARCH_URL: 'http://x', OPENSEARCH_PASSWORD: 'secret' },
      'OPENSEARCH_PASSWORD is set, and OPENSEARCH_USERNAME is not.',
    ],
    [
      { OPENSEARCH_URL: 'http://x', OPENSEARCH_INDEXING_PASSWORD: 'secret' },
      'OPENSEARCH_INDEXING_PASSWORD is set, and OPENSEARCH_INDEXING_USERNAME is not.',
    ],
  ])('%j is refused with the name of the variable', (env, message) => {
    expect(() => settingsOf(env, 'verbatim')).toThrow(message)
  })

  test('a node that is named twice is one node', async () => {
    const url = await serving(() => ({ status: 200, body: INFO }))
    const engine = await opened({ OPENSEARCH_URL: `${url}, ${url}/` })
    await engine.close()
  })
})
