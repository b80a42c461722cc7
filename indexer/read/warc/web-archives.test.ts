import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'
import { zipOf } from '../testing/archives.ts'
import { gatheringFolder } from '../testing/gathering.ts'
import { httpAnswer, packedWarcOf, type Recorded, warcOf } from '../testing/web-archives.ts'

const { put, gathered, path } = gatheringFolder()

const PAGE =
  '<!doctype html><title>Mill</title><p>The mill by the river closed on Friday, and nobody knows why.'
const page = (url: string, more: Recorded = {}): Recorded => ({ url, block: httpAnswer(PAGE), ...more })
const keys = (found: readonly { documentKey: string }[]) => found.map((it) => it.documentKey)
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8')

/** What a run says of the archive itself. */
async function told() {
  const { gather, placeOf } = await import('../gather.ts')
  const notes: string[] = []
  for await (const event of gather(await placeOf(path()))) {
    if (event.type === 'parts-read') notes.push(...event.account.notes.map(({ message }) => message))
  }
  return notes
}

describe('a web archive', () => {
  it('has a document for each page, with its address and the day of its capture, whatever the file is called', async () => {
    await put('a', warcOf([{ type: 'warcinfo' }, page('https://example.org/news/a.html')]))
    await put('b.warc.gz', packedWarcOf([page('https://example.org/'), page('https://example.org/x?id=1/2')]))
    const { found, rejected } = await gathered()
    expect(rejected).toEqual([])
    expect(keys(found)).toEqual([
      'a!/example.org/news/a@20190605101112.html',
      'b.warc.gz!/example.org/@20190605101112.html',
      'b.warc.gz!/example.org/x?id=1%2F2@20190605101112.html',
    ])
    const [first] = found
    const document = first && read(first, new Date(0))
    expect(document?.metadata).toMatchObject({
      url: 'https://example.org/news/a.html',
      accessed: '2019-06-05',
    })
    expect(document?.metadata.publishedAt).toBeUndefined()
  })

  it('believes the capture and not the page about where it was', async () => {
    const content = PAGE.replace('<title>', '<link rel=canonical href="https://example.com/other"><title>')
    await put('a.warc', warcOf([page('https://example.org/a', { block: httpAnswer(content) })]))
    const [first] = (await gathered()).found
    expect(first && read(first, new Date(0)).metadata.url).toBe('https://example.org/a')
  })

  it('unpacks what was sent in chunks and packed, also by programs that unpacked it and left the field', async () => {
    const chunked = (bytes: Uint8Array) => {
      const middle = Math.ceil(bytes.length / 2)
      const parts = [bytes.subarray(0, middle), bytes.subarray(middle)].map((it) =>
        Buffer.concat([Buffer.from(`${it.length.toString(16)}\r\n`), it, Buffer.from('\r\n')]),
      )
      return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
    }
    const answers: [string, Uint8Array, Record<string, string>][] = [
      ['gzip', gzipSync(PAGE), { 'Content-Encoding': 'gzip' }],
      ['br', brotliCompressSync(PAGE), { 'Content-Encoding': 'br' }],
      ['zlib', deflateSync(PAGE), { 'Content-Encoding': 'deflate' }],
      ['raw', deflateRawSync(PAGE), { 'Content-Encoding': 'deflate' }],
      ['chunks', chunked(Buffer.from(PAGE)), { 'Transfer-Encoding': 'chunked' }],
      ['both', chunked(gzipSync(PAGE)), { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' }],
      ['left', Buffer.from(PAGE), { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' }],
      ['left-br', Buffer.from(PAGE), { 'Content-Encoding': 'br' }],
      ['none', Buffer.from(PAGE), { 'Content-Encoding': 'utf-8' }],
    ]
    await put(
      'a.warc',
      warcOf(
        answers.map(([name, body, fields]) =>
          page(`https://example.org/${name}`, { block: httpAnswer(body, fields) }),
        ),
      ),
    )
    const { found, rejected } = await gathered()
    expect(rejected).toEqual([])
    expect(found).toHaveLength(answers.length)
    for (const { bytes } of found) expect(textOf(bytes)).toBe(PAGE)
  })

  it('counts what is no document, and lists none of it', async () => {
    const answer = (
      url: string,
      type: string,
      content: string | Uint8Array = 'x',
      status?: string,
    ): Recorded => page(url, { block: httpAnswer(content, { 'Content-Type': type }, status) })
    await put(
      'a.warc',
      warcOf([
        { type: 'warcinfo' },
        { type: 'request', url: 'https://example.org/a', block: 'GET /a HTTP/1.1\r\n\r\n' },
        { type: 'response', url: 'dns:example.org', fields: { 'Content-Type': 'text/dns' }, block: '2019' },
        answer('https://example.org/a.png', 'image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
        answer('https://example.org/a.svg', 'image/svg+xml', '<svg/>'),
        answer('https://example.org/a.js', 'text/javascript', 'let a'),
        answer('https://example.org/b', 'text/plain', '{"a": 1}'),
        answer('https://example.org/records.jsonl', 'text/plain', '{"id": "a", "text": "b"}\n{}'),
        answer('https://example.org/a.css', 'text/css', 'p {}'),
        answer('https://example.org/gone', 'text/html', PAGE, '404 Not Found'),
        answer('https://example.org/moved', 'text/html', PAGE, '301 Moved'),
        answer('https://example.org/blank', 'text/html', ''),
        { type: 'revisit', url: 'https://example.org/a', block: 'HTTP/1.1 200 OK\r\n\r\n' },
        {
          type: 'resource',
          url: 'urn:text:https://example.org/',
          block: 'The mill',
          fields: { 'Content-Type': 'text/plain' },
        },
        { type: 'metadata', url: 'https://example.org/a', block: 'fetchTimeMs: 1' },
      ]),
    )
    const { found, rejected } = await gathered()
    expect([...found, ...rejected]).toEqual([])
    expect(await told()).toEqual([
      'not read, because they are no documents: 2 images, 1 script, 1 style sheet, 2 files of data (JSON, XML, tables), 1 redirect, 1 answer with another status than 200, 1 empty answer, 1 request, 1 look-up of a name (DNS), 3 records about the capture',
      '1 capture without content, which was the same as that of an earlier one (revisits)',
    ])
  })

  it('tells what a capture is by its content before its type and its name', async () => {
    const of = (url: string, type: string, content: string | Uint8Array) =>
      page(url, { block: httpAnswer(content, { 'Content-Type': type }) })
    await put(
      'a.warc',
      warcOf([
        of('https://example.org/a.png', 'image/png', PAGE),
        of('https://example.org/part.php', 'text/html', '<p>The mill closed.'),
        of('https://example.org/report.css', 'text/plain', '%PDF-1.4'),
        of('https://example.org/notes.md', 'text/markdown', '# Mill\n\nIt closed.'),
        of('https://example.org/notes', 'text/plain', 'It closed.'),
        of('https://example.org/x.jsonl', 'application/pdf', '%PDF-1.4'),
        of('https://example.org/all', 'application/zip', zipOf([{ name: 'a.txt', content: 'It rained.' }])),
      ]),
    )
    const { found } = await gathered()
    expect(
      found.map(({ documentKey, format }) => [documentKey.slice('a.warc!/example.org/'.length), format]),
    ).toEqual([
      ['a.png@20190605101112.html', 'html'],
      ['part.php@20190605101112.html', 'html'],
      ['report@20190605101112.css', 'pdf'],
      ['notes@20190605101112.md', 'markdown'],
      ['notes@20190605101112.txt', 'text'],
      ['x.jsonl@20190605101112', 'pdf'],
      ['all@20190605101112!/a.txt', 'text'],
    ])
    // What is in a captured archive was captured with it.
    expect(found.at(-1)?.capture?.url).toBe('https://example.org/all')
  })

  it('has two members for two captures of one address', async () => {
    await put(
      'a.warc',
      warcOf([
        page('https://example.org/a'),
        page('https://example.org/a', { date: '2020-01-02T03:04:05.678Z' }),
      ]),
    )
    expect(keys((await gathered()).found)).toEqual([
      'a.warc!/example.org/a@20190605101112.html',
      'a.warc!/example.org/a@20200102030405.html',
    ])
  })

  it('makes keys of addresses that neither hide, nor lead anywhere, nor look like containers', async () => {
    const long = `https://example.org/${'a'.repeat(3000)}`
    await put(
      'a.warc',
      warcOf(
        [
          'https://example.org/.well-known/./../.hidden/a%2e%2e%2fb',
          'https://example.org/what!/now',
          'https://example.org/%D9%85%D8%B7%D8%AD%D9%86%D8%A9/%00%0A%5C%ff',
          `${long}1`,
          `${long}2`,
          '<https://example.org/between>',
          'https://example.org/with space',
        ].map((url) => page(url)),
      ),
    )
    const { found, rejected } = await gathered()
    expect(rejected).toEqual([])
    const [first, second, third, long1, long2, sixth, last] = keys(found).map((key) =>
      key.slice('a.warc!/example.org/'.length),
    )
    expect([first, second, third, sixth, last]).toEqual([
      '%2Ehidden/a..%2fb@20190605101112.html',
      'what%21/now@20190605101112.html',
      '%D9%85%D8%B7%D8%AD%D9%86%D8%A9/%00%0A%5C%ff@20190605101112.html'.replace(
        '%D9%85%D8%B7%D8%AD%D9%86%D8%A9',
        'مطحنة',
      ),
      'between@20190605101112.html',
      'with%20space@20190605101112.html',
    ])
    expect(long1?.length).toBeLessThan(250)
    expect(long1).not.toBe(long2)
    expect(found.at(-2)?.capture?.url).toBe('https://example.org/between')
  })

  it('reads a page in the encoding that the server stated', async () => {
    const bytes = Buffer.concat([Buffer.from('<p>'), Buffer.from('\xe3\xd8\xcd\xe4\xc9', 'latin1')])
    await put(
      'a.warc',
      warcOf([
        page('https://example.org/', {
          block: httpAnswer(bytes, { 'Content-Type': 'text/html; charset=windows-1256' }),
        }),
      ]),
    )
    const [first] = (await gathered()).found
    expect(first && read(first, new Date(0)).text).toContain('مطحنة')
  })
})

describe('a WACZ file', () => {
  it('has the captures of its archives, and nothing of its lists of them', async () => {
    await put(
      'a.wacz',
      zipOf([
        { name: 'datapackage.json', content: '{}' },
        {
          name: 'pages/pages.jsonl',
          content: '{"id": "a", "url": "https://example.org/", "text": "The mill closed."}',
        },
        { name: 'archive/data.warc.gz', content: packedWarcOf([page('https://example.org/')]), method: 0 },
        { name: 'indexes/index.cdx.gz', content: gzipSync('org,example)/') },
      ]),
    )
    const { found, rejected } = await gathered()
    expect(rejected).toEqual([])
    expect(keys(found)).toEqual(['a.wacz!/archive/data.warc.gz!/example.org/@20190605101112.html'])
    expect(await told()).toEqual([
      'not read, because they are no documents: 3 indexes or lists of the archive',
    ])
  })
})
