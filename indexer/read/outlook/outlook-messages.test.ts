import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'
import { gatheringFolder, messages } from '../testing/gathering.ts'
import { compoundFile, outlookMessage, properties } from '../testing/outlook-messages.ts'

const { put, gathered } = gatheringFolder()

const WORDS = 'The mill by the river closed on Friday, and nobody knows why.'
const SENT = new Date('2019-06-05T22:30:00Z')
const JANE = { '0C1A': 'Jane Doe', '5D01': 'jane@example.org' }

async function readAll(name: string, content: Uint8Array) {
  await put(name, content)
  const { found, rejected } = await gathered()
  return { found, rejected, documents: found.map((raw) => read(raw, new Date(0))) }
}

describe('an Outlook message', () => {
  it('is read as one that was sent, whatever it is called', async () => {
    const recipient = properties({ '0C15': 1, '3001': 'John Roe', '39FE': 'john@example.org' }, 8)
    const content = outlookMessage(
      {
        ...JANE,
        '0037': 'RE: The mill',
        '0039': SENT,
        '1000': WORDS,
        '1035': '<1@example.org>',
        '1042': '<0@example.org>',
      },
      { '__recip_version1.0_#00000000': recipient },
    )
    const { documents } = await readAll('a.doc', content)
    const [document] = documents
    expect(document?.format).toBe('msg')
    expect(document?.text.split('\n')).toEqual([
      'From: "Jane Doe" <jane@example.org>',
      'To: "John Roe" <john@example.org>',
      'Date: Wed, 05 Jun 2019 22:30:00 +0000',
      'Subject: RE: The mill',
      'Message-ID: <1@example.org>',
      'In-Reply-To: <0@example.org>',
      '',
      WORDS,
    ])
    expect(document?.metadata).toEqual({
      authors: ['Jane Doe'],
      title: 'RE: The mill',
      publishedAt: '2019-06-05',
    })
    expect(document?.statedKinds).toEqual(['EmailMessage'])
  })

  it('has the day on which it was sent in the zone of its sender, where the header on its way has it', async () => {
    const header =
      'From: Jane Doe <jane@example.org>\r\nDate: Thu, 6 Jun 2019 00:30:00 +0200\r\nContent-Type: text/html\r\n'
    const { documents } = await readAll(
      'a.msg',
      outlookMessage({ '007D': header, '0039': SENT, '1000': WORDS }),
    )
    expect(documents[0]?.metadata.publishedAt).toBe('2019-06-06')
    expect(documents[0]?.text).toContain(WORDS)
  })

  it('has no day if it was never sent', async () => {
    const { documents } = await readAll(
      'a.msg',
      outlookMessage({ '0E06': SENT, '3007': SENT, '1000': WORDS }),
    )
    expect(documents[0]?.metadata.publishedAt).toBeUndefined()
  })

  it('has its words in HTML or in RTF where it has no text', async () => {
    const html = Buffer.from(
      '<p>\u201c\u00e4</p>'.replace('\u201c\u00e4', '\u00e3\u00d8\u00cd\u00e4\u00c9'),
      'latin1',
    )
    const inHtml = await readAll('a.msg', outlookMessage({ '1000': ' \r\n', '1013': html, '3FDE': 1256 }))
    expect(inHtml.documents[0]?.text).toContain('مطحنة')
    // {\rtf1\ansi The mill closed.\par}, the beginning of which is in every dictionary.
    const rtf = Buffer.from(`{\\rtf1\\ansi ${WORDS}\\par}`)
    const header = Buffer.alloc(16)
    header.writeUInt32LE(rtf.length + 12, 0)
    header.writeUInt32LE(rtf.length, 4)
    header.writeUInt32LE(0x414c454d, 8)
    const inRtf = await readAll('a.msg', outlookMessage({ ...JANE, '1009': Buffer.concat([header, rtf]) }))
    expect(inRtf.found).toHaveLength(1)
    expect(inRtf.documents[0]?.text).toContain(WORDS)
    expect(inRtf.documents[0]?.metadata.authors).toEqual(['Jane Doe'])
  })

  it('unpacks RTF as the specification packs it', async () => {
    // [MS-OXRTFCP], section 4.1.1: "{\rtf1\ansi\ansicpg1252\pard hello world}\r\n".
    const packed = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a0072637067313235423' +
        '20af32068656c0900206277' +
        '05b06c647d0a800fa0',
      'hex',
    )
    const { documents } = await readAll('a.msg', outlookMessage({ '1009': packed }))
    expect(documents[0]?.text).toContain('hello world')
  })

  it('has what is attached to it as documents of their own, and messages as messages', async () => {
    const inner = { ...properties({ ...JANE, '0037': 'Inner', '1000': 'It rained.' }, 24) }
    const content = outlookMessage(
      { ...JANE, '0037': 'Outer', '1000': WORDS },
      {
        '__attach_version1.0_#00000000': properties(
          { '3705': 1, '3707': 'notes/a.txt', '3701': Buffer.from('It snowed.') },
          8,
        ),
        '__attach_version1.0_#00000001': properties({ '3705': 5, '3001': 'Inner', '3701': inner }, 8),
      },
    )
    const { documents } = await readAll('a.msg', content)
    expect(documents.map(({ documentKey, format }) => [documentKey, format])).toEqual([
      ['a.msg', 'msg'],
      ['a.msg!/a.txt', 'text'],
      ['a.msg!/Inner.eml', 'mail'],
    ])
    expect(documents.at(-1)?.text).toContain('It rained.')
  })

  it('is told to be encrypted, and has nothing attached then', async () => {
    const sealed = properties({ '3705': 1, '3707': 'smime.p7m', '3701': Buffer.from('0\x80') }, 8)
    await put(
      'a.msg',
      outlookMessage(
        { '001A': 'IPM.Note.SMIME', '0037': 'Sealed' },
        { '__attach_version1.0_#00000000': sealed },
      ),
    )
    const { found } = await gathered()
    expect(found).toHaveLength(1)
    expect(() => found[0] && read(found[0], new Date(0))).toThrow('encrypted')
  })

  it('is found in a message and in an archive', async () => {
    const content = outlookMessage({ ...JANE, '1000': WORDS })
    const eml = [
      'From: a@example.org',
      'Subject: x',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: application/vnd.ms-outlook; name=a.msg',
      'Content-Transfer-Encoding: base64',
      '',
      content.toString('base64'),
      '--b--',
    ]
    await put('a.eml', eml.join('\r\n'))
    expect((await gathered()).found.map(({ documentKey, format }) => [documentKey, format])).toEqual([
      ['a.eml', 'mail'],
      ['a.eml!/a.msg', 'msg'],
    ])
  })

  it('does not claim to be mail where it is a contact or an appointment', async () => {
    const { documents } = await readAll(
      'a.msg',
      outlookMessage({ '001A': 'IPM.Contact', '0037': 'Jane Doe', '1000': WORDS }),
    )
    expect(documents[0]?.statedKinds).toBeUndefined()
  })

  it('is refused where it is damaged, without following any chain for ever', async () => {
    const content = outlookMessage({ ...JANE, '1000': WORDS.repeat(40) })
    const circle = Buffer.from(content)
    // Each sector is followed by itself.
    for (let at = 0; at < 127; at += 1) circle.writeUInt32LE(at, 512 + at * 4)
    await put('circle.msg', circle)
    await put('cut.msg', content.subarray(0, content.length - 2_000))
    for (const raw of (await gathered()).found) expect(() => read(raw, new Date(0))).toThrow('damaged')
    const { rejected } = await gathered()
    expect(messages(rejected).every((it) => it.includes('damaged') || it.includes('old office'))).toBe(true)
  })

  it('is refused where what is attached to it has all of it attached again', async () => {
    const attached = properties({ '3705': 5, '3701': properties({ '0037': 'Inner' }, 24) }, 8)
    const names = Array.from({ length: 6 }, (_, at) => `__attach_version1.0_#0000000${at}`)
    const content = outlookMessage(
      { ...JANE, '1000': WORDS },
      Object.fromEntries(names.map((it) => [it, attached])),
    )
    const name = Buffer.from('__substg1.0_3701000D', 'utf16le')
    for (let at = content.indexOf(name); at !== -1; at = content.indexOf(name, at + 1))
      content.writeUInt32LE(1, at + 76)
    await put('a.msg', content)
    const [raw] = (await gathered()).found
    expect(() => raw && read(raw, new Date(0))).toThrow('damaged')
  })

  it('is none without the list of its properties', async () => {
    await put('a.msg', compoundFile({ other: Buffer.from('x') }))
    expect(messages((await gathered()).rejected)[0]).toContain('an old office document')
  })
})
