import { describe, expect, it } from 'vitest'
import type { Document } from '../../../model/document.ts'
import { prepare } from '../../pipeline/prepare.ts'
import { authority } from '../../sample-documents.ts'
import { sha256Of } from '../file-bytes.ts'

function preparedDocument(message: string | Uint8Array): Document {
  const bytes = Buffer.from(message)
  const raw = { collection: 'mail', documentKey: 'a.eml', path: '/a.eml', bytes, sha256: sha256Of(bytes) }
  return prepare({ ...raw, format: 'mail', manifest: null }, authority, new Date(0), []).document
}

const HEADER = [
  'Received: from a by b; Fri, 12 Mar 2021 08:00:01 +0000',
  'Message-ID: <1@example.org>',
  'From: =?utf-8?B?2LPZhNmF2Yk=?= =?utf-8?Q?_Haddad?= <salma@example.org>',
  'To: "Doe, Jane" <jane@example.org>',
  'Date: Fri, 12 Mar 2021 23:30:00 -0500',
  'Subject: =?iso-8859-1?Q?The_mill_=96_ferm=E9?=',
  'MIME-Version: 1.0',
]
const message = (...lines: string[]) => [...HEADER, ...lines].join('\r\n')
const plain = (...lines: string[]) => message('Content-Type: text/plain; charset=utf-8', '', ...lines)
const REPLY = 'In-Reply-To: <0@example.org>'

const words = (bytes: string | Uint8Array) => preparedDocument(bytes).passages.map(({ text }) => text)
const leftOut = (bytes: string | Uint8Array, reason: string) => {
  const { leftOut: all, text } = preparedDocument(bytes)
  return all.filter((it) => it.reason === reason).map(({ start, end }) => text.slice(start, end))
}

