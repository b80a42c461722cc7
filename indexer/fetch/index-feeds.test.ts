// Commands change the environment of this process.
import { describe, expect, it } from 'vitest'
import { main } from '../commands/main.ts'
import { fetching } from './testing/fetching.ts'
import { webServer } from './testing/web-server.ts'

const web = webServer()
const { command, index, documents, captures } = fetching(main)

const putFeed = (...paths: string[]) =>
  web.put('/feed', (response) => {
    const items = paths.map((it) => `<item><link>${it}</link></item>`)
    response.setHeader('Content-Type', 'application/rss+xml')
    response.end(`<?xml version="1.0"?><rss version="2.0"><channel>${items.join('')}</channel></rss>`)
  })
const addresses = async () => (await documents()).map(({ url }) => url).sort()

describe('a feed given in place of a file', () => {
  it('gives its entries, each a document, and is none itself', async () => {
    putFeed('/mill', '/bridge')
    web.put('/mill', 'The mill by the river closed.')
    web.put('/bridge', 'The bridge by the river closed.')
    const { code, stderr } = await index(web.at('/feed'))
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining('Addresses: 1 feed, 2 fetched'),
    })
    expect(stderr).not.toContain('Note:')
    expect(await addresses()).toEqual([web.at('/bridge'), web.at('/mill')])
    expect(await captures()).toHaveLength(3)
  })

  it('fetches the next time what is new in it, and keeps what is in it no longer', async () => {
    putFeed('/mill')
    const asked: (string | undefined)[] = []
    web.put('/mill', (response, { headers }) => {
      asked.push(headers['if-modified-since'])
      const date = 'Tue, 03 Mar 2026 10:00:00 GMT'
      if (headers['if-modified-since'] === date) response.writeHead(304).end()
      else response.setHeader('Last-Modified', date).end('<!doctype html><p>The mill by the river closed.')
    })
    web.put('/bridge', 'The bridge by the river closed.')
    await index(web.at('/feed'))
    putFeed('/bridge', '/mill')
    expect((await index(web.at('/feed'))).stderr).toContain('Addresses: 1 feed, 1 fetched, 1 unchanged.')
    expect(asked).toEqual([undefined, 'Tue, 03 Mar 2026 10:00:00 GMT'])
    putFeed('/bridge')
    const { stderr } = await index(web.at('/feed'))
    expect(stderr).toContain('0 documents indexed (0 passages), 2 unchanged, 0 removed')
    expect(await addresses()).toEqual([web.at('/bridge'), web.at('/mill')])
  })

  it('gives its entries also where the server says that the feed has not changed', async () => {
    web.put('/feed', (response, { headers }) => {
      if (headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else
        response
          .writeHead(200, { ETag: '"1"' })
          .end('<rss version="2.0"><item><link>/mill</link></item></rss>')
    })
    web.put('/mill', (response) => response.writeHead(500).end())
    expect((await index(web.at('/feed'))).stderr).toContain('the server fails (status 500)')
    web.put('/mill', 'The mill by the river closed.')
    expect((await index(web.at('/feed'))).stderr).toContain('Addresses: 1 feed, 1 fetched, 0 unchanged.')
  })

  it('is fetched up to a limit, and says what was left', async () => {
    putFeed('/a', '/b', '/c')
    for (const it of ['/a', '/b', '/c']) web.put(it, `The mill at ${it} closed.`)
    const { code, stderr } = await command(['index', web.at('/feed')], { VERBATIM_FETCH_ENTRIES: '2' })
    expect(code).toBe(0)
    expect(stderr).toContain(`Note: ${web.at('/feed')}: only the first 2 of its 3 entries are fetched`)
    expect(web.paths()).toEqual(['/robots.txt', '/feed', '/a', '/b'])
  })

  it('may lead to other sites, but not to this network, and one bad entry ends nothing', async () => {
    putFeed('http://169.254.169.254/latest/meta-data/', 'http://10.0.0.1/', '/feed', '/mill', '/mill#again')
    web.put('/mill', 'The mill by the river closed.')
    const { code, stderr } = await index(web.at('/feed'), web.at('/mill'))
    expect(code).toBe(1)
    expect(stderr).toContain(
      'http://169.254.169.254/latest/meta-data/ was not fetched: 169.254.169.254 is at',
    )
    expect(stderr).toContain('http://10.0.0.1/ was not fetched')
    expect(await addresses()).toEqual([web.at('/mill')])
    expect(web.paths()).toEqual(['/robots.txt', '/feed', '/mill'])
  })

  it('in a feed is not followed, because feeds of feeds have no end', async () => {
    putFeed('/other')
    web.put('/other', (response) => response.end('<rss version="2.0"><item><link>/mill</link></item></rss>'))
    expect((await index(web.at('/feed'))).stderr).toContain('what is there is a feed (RSS or Atom)')
    expect(web.paths()).not.toContain('/mill')
  })
})
