import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { gather, placeOf } from '../gather.ts'
import { gatheringFolder, messages } from '../testing/gathering.ts'
import { httpAnswer, warcOf } from '../testing/web-archives.ts'

const { path: folder, put, gathered } = gatheringFolder()

const PAGE = '<!doctype html><p>The mill by the river closed on Friday.'
const keys = (found: readonly { documentKey: string }[]) => found.map((it) => it.documentKey)

const record = (url: string, type: string, block: string | Uint8Array, length = Buffer.byteLength(block)) =>
  Buffer.concat([
    Buffer.from(`${url} 192.0.2.1 20080430204826 ${type} ${length}\n`),
    Buffer.from(block),
    Buffer.from('\n'),
  ])
const description = record(
  'filedesc://a.arc',
  'text/plain',
  '1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n',
)
const page = (url: string) => record(url, 'text/html', httpAnswer(PAGE))

async function notes(): Promise<string[]> {
  const all: string[] = []
  for await (const it of gather(await placeOf(folder())))
    if (it.type === 'parts-read') all.push(...it.account.notes.map(({ message }) => message))
  return all
}

describe('an ARC file', () => {
  it.each([
    ['plain', (parts: Uint8Array[]) => Buffer.concat(parts)],
    ['packed record by record', (parts: Uint8Array[]) => Buffer.concat(parts.map((it) => gzipSync(it)))],
  ])('has captures with their address and day, as a WARC file has: %s', async (_, packed) => {
    const records = [
      description,
      record('dns:example.org', 'text/dns', '20080430204825\nexample.org. 1 IN A 192.0.2.1\n'),
      page('http://example.org/'),
      page('http://example.org/with space'),
      record(
        'http://example.org/a.gif',
        'image/gif',
        httpAnswer('GIF89a\0\0', { 'Content-Type': 'image/gif' }),
      ),
    ]
    await put('named.txt', packed(records))
    const { found, rejected } = await gathered()
    expect(rejected).toEqual([])
    expect(keys(found)).toEqual([
      'named.txt!/example.org/@20080430204826.html',
      'named.txt!/example.org/with%20space@20080430204826.html',
    ])
    expect(found[0]?.capture).toMatchObject({ url: 'http://example.org/', accessed: '2008-04-30' })
    expect(Buffer.from(found[0]?.bytes ?? '').toString()).toBe(PAGE)
    expect(await notes()).toEqual([
      'not read, because they are no documents: 1 image, 1 look-up of a name (DNS), 1 record about the capture',
    ])
  })

  it('is not read behind a record with a wrong length, because a page may have a record in it', async () => {
    const madeUp = page('http://example.org/made-up').toString()
    const outer = record(
      'http://example.org/',
      'text/html',
      `${httpAnswer(PAGE)}${madeUp}`,
      httpAnswer(PAGE).length - 5,
    )
    await put('a.arc', Buffer.concat([description, page('http://example.org/first'), outer]))
    const { found, rejected } = await gathered()
    expect(keys(found)).toEqual(['a.arc!/example.org/first@20080430204826.html'])
    expect(messages(rejected)).toContainEqual(
      expect.stringContaining('a.arc was not indexed: it is damaged or cut off'),
    )
  })

  it('says so where it is cut off', async () => {
    const whole = Buffer.concat([description, page('http://example.org/'), page('http://example.org/b')])
    await put('a.arc', whole.subarray(0, -30))
    const { found, rejected } = await gathered()
    expect(found).toHaveLength(1)
    expect(messages(rejected)).toContainEqual(expect.stringContaining('damaged or cut off'))
  })
})

describe('a conversion in a WARC file', () => {
  it('is a document that says that a program has made it', async () => {
    const fields = { 'Content-Type': 'text/plain' }
    await put(
      'a.wet',
      warcOf([{ type: 'conversion', url: 'https://example.org/a.pdf', fields, block: 'The mill closed.' }]),
    )
    const { found } = await gathered()
    expect(keys(found)).toEqual(['a.wet!/example.org/a.pdf@20190605101112.txt'])
    expect(found[0]?.capture?.notes).toEqual([
      {
        code: 'converted',
        message: 'it is what a program has made of the capture, as the web archive states',
      },
    ])
  })
})
