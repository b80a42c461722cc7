import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { zipOf } from './testing/archives.ts'
import { gatheringFolder, messages } from './testing/gathering.ts'

const { put, gathered } = gatheringFolder()

const keys = (found: readonly { documentKey: string }[]) => found.map((it) => it.documentKey)
const SEPARATOR = 'From jane@example.org Fri Mar 12 09:00:00 2021'
const message = (id: string | null, ...body: string[]) => [
  'From: Jane Doe <jane@example.org>',
  'Subject: The mill',
  ...(id === null ? [] : [`Message-ID: <${id}>`]),
  '',
  ...body,
]

describe('a message', () => {
  it('is told by its name and a header, or by fields that only programs write', async () => {
    const sent = ['Received: from a by b', 'MIME-Version: 1.0', ...message('1@a', 'It rained.')].join('\r\n')
    await put('a.eml', message(null, 'It rained.').join('\n'))
    await put('b', sent)
    await put('c.txt', message(null, 'A note that begins like a mail.').join('\n'))
    await put('d.eml', 'It rained, and that is no message.')
    await put('e.eml', [SEPARATOR, ...message('2@a', 'It rained.')].join('\n'))
    await put('g.emlx', `99\n${message('4@a', 'It rained.').join('\n')}`)
    await put('f.eml', ['From jane@example.org', ...message('3@a', 'It rained.')].join('\n'))
    const { found } = await gathered()
    expect(found.map((it) => it.format)).toEqual(['mail', 'mail', 'text', 'text', 'mail', 'mail', 'mail'])
  })

  it('is not a page that a browser has saved in one file', async () => {
    const other = [
      'From: "Saved by a browser"',
      'Date: x',
      'MIME-Version: 1.0',
      'Content-Type: text/html',
      '',
      '',
    ]
    await put('b.mht', other.join('\r\n'))
    await put(
      'a.mhtml',
      [
        'From: <Saved by Blink>',
        'Snapshot-Content-Location: https://example.org/',
        'Subject: A',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary=b',
        '',
        '',
      ].join('\r\n'),
    )
    expect((await gathered()).found.map((it) => it.format)).toEqual(['mhtml', 'mhtml'])
  })

  it('has what is attached to it as documents of their own, by whatever reads them', async () => {
    const page = Buffer.from('<!doctype html><p>The mill closed.').toString('base64')
    const archive = zipOf([{ name: 'one.txt', content: 'It rained.' }]).toString('base64')
    const part = (header: string, encoding: string, body: string) => [
      '--b',
      header,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
    ]
    const lines = [
      'From: a@example.org',
      'Date: Fri, 12 Mar 2021 09:00:00 +0100',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      ...part('Content-Type: text/plain', '7bit', 'See below.'),
      ...part(
        "Content-Disposition: attachment; filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.html",
        'base64',
        page,
      ),
      ...part('Content-Type: application/zip; name="=?utf-8?Q?old_papers.zip?="', 'base64', archive),
      ...part('Content-Disposition: attachment; filename="../../etc/passwd.txt"', '7bit', 'Words.'),
      ...part('Content-Type: message/rfc822', '7bit', message('2@a', 'Passed on.').join('\r\n')),
      ...part('Content-Type: application/pgp-signature; name="s.asc"', '7bit', 'xyz'),
      '--b--',
    ]
    await put('a.eml', lines.join('\r\n'))
    const { found, rejected } = await gathered()
    expect(keys(found)).toEqual([
      'a.eml',
      'a.eml!/تقرير.html',
      'a.eml!/old papers.zip!/one.txt',
      'a.eml!/passwd.txt',
      'a.eml!/attachment 4.eml',
    ])
    expect(found.map((it) => it.format)).toEqual(['mail', 'html', 'text', 'text', 'mail'])
    expect(rejected).toEqual([])
  })
})

describe('a message that is encrypted', () => {
  it('has no attachments, because what is in it is not what was sent', async () => {
    const lines = [
      ...message('1@a').slice(0, -1),
      'Content-Type: multipart/encrypted; boundary=b',
      ...['', '--b', 'Content-Type: application/pgp-encrypted', '', 'Version: 1'],
      ...[
        '--b',
        'Content-Type: application/octet-stream; name="encrypted.asc"',
        '',
        'hQEMA0v3mVu6vZkN',
        '--b--',
      ],
    ]
    await put('a.eml', lines.join('\r\n'))
    expect(keys((await gathered()).found)).toEqual(['a.eml'])
  })
})

