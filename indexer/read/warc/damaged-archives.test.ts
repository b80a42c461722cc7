import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { gatheringFolder, messages } from '../testing/gathering.ts'
import { httpAnswer, packedWarcOf, type Recorded, warcOf } from '../testing/web-archives.ts'

const { put, gathered } = gatheringFolder()

const PAGE =
  '<!doctype html><title>Mill</title><p>The mill by the river closed on Friday, and nobody knows why.'
const page = (url: string, more: Recorded = {}): Recorded => ({ url, block: httpAnswer(PAGE), ...more })
const keys = (found: readonly { documentKey: string }[]) => found.map((it) => it.documentKey)

describe('a web archive that is not whole', () => {
  it('refuses what was not captured whole, and what cannot be unpacked', async () => {
    const cut = (
      fields: Record<string, string>,
      body: string | Uint8Array = PAGE,
      of: Record<string, string> = {},
    ) => page('https://example.org/a', { block: httpAnswer(body, fields), fields: of })
    await put(
      'a.warc',
      warcOf([
        cut({}, PAGE, { 'WARC-Truncated': 'length' }),
        cut({ 'Content-Length': '99999' }),
        cut({ 'Content-Encoding': 'gzip' }, gzipSync(PAGE).subarray(0, 60)),
        cut({ 'Transfer-Encoding': 'chunked' }, 'ff\r\n<!doctype html><p>The mill'),
        cut({ 'Content-Encoding': 'zstd' }, '\x28\xb5\x2f\xfd'),
      ]),
    )
    const { found, rejected } = await gathered()
    expect(found).toEqual([])
    const reasons = rejected.map(({ error }) => ('problem' in error.facts ? error.facts.problem : null))
    expect(reasons.map((it) => typeof it === 'object' && it !== null && 'reason' in it && it.reason)).toEqual(
      [...Array.from({ length: 4 }, () => 'capture-incomplete'), 'content-coding-unknown'],
    )
  })

  it('reads what is whole above a place where it is cut off or something else stands', async () => {
    const whole = warcOf([page('https://example.org/a'), page('https://example.org/b')])
    await put('cut.warc', whole.subarray(0, whole.length - 40))
    await put(
      'packed.warc.gz',
      packedWarcOf([page('https://example.org/a'), page('https://example.org/b')]).subarray(0, -9),
    )
    // A length that is too small: what follows could be a record that the page has made up.
    const forged = `${PAGE}\r\n\r\n${warcOf([page('https://example.com/forged')])}`
    await put(
      'forged.warc',
      warcOf([
        page('https://example.org/a'),
        page('https://example.org/b', { block: httpAnswer(forged), length: 60 }),
      ]),
    )
    const { found, rejected } = await gathered()
    expect(keys(found).filter((key) => key.includes('/b@') || key.includes('forged@'))).toEqual([])
    expect(keys(found).filter((key) => key.endsWith('/a@20190605101112.html'))).toHaveLength(3)
    expect(messages(rejected).filter((it) => it.includes('damaged or cut off'))).toHaveLength(3)
  })

  it('tells that bytes do not have the digest that the archive states', async () => {
    const block = httpAnswer(PAGE)
    const of = (bytes: Uint8Array | string) => `sha1:${createHash('sha1').update(bytes).digest('hex')}`
    const with_ = (fields: Record<string, string>) => page('https://example.org/a', { block, fields })
    await put(
      'a.warc',
      warcOf([
        with_({ 'WARC-Block-Digest': of(block) }),
        with_({ 'WARC-Payload-Digest': of(PAGE) }),
        with_({ 'WARC-Block-Digest': of('another') }),
        with_({ 'WARC-Payload-Digest': 'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ' }),
        with_({ 'WARC-Payload-Digest': 'crc:1' }),
      ]),
    )
    const { found } = await gathered()
    expect(found.map(({ capture }) => capture?.notes?.map(({ code }) => code))).toEqual([
      [],
      [],
      ['digest-differs'],
      ['digest-differs'],
      [],
    ])
  })
})
