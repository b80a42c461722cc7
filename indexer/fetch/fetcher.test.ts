import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchSettingsIn } from './environment.ts'
import { Pace } from './pace.ts'
import { ask, fetcher, problemOf, surroundings } from './testing/asking.ts'
import { webServer } from './testing/web-server.ts'
import { readAddress } from './web-address.ts'

const web = webServer()

const sends = (location: string) => (response: ServerResponse) =>
  response.writeHead(302, { Location: location }).end()

/** However long a test takes, no time passes for the pauses between requests. */
const stopTime = () => vi.spyOn(performance, 'now').mockReturnValue(60_000)
afterEach(() => vi.restoreAllMocks())

describe('a connection', () => {
  it.each([
    'http://127.1:8080/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://①②⑦.⓪.⓪.①/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/',
    'http://10.0.0.1/',
    'http://0/',
  ])('is not made to this machine or its network, however it is written: %s', async (address) => {
    const nobody = fetcher({ VERBATIM_FETCH_NETWORKS: '' })
    expect(await problemOf(ask(address, nobody))).toMatchObject({ reason: 'address-not-public' })
  })

  it.each([['localhost'], ['localhost.'], ['printer.internal']])(
    'is not made there by a name: %s',
    async (host) => {
      const around = surroundings(async () => ['127.0.0.1', '::1', 'fe80::1%eth0'])
      const it = fetcher({ VERBATIM_FETCH_NETWORKS: '' }, around)
      expect(await problemOf(ask(`http://${host}/`, it))).toMatchObject({
        reason: 'address-not-public',
        host,
      })
    },
  )

  it('is made to what was checked, although whoever answers for the name says something else the next time', async () => {
    web.put('/a', 'The mill closed.')
    const { port } = new URL(web.at('/a'))
    const said: string[] = []
    // 127.0.0.1 stands for a public address; the one that it changes to may not be connected to.
    const around = surroundings(async () => {
      said.push(said.length % 2 === 0 ? '127.0.0.1' : '127.0.0.2')
      return said.slice(-1)
    })
    const one = fetcher({}, around)
    expect(await problemOf(ask(`http://rebind.example:${port}/a`, one))).toMatchObject({
      reason: 'address-not-public',
      address: '127.0.0.2',
    })
    expect(web.paths()).toEqual(['/robots.txt'])
    // Each request looks the name up once, and its connection is the one that was checked.
    expect(await ask(`http://rebind.example:${port}/a`, one)).toMatchObject({
      last: { address: '127.0.0.1' },
    })
    expect(said).toHaveLength(3)
  })

  it('leaves out addresses of a name that may not be connected to, and tries the others in turn', async () => {
    web.put('/a', 'The mill closed.')
    const { port } = new URL(web.at('/a'))
    const around = surroundings(async () => ['10.0.0.1', '127.0.0.3', '127.0.0.1'])
    const it = fetcher({ VERBATIM_FETCH_NETWORKS: '127.0.0.1 127.0.0.3' }, around)
    expect(await ask(`http://two.example:${port}/a`, it)).toMatchObject({ last: { address: '127.0.0.1' } })
  })

  it('says what is wrong where there is none', async () => {
    const failing = (code: string) =>
      fetcher(
        {},
        surroundings(async () => Promise.reject(Object.assign(new Error(code), { code }))),
      )
    expect(await problemOf(ask('http://typo.example/', failing('ENOTFOUND')))).toMatchObject({
      reason: 'host-unknown',
    })
    expect(await problemOf(ask('http://typo.example/', failing('EAI_AGAIN')))).toEqual({
      ...{ reason: 'host-unreachable', host: 'typo.example', systemCode: 'EAI_AGAIN' },
    })
    expect(await problemOf(ask('http://127.0.0.1:1/'))).toMatchObject({ systemCode: 'ECONNREFUSED' })
    // A server that speaks no TLS.
    expect(await problemOf(ask(web.at('/a').replace('http:', 'https:')))).toMatchObject({
      reason: 'connection-untrusted',
    })
  })
})

describe('a redirect', () => {
  it.each([
    ['http://169.254.169.254/latest/meta-data/', 'address-not-public'],
    ['http://[::ffff:10.0.0.1]/', 'address-not-public'],
    ['//192.168.0.1/', 'address-not-public'],
    ['file:///etc/passwd', 'redirect-elsewhere'],
    ['javascript:alert(1)', 'redirect-elsewhere'],
    ['gopher://example.org/', 'redirect-elsewhere'],
    ['http://anna:secret@example.org/', 'redirect-elsewhere'],
    ['http://', 'redirect-elsewhere'],
  ])('is an address like the first: one to %s is not followed', async (location, reason) => {
    web.put('/a', sends(location))
    expect(await problemOf(ask(web.at('/a')))).toMatchObject({ reason })
  })

  it('is followed to the end, with every answer on the way', async () => {
    web.put('/a', sends('/b?x=1#part'))
    web.put('/b?x=1', sends('c'))
    web.put('/c', 'The mill closed.')
    const answer = await ask(web.at('/a'))
    expect(answer).toMatchObject({ before: [{ status: 302 }, { status: 302 }], last: { status: 200 } })
  })

  it('that leads back, or on and on, ends', async () => {
    web.put('/a', sends('/b'))
    web.put('/b', sends('/a'))
    expect(await problemOf(ask(web.at('/a')))).toEqual({ reason: 'redirect-loop' })
    for (let at = 0; at < 20; at += 1) web.put(`/on/${at}`, sends(`/on/${at + 1}`))
    expect(await problemOf(ask(web.at('/on/0')))).toEqual({ reason: 'too-many-redirects', maximum: 10 })
  })

  it('asks robots.txt of the site that it leads to', async () => {
    web.put('/a', sends(web.at('/b').replace('127.0.0.1', 'other.example')))
    web.put('/robots.txt', (response, { headers }) =>
      response.end(headers.host?.startsWith('other') ? 'User-agent: verbatim\nDisallow: /' : ''),
    )
    expect(await problemOf(ask(web.at('/a')))).toEqual({
      reason: 'robots-forbid',
      host: 'other.example',
      line: 2,
    })
  })
})