describe('a message', () => {
  it('has its author, the day on which it was sent, in its own zone, and its title in its header', () => {
    expect(preparedDocument(plain('The mill by the river closed.'))).toMatchObject({
      title: 'The mill – fermé',
      authors: ['سلمى Haddad'],
      publishedAt: '2021-03-12',
      publishedBasis: 'metadata',
      work: { type: { value: 'personal_communication' } },
    })
  })

  it('keeps to whom it was sent and what it answers, and none of it as its words', () => {
    const bytes = message(REPLY, 'References: <0@example.org>', '', 'The mill by the river closed.')
    expect(words(bytes)).toEqual(['The mill by the river closed.'])
    expect(leftOut(bytes, 'mail header')).toEqual([
      'To: "Doe, Jane" <jane@example.org>',
      'Message-ID: <1@example.org>',
      'In-Reply-To: <0@example.org>',
      'References: <0@example.org>',
    ])
  })

  it('ends where Apple Mail says that it does', () => {
    const bytes = plain('The mill by the river closed.', '')
    const kept = `${Buffer.byteLength(bytes)}\n${bytes}<?xml version="1.0"?><plist><dict></dict></plist>`
    expect(preparedDocument(kept)).toMatchObject({ title: 'The mill – fermé', authors: ['سلمى Haddad'] })
    expect(words(kept)).toEqual(['The mill by the river closed.'])
  })

  it('has no author where only an address is known', () => {
    const bytes = plain('The mill closed.').replace(/^From:.*$/m, 'From: salma@example.org')
    expect(preparedDocument(bytes).authors).toEqual([])
  })

  it('is read in what it was sent in: quoted-printable, base64, flowed lines, any charset', () => {
    const arabic = 'أغلقت الطاحونة على النهر أبوابها.'
    const sent = (encoding: string, charset: string, body: string) =>
      message(
        `Content-Type: text/plain; charset=${charset}`,
        `Content-Transfer-Encoding: ${encoding}`,
        '',
        body,
      )
    const quoted = [...Buffer.from(arabic)].map((it) => `=${it.toString(16).toUpperCase()}`)
    expect(
      words(
        sent('quoted-printable', 'UTF-8', `${quoted.slice(0, 20).join('')}=\r\n${quoted.slice(20).join('')}`),
      ),
    ).toEqual([arabic])
    expect(words(sent('base64', 'utf-8', Buffer.from(arabic).toString('base64')))).toEqual([arabic])
    const latin = Buffer.from(sent('8bit', 'iso-8859-1', 'Le moulin a été fermé.'), 'latin1')
    expect(words(latin)).toEqual(['Le moulin a été fermé.'])
    const flowed = message(
      'Content-Type: text/plain; format=flowed',
      '',
      'The mill by the ',
      'river closed.',
      '',
      'It rained.',
    )
    expect(words(flowed)).toEqual(['The mill by the river closed.', 'It rained.'])
  })

  it('is its plain text before its HTML, and its HTML where there is nothing else', () => {
    const part = (type: string, body: string) => ['--b', `Content-Type: ${type}`, '', body]
    const alternative = (...parts: string[]) =>
      message('Content-Type: multipart/alternative; boundary="b"', '', ...parts, '--b--', '')
    const html = part('text/html; charset=utf-8', '<p>The mill – in HTML – closed.</p>')
    expect(words(alternative(...part('text/plain', 'The mill closed.'), ...html))).toEqual([
      'The mill closed.',
    ])
    expect(words(alternative(...html))).toEqual(['The mill – in HTML – closed.'])
    expect(preparedDocument(alternative(...html))).toMatchObject({
      authors: ['سلمى Haddad'],
      title: 'The mill – fermé',
    })
    expect(words(alternative(...part('text/plain', '\r\n '), ...html))).toEqual([
      'The mill – in HTML – closed.',
    ])
  })

  it('is all of its parts, in their order, where these are no alternatives', () => {
    const part = (type: string, body: string) => ['--b', `Content-Type: ${type}`, '', body]
    const mixed = (...parts: string[]) =>
      message('Content-Type: multipart/mixed; boundary="b"', '', ...parts, '--b--', '')
    const html = part('text/html', '<html><body><p>The mill closed.</p></body></html>')
    const plain = part('text/plain', 'It rained & <snowed>.\r\n\r\nThe river rose.')
    const added = ['It rained & <snowed>.', 'The river rose.']
    expect(words(mixed(...html, ...plain))).toEqual(['The mill closed.', ...added])
    expect(words(mixed(...plain, ...html))).toEqual([...added, 'The mill closed.'])
  })
})

