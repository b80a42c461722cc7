// Commands change the environment of this process.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openRecords } from '../../records/open.ts'
import { main } from '../commands/main.ts'
import { fetching } from './testing/fetching.ts'
import { webServer } from './testing/web-server.ts'

const web = webServer()
const { data, command, index, documents, captures } = fetching(main)

describe('an address given in place of a file', () => {
  it('is fetched once, kept as a web archive, and indexed from there with its address and day', async () => {
    web.put('/mill', 'The mill by the river closed, Jane Doe said.')
    const { code, stderr } = await index(web.at('/mill'))
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('1 document indexed') })
    expect(stderr).toContain('Addresses: 1 fetched, 0 unchanged.')
    const [found] = await documents()
    expect(found).toMatchObject({ collection: '127.0.0.1', title: 'Mill closes', url: web.at('/mill') })
    expect(found?.source).toBe('The Valley Post')
    expect(found?.work?.accessed?.value).toBe(new Date().toISOString().slice(0, 10))
    expect(web.paths()).toEqual(['/robots.txt', '/mill'])
  })

  it('keeps what was asked and answered as it was sent', async () => {
    web.put('/mill', 'The mill by the river closed.')
    await index(web.at('/mill'))
    const [name = ''] = await captures()
    const archive = gunzipSync(await readFile(path.join(data(), 'fetched', name))).toString('latin1')
    expect(archive).toContain('WARC-Type: warcinfo')
    expect(archive).toContain(`WARC-Target-URI: ${web.at('/mill')}\r\n`)
    expect(archive).toContain('WARC-IP-Address: 127.0.0.1')
    expect(archive).toContain('HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8')
    const { raw = [] } = web.asked.find((it) => it.path === '/mill') ?? {}
    const lines = raw.flatMap((it, at) => (at % 2 === 0 ? [`${it}: ${raw[at + 1]}\r\n`] : []))
    expect(archive).toContain(`\r\n\r\nGET /mill HTTP/1.1\r\n${lines.join('')}\r\n`)
    const records = await openRecords({ dataFolder: data() })
    try {
      const entries = []
      for await (const entry of records.ledger.entries()) entries.push(entry)
      expect(entries).toMatchObject([{ outcome: 'read' }, { outcome: 'indexed', sha256: expect.any(String) }])
    } finally {
      await records.close()
    }
    expect(await command(['verify'])).toMatchObject({ code: 0 })
  })

  it('says who asks, and sends no cookie and nothing that names a person', async () => {
    web.put('/mill', (response) =>
      response.setHeader('Set-Cookie', 'a=b').writeHead(302, { Location: '/there' }).end(),
    )
    web.put('/there', 'The mill by the river closed.')
    await command(['index', web.at('/mill')], { VERBATIM_FETCH_CONTACT: 'mailto:desk@example.org' })
    expect(web.paths()).toEqual(['/robots.txt', '/mill', '/there'])
    for (const { headers } of web.asked) {
      expect(headers['user-agent']).toMatch(/^Verbatim\/[\d.]+ \(\+mailto:desk@example\.org\)$/)
      expect(Object.keys(headers)).toEqual(['host', 'user-agent', 'accept', 'accept-encoding', 'connection'])
    }
  })

  it('is asked for again with what the server said of it, and not read again where nothing changed', async () => {
    web.put('/mill', (response, { headers }) => {
      if (headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else
        response
          .writeHead(200, { ETag: '"1"', 'Content-Type': 'text/html' })
          .end('<p>The mill by the river closed.')
    })
    await index(web.at('/mill'))
    const { stderr } = await index(web.at('/mill'))
    expect(stderr).toContain('Addresses: 0 fetched, 1 unchanged.')
    expect(stderr).toContain('0 documents indexed (0 passages), 1 unchanged')
    expect(await captures()).toHaveLength(1)
  })

  it('keeps its document when its words change, and the version before as well', async () => {
    web.put('/mill', 'The mill by the river closed.')
    await index(web.at('/mill'))
    const [before] = await documents()
    web.put('/mill', 'The mill by the river is open again.')
    await index(web.at('/mill'))
    const [after, ...others] = await documents()
    expect(others).toEqual([])
    expect(after?.documentId).toBe(before?.documentId)
    expect(after?.text).toContain('open again')
    expect((await captures()).filter((it) => it.includes('.earlier'))).toHaveLength(1)
  })

  it('leaves what was there before as it was where it cannot be had any more, and fetches the others', async () => {
    web.put('/mill', 'The mill by the river closed.')
    web.put('/bridge', 'The bridge by the river closed.')
    await index(web.at('/mill'))
    web.put('/mill', (response) => response.writeHead(404).end())
    const { code, stderr } = await index(web.at('/mill'), web.at('/bridge'))
    expect(code).toBe(1)
    expect(stderr).toContain(`${web.at('/mill')} was not fetched: the server has nothing there (status 404)`)
    expect((await documents()).map((it) => it.url).sort()).toEqual([web.at('/bridge'), web.at('/mill')])
  })

  it('clears away what a process that was killed has left of another one', async () => {
    const incoming = path.join(data(), 'fetched', '.incoming')
    await mkdir(incoming, { recursive: true })
    const [gone, alive] = ['2147483646.0a', `${process.pid}.0b`]
    await Promise.all([gone, alive].map((it) => writeFile(path.join(incoming, it), 'half')))
    await index(web.at('/none'))
    expect(await readdir(incoming)).toEqual([alive])
  })

  it('keeps what is given for it, for the next time too', async () => {
    web.put('/mill', 'The mill by the river closed.')
    await index(web.at('/mill'), '--source', 'The Hill Herald', '--collection', 'mills/2026')
    await index(web.at('/mill'), '--collection', 'mills/2026')
    expect(await documents()).toMatchObject([{ source: 'The Hill Herald', collection: 'mills/2026' }])
  })
})