describe('robots.txt', () => {
  it.each([
    [404, null],
    [403, null],
    [500, 'robots-unknown'],
    [503, 'robots-unknown'],
    [429, 'robots-unknown'],
  ])('that is answered with %i leaves the reason %s (RFC 9309, 2.3.1)', async (status, reason) => {
    web.put('/robots.txt', (response) => response.writeHead(status).end('User-agent: *\nDisallow: /'))
    web.put('/a', 'The mill closed.')
    expect((await problemOf(ask(web.at('/a'))))?.reason ?? null).toBe(reason)
  })

  it('is asked for once, and says how far apart requests are to be', async () => {
    web.put('/robots.txt', (response) => response.end('User-agent: *\nCrawl-delay: 7\nDisallow: /b'))
    web.put('/a', 'The mill closed.')
    stopTime()
    const around = surroundings()
    const it = fetcher({}, around)
    await ask(web.at('/a'), it)
    await ask(web.at('/a'), it)
    expect(web.paths()).toEqual(['/robots.txt', '/a', '/a'])
    expect(around.waited).toEqual([7_000, 7_000])
  })
})

describe('a host', () => {
  it('is asked again a second later, and another one at once; one of a network of one’s own as well', async () => {
    const time = stopTime()
    const waited: number[] = []
    const pace = new Pace(async (ms) => waited.push(ms))
    const { signal } = new AbortController()
    for (const [name, isOwn] of [
      ['far.example', false],
      ['near.example', true],
    ] as const) {
      await pace.turn(name, signal)
      pace.asked(name, isOwn)
      time.mockReturnValue(60_300)
      await pace.turn(name, signal)
      time.mockReturnValue(60_000)
    }
    expect(waited).toEqual([700])
  })

  it('that is too busy is left alone for as long as it says', async () => {
    web.put('/a', (response) => response.writeHead(429, { 'Retry-After': '120' }).end())
    stopTime()
    const it = fetcher()
    expect(await problemOf(ask(web.at('/a'), it))).toMatchObject({ reason: 'host-busy', seconds: 120 })
    expect(await problemOf(ask(web.at('/b'), it))).toMatchObject({ reason: 'host-left-alone', seconds: 120 })
    expect(web.paths()).toEqual(['/robots.txt', '/a'])
  })

  it.each([
    [404, 'nothing-at-address'],
    [410, 'nothing-at-address'],
    [401, 'access-denied'],
    [403, 'access-denied'],
    [451, 'access-denied'],
    [500, 'server-failing'],
    [503, 'host-busy'],
    [204, 'answer-unusable'],
    [206, 'answer-unusable'],
    [304, 'answer-unusable'],
    [418, 'answer-unusable'],
  ])('that answers with %i gives no document, for the reason %s', async (status, reason) => {
    web.put('/a', (response) => response.writeHead(status).end())
    expect(await problemOf(ask(web.at('/a')))).toMatchObject({ reason })
  })

  it('is told again what it said of a version only where that has the form of it', async () => {
    web.put('/a', 'The mill closed.')
    const known = { url: web.at('/a'), etag: '"1"\r\nX-Injected: 1', lastModified: 'yesterday\r\nX: 1' }
    await ask(web.at('/a'), fetcher(), known)
    expect(Object.keys(web.asked.at(-1)?.headers ?? {})).not.toContain('x-injected')
    expect(web.asked.at(-1)?.headers).not.toHaveProperty('if-none-match')
    await ask(web.at('/a'), fetcher(), {
      ...known,
      etag: 'W/"1"',
      lastModified: 'Tue, 03 Mar 2026 10:00:00 GMT',
    })
    expect(web.asked.at(-1)?.headers).toMatchObject({
      ...{ 'if-none-match': 'W/"1"', 'if-modified-since': 'Tue, 03 Mar 2026 10:00:00 GMT' },
    })
  })
})

describe('an address', () => {
  it.each(['http://example.org/a\r\nX-Injected: 1', 'http://example.org/a b', 'http://example.org/ä\0'])(
    'has no way to begin another line of the request: %j',
    (given) => {
      const read = readAddress(given)
      expect(read.ok && /^[\x21-\x7e]+$/.test(read.url.href)).toBe(true)
    },
  )

  it.each(['desk@example.org\r\nX-Injected: 1', 'a) (b', 'name of somebody'])(
    'to write to has none either: %j',
    (contact) => {
      expect(() => fetchSettingsIn({ VERBATIM_FETCH_CONTACT: contact })).toThrow('VERBATIM_FETCH_CONTACT')
    },
  )
})