describe('a mailbox', () => {
  it.each([
    ['carriage returns alone end its lines', '\r', ['a.eml!/page.html', 'inbox!/1@a.eml', 'inbox!/2@a.eml']],
    ['line feeds alone end its lines', '\n', ['a.eml!/page.html', 'inbox!/1@a.eml', 'inbox!/2@a.eml']],
  ])('and a message are divided where %s', async (_, end, members) => {
    const attached = [
      ...message('3@a').slice(0, -1),
      ...['Content-Type: multipart/mixed; boundary=b', '', '--b'],
      ...['Content-Disposition: attachment; filename=page.html', '', '<p>It rained.', '--b--'],
    ]
    await put('a.eml', attached.join(end))
    const box = [SEPARATOR, ...message('1@a', 'It rained.'), SEPARATOR, ...message('2@a', 'It snowed.')]
    await put('inbox', box.join(end))
    const { found } = await gathered()
    expect(keys(found)).toEqual(['a.eml', ...members])
    expect(Buffer.from(found[2]?.bytes ?? []).toString()).toContain('\n\nIt rained.\n')
  })

  it('and a message that somebody saved in UTF-16 are texts, in which a reader of text finds the fields', async () => {
    const utf16 = (lines: string[]) => Buffer.from(lines.join('\n'), 'utf16le')
    await put('a.eml', utf16(message('1@a', 'It rained.')))
    await put('inbox', utf16([SEPARATOR, ...message('1@a', 'It rained.')]))
    expect((await gathered()).found.map((it) => it.format)).toEqual(['text', 'text'])
  })

  it('is refused if it cannot be divided, because it would be lost otherwise', async () => {
    await put(
      'inbox',
      [`From ${'a'.repeat(1_200)} 09:00:00 2021`, ...message('1@a', 'It rained.')].join('\n'),
    )
    const { rejected } = await gathered()
    expect(messages(rejected)).toEqual([expect.stringContaining('damaged or cut off')])
  })

  it('has each message as a document, named by its ID, or by its number where it has none', async () => {
    const box = [
      ...[SEPARATOR, ...message('1@a/b', 'It rained.', ''), SEPARATOR, ...message(null, 'It snowed.')],
      // Without a blank line above, as some programs write it.
      ...[
        SEPARATOR,
        ...message('3@a', 'The mill closed.', '>From here on it was quiet.', '>>From Jane.'),
        '',
      ],
    ].join('\n')
    await put('inbox', box)
    await put('packed.gz', gzipSync(box))
    const { found, rejected } = await gathered()
    expect(rejected).toEqual([])
    const names = ['1@a_b.eml', 'message 2.eml', '3@a.eml']
    expect(keys(found)).toEqual([
      ...names.map((it) => `inbox!/${it}`),
      ...names.map((it) => `packed.gz!/packed!/${it}`),
    ])
    expect(found.every((it) => it.format === 'mail')).toBe(true)
    const last = Buffer.from(found[2]?.bytes ?? []).toString()
    expect(last).toContain('The mill closed.\nFrom here on it was quiet.\n>From Jane.\n')
  })

  it('keeps lines that only look like the beginning of another message', async () => {
    const lines = [
      'From the mill at 9:00 in 2021',
      'the river was seen.',
      '',
      'From Monday 10:00 to May 2021',
      '',
      'it rained',
    ]
    await put('inbox', [SEPARATOR, ...message('1@a', ...lines)].join('\r\n'))
    const { found } = await gathered()
    expect(keys(found)).toEqual(['inbox!/1@a.eml'])
    expect(Buffer.from(found[0]?.bytes ?? []).toString()).toContain(lines.join('\r\n'))
  })

  it('refuses a message that is too large alone', async () => {
    const large = Buffer.alloc(68_000_000, `${'a'.repeat(9_999)}\n`)
    const box = [
      `${[SEPARATOR, ...message('1@a', '')].join('\n')}\n`,
      large,
      `${[SEPARATOR, ...message('2@a', 'It rained.')].join('\n')}\n`,
    ]
    await put('inbox', Buffer.concat(box.map((it) => Buffer.from(it))))
    const { found, rejected } = await gathered()
    expect(keys(found)).toEqual(['inbox!/2@a.eml'])
    expect(messages(rejected)).toEqual([
      expect.stringMatching(/^inbox!\/1@a\.eml was not indexed: .* larger than 64 MB/),
    ])
  })
})