describe('what was fetched', () => {
  it.each(['its address', 'its document', 'its collection'])(
    'is deleted with its earlier versions by %s, so that no start brings it back',
    async (by) => {
      web.put('/mill', 'The mill by the river closed.')
      web.put('/bridge', 'The bridge by the river closed.')
      await index(web.at('/mill'), '--source', 'The Hill Herald')
      web.put('/mill', 'The mill by the river is open again.')
      await index(web.at('/mill'))
      const [found] = await documents()
      await index(web.at('/bridge'), '--collection', 'bridges')
      const names = { 'its address': web.at('/mill'), 'its document': found?.documentId ?? '' }
      const { code, stderr } = await index('--remove', { ...names, 'its collection': '127.0.0.1' }[by] ?? '')
      expect(stderr).toContain('1 document removed.\n1 file that had been fetched for it deleted.')
      expect(code).toBe(0)
      expect(await captures()).toEqual([expect.stringContaining('bridges')])
      const again = await index(path.join(data(), 'fetched', '127.0.0.1'))
      expect(again.stderr).not.toContain('manifest')
      expect((await documents()).map(({ url }) => url)).toEqual([web.at('/bridge')])
      expect((await index('--remove', web.at('/mill'))).code).toBe(1)
    },
  )
})

describe('an address that is not fetched', () => {
  it.each([
    ['of another scheme', 'ftp://example.org/a', 'it must be a web address'],
    ['of a file', 'file:///etc/passwd', 'it must be a web address'],
    ['with a password', 'https://anna:secret@example.org/a', 'a user name or a password'],
  ])('%s is named with the reason, and without a password', async (_, address, reason) => {
    const { code, stderr } = await index(address)
    expect(code).toBe(1)
    expect(stderr).toContain(reason)
    expect(stderr).not.toContain('secret')
  })

  it('is one on this machine, unless its network is named', async () => {
    web.put('/mill', 'The mill by the river closed.')
    const { code, stderr } = await command(['index', web.at('/mill')], { VERBATIM_FETCH_NETWORKS: '' })
    expect(code).toBe(1)
    expect(stderr).toContain('127.0.0.1 is at 127.0.0.1, which is not on the public internet')
    expect(web.paths()).toEqual([])
  })

  it('is any, where fetching is turned off', async () => {
    const { stderr } = await command(['index', web.at('/mill')], { VERBATIM_FETCHING: 'off' })
    expect(stderr).toContain('fetching is turned off here')
    expect(web.paths()).toEqual([])
  })

  it('is one that robots.txt asks programs to leave alone', async () => {
    web.put('/robots.txt', (response) => response.end('User-agent: *\nDisallow: /private\n'))
    web.put('/mill', 'The mill by the river closed.')
    const { code, stderr } = await index(web.at('/private/a'), web.at('/mill'))
    expect(code).toBe(1)
    expect(stderr).toContain('robots.txt of 127.0.0.1 asks programs not to fetch it (line 2)')
    expect(web.paths()).toEqual(['/robots.txt', '/mill'])
  })

  it('is one that was given to a command that only reads', async () => {
    const { code, stderr } = await command(['explain', web.at('/mill')])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('explain reads files') })
    expect(web.paths()).toEqual([])
  })

  it('is what is no document, such as a picture', async () => {
    web.put('/mill.png', (response) => response.end(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')))
    const { stderr } = await index(web.at('/mill.png'))
    expect(stderr).toContain('what is there is an image, which is not read from the web')
  })

  it('is one that would unpack to too much, of which nothing is kept', async () => {
    const bomb = gzipSync(Buffer.alloc(4 * 1024 * 1024, 'a'))
    web.put('/bomb', (response) => response.setHeader('Content-Encoding', 'gzip').end(bomb))
    const { stderr } = await command(['index', web.at('/bomb')], { VERBATIM_FETCH_MEGABYTES: '1' })
    expect(stderr).toContain('it is larger than 1 MB, as it is sent or unpacked')
    await expect(captures()).rejects.toThrow('ENOENT')
  })
})