describe('what a message quotes', () => {
  it.each([
    ['marks', ['On Thu, 11 Mar 2021, John Roe wrote:', '> The river rose by two metres.']],
    ['marks, in German', ['Am 11.03.2021 um 09:00 schrieb John Roe:', '> Der Fluss stieg um zwei Meter.']],
    [
      'a line in Russian, which is broken',
      [
        '11.03.2021 9:00 пользователь "John Roe" <',
        'roe@example.org> написал:',
        '',
        '> Река поднялась на два метра.',
      ],
    ],
    ['no marks', ['On Thu, 11 Mar 2021 at 9:00, John Roe wrote:', '', 'The river rose by two metres.']],
    [
      'a header',
      [
        'From: John Roe',
        'Sent: Thursday, 11 March 2021 9:00',
        'To: Salma Haddad',
        'Subject: The mill',
        '',
        'The river rose by two metres.',
      ],
    ],
    [
      'a header in German',
      [
        'Von: John Roe',
        'Gesendet: Donnerstag, 11. März 2021 9:00',
        'An: Salma Haddad',
        'Betreff: Die Mühle',
        '',
        'Der Fluss stieg um zwei Meter.',
      ],
    ],
    [
      'a header in Arabic',
      [
        'من: John Roe',
        'تاريخ الإرسال: 11 مارس 2021',
        'إلى: Salma Haddad',
        'الموضوع: الطاحونة',
        '',
        'ارتفع النهر مترين.',
      ],
    ],
  ])('is set aside in a reply, and nobody’s words: with %s', (_, quoted) => {
    const bytes = message(
      REPLY,
      'Content-Type: text/plain; charset=utf-8',
      '',
      'We closed the mill on Friday.',
      '',
      ...quoted,
    )
    expect(words(bytes)).toEqual(['We closed the mill on Friday.'])
    expect(leftOut(bytes, 'quoted message')).toEqual([quoted.at(-1)?.replace('> ', '')])
    expect(preparedDocument(bytes).spoken ?? []).toEqual([])
  })

  it('is kept in one that is passed on, as the words of whoever sent it', () => {
    const bytes = plain(
      'Please read this.',
      '',
      '-----Original Message-----',
      'From: John Roe',
      'Sent: Thursday',
      'To: Salma',
      'Subject: Mill',
      '',
      'The river rose by two metres.',
    )
    expect(words(bytes)).toEqual(['Please read this.', 'The river rose by two metres.'])
    expect(preparedDocument(bytes).spoken).toMatchObject([{ kind: 'block', speaker: 'John Roe' }])
  })

  it('is told by how its subject begins, which says more than what the message belongs to', () => {
    const quoted = [
      'Yes.',
      '',
      '-----Original Message-----',
      'From: John Roe',
      'Sent: Thursday',
      'To: Salma',
      'Subject: Mill',
      '',
      'The river rose.',
    ]
    const sent = (subject: string, ...fields: string[]) =>
      words(message(...fields, '', ...quoted).replace(/^Subject:.*$/m, `Subject: ${subject}`))
    expect(sent('Re: Mill')).toEqual(['Yes.'])
    expect(sent('RE[2]: Mill')).toEqual(['Yes.'])
    expect(sent('Fwd: Mill', REPLY)).toEqual(['Yes.', 'The river rose.'])
    expect(sent('Results')).toEqual(['Yes.', 'The river rose.'])
  })

  it('is set aside in HTML too', () => {
    const bytes = message(
      REPLY,
      'Content-Type: text/html',
      '',
      '<p>We closed the mill.</p><blockquote><p>The river rose.</p></blockquote>',
    )
    expect(words(bytes)).toEqual(['We closed the mill.'])
    expect(leftOut(bytes, 'quoted message')).toEqual(['The river rose.'])
  })

  it('does not begin at a sentence about what somebody wrote', () => {
    const bytes = message(REPLY, '', 'In 2019 the minister wrote:', '', 'The mill closes.')
    expect(words(bytes)).toEqual(['In 2019 the minister wrote:', 'The mill closes.'])
  })

  it('does not begin at a list of fields that nobody sends', () => {
    const bytes = plain('From: the mill', 'The river rose.', '', 'To: nobody, and so on.')
    expect(words(bytes).join(' ')).toContain('The river rose.')
  })
})

describe('a hostile message', () => {
  it.each([
    [
      'parts within parts',
      `${'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n'.repeat(5_000)}Words.`,
    ],
    ['an endless header', `X: ${'a'.repeat(3_000_000)}`],
    ['thousands of fields', 'X-A: b\r\n'.repeat(200_000)],
    [
      'boundaries without end',
      `Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\n\r\n'.repeat(200_000)}`,
    ],
    ['encoded words without end', `X: ${'=?utf-8?q?a?= '.repeat(200_000)}`],
    ['broken encoded words', `X: ${'=?utf-8?q?'.repeat(200_000)}`],
    ['parameters without end', `Content-Type: text/plain${'; a="'.repeat(200_000)}`],
    ['parts of a parameter without end', `Content-Type: text/plain${';a*0=b'.repeat(200_000)}`],
    ['spaces in parameters', `Content-Type: text/plain;${' '.repeat(200_000)}a`],
  ])('is read like any other: %s', (_, lines) => {
    const { passages } = preparedDocument(message(lines, '', 'The mill by the river closed.'))
    expect(passages.length).toBeLessThan(20_000)
  })
})
