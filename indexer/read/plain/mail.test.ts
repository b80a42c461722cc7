import { describe, expect, it } from 'vitest'
import { sampleDocument } from '../../sample-documents.ts'
import { readPlainText } from './plain-text.ts'
import { FIRST, paragraphs, SECOND, THIRD, wrapped } from './testing/broken-lines.ts'

describe('a mail', () => {
  const HEADER = [
    'From: "Jane Doe" <jane@example.org>',
    'To: mill@example.org',
    'Date: Fri, 12 Mar 2021 09:00:00 +0100',
    'Subject: =?utf-8?Q?The_mill_=E2=80=93_closed?=',
  ]
  const QUOTED = wrapped(THIRD, 50)
    .split('\n')
    .map((line) => `> ${line}`)
  const text = [
    ...HEADER,
    '',
    wrapped(FIRST, 64),
    '',
    'On Thu, 11 Mar 2021, John Roe wrote:',
    ...QUOTED,
    '',
    wrapped(SECOND, 64),
    '',
    '-- ',
    'Jane',
    'Upper Mill',
  ].join('\n')

  it('has its author, date and title in its header', () => {
    expect(sampleDocument(text)).toMatchObject({
      title: 'The mill – closed',
      authors: ['Jane Doe'],
      publishedAt: '2021-03-12',
      publishedBasis: 'metadata',
    })
  })

  it('has words in other encodings than ASCII as they were, also divided as no standard allows', () => {
    const divided = '=?utf-8?Q?The_mill_=E2=80?= =?utf-8?Q?=93_closed?='
    expect(sampleDocument(text.replace(/=\?utf-8.*$/m, divided)).title).toBe('The mill – closed')
  })

  it('is text without header, signature and the marks of what is quoted', () => {
    expect(paragraphs(text)).toEqual([FIRST, THIRD, SECOND])
    const { leftOut } = sampleDocument(text)
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'byline',
      'mail header',
      'dateline',
      'title',
      'mail header',
      'markup',
      'signature',
      'signature',
      'signature',
    ])
  })

  it('quotes who wrote what is quoted', () => {
    const spoken = readPlainText(text).spoken ?? []
    expect(spoken.map((it) => [it.kind, it.speaker])).toEqual([['block', 'John Roe']])
  })

  it('names who is quoted though that line is broken', () => {
    const long = 'On Thu, Mar 11, 2021 at 10:12 PM John Roe\n<john@example.org> wrote:'
    const { spoken = [], hints } = readPlainText(text.replace('On Thu, 11 Mar 2021, John Roe wrote:', long))
    expect(spoken.map((it) => it.speaker)).toEqual(['John Roe'])
    expect(hints.filter((it) => it.outside === 'mail header')).toHaveLength(2)
  })

  it('is none if only one line looks like a field', () => {
    expect(sampleDocument(`From: a distance\n\n${FIRST}`).authors).toEqual([])
  })

  it('quotes messages below it that are not marked, and is not by who sent those', () => {
    const below = (from: string) => [
      '-----Original Message-----',
      `From: ${from}`,
      'Sent: Wednesday, May 14, 2014 9:12 AM',
      'To: Jane Doe',
      'Subject: The mill',
      '',
    ]
    const reply = [
      FIRST,
      '',
      ...below('John Roe [mailto:roe@example.org]'),
      SECOND,
      '',
      ...below('mary@example.org'),
      THIRD,
    ].join('\r\n')
    const document = sampleDocument(reply)
    expect(document.authors).toEqual([])
    expect(document.passages.map((it) => it.text)).toEqual([FIRST, SECOND, THIRD])
    expect(new Set(document.leftOut.map((it) => it.reason))).toEqual(new Set(['mail header']))
    expect(readPlainText(reply).spoken?.map((it) => [reply.slice(it.start, it.end), it.speaker])).toEqual([
      [SECOND, 'John Roe'],
      [THIRD, undefined],
    ])
  })

  it('gives no address for a name', () => {
    expect(sampleDocument(text.replace('"Jane Doe" <jane@example.org>', 'jane@example.org')).authors).toEqual(
      [],
    )
  })
})
