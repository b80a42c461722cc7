import { describe, expect, it } from 'vitest'
import { formatOf } from '../../format.ts'
import { expectAlteredCopiesRefused } from '../../testing/altered-copies.ts'
import { gatheringFolder } from '../../testing/gathering.ts'
import { archive, textOrReason } from '../../testing/office-documents.ts'
import { shortLock } from '../../testing/old-locks.ts'
import { compoundFile } from '../../testing/outlook-messages.ts'
import {
  plc,
  type Span,
  sprm,
  styleSheet,
  summary,
  u8,
  u16,
  u32,
  wordDocument,
} from '../../testing/word-documents.ts'

const DELETED = sprm(0x0800, 1)
const IN_TABLE = sprm(0x2416, 1)
const ROW_END = sprm(0x2417, 1)
const depth = (tables: number) => sprm(0x6649, tables, 0, 0, 0)

describe('a file with a Word document before 2007', () => {
  const folder = gatheringFolder()
  const small = wordDocument({ stories: { text: [{ text: 'Words.\r' }] } })

  it('is told by what is in it, whatever it is called', async () => {
    const source = {
      size: small.length,
      read: async (start: number, end: number) => small.subarray(start, end),
    }
    expect(await formatOf('letter.pdf', small.subarray(0, 4096), source)).toEqual({
      readable: true,
      format: 'doc',
    })
  })

  it('is a document in an archive and attached to a message', async () => {
    const mail = `From: Jane Doe <jane@example.org>\nSubject: Mill\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee below.\n--b\nContent-Type: application/octet-stream; name=a.bin\nContent-Transfer-Encoding: base64\n\n${small.toString('base64')}\n--b--\n`
    await folder.put('all.zip', archive({ 'old/letter': small }))
    await folder.put('mail.eml', mail)
    const { found, rejected } = await folder.gathered()
    expect(rejected).toEqual([])
    expect(found.map(({ documentKey, format }) => [documentKey, format])).toEqual([
      ['all.zip!/old/letter', 'doc'],
      ['mail.eml', 'mail'],
      ['mail.eml!/a.bin', 'doc'],
    ])
  })

  it.each<[string, Uint8Array]>([
    ['needs-password', wordDocument({ lock: shortLock('mill'), stories: { text: [{ text: 'Words.\r' }] } })],
    [
      'encryption-unknown',
      wordDocument({ stories: { text: [{ text: 'Ask.\r' }] }, beside: { '\tDRMContent': Buffer.from('x') } }),
    ],
    ['no-text', wordDocument({ stories: { text: [{ text: '\r' }] } })],
    ['damaged-office', small.subarray(0, 700)],
    ['damaged-office', compoundFile({ WordDocument: Buffer.alloc(2000) })],
    [
      'damaged-office',
      wordDocument({
        stories: { text: [{ text: 'Words.\r' }] },
        structures: {
          pieces: Buffer.concat([u8(2), u32(16), plc([0, 7], [Buffer.from('0000ffffff3f0000', 'hex')])]),
        },
      }),
    ],
    [
      'nested-too-deeply',
      wordDocument({
        stories: {
          text: [{ text: 'Words.\r', paragraphs: [IN_TABLE, sprm(0x6649, 0xff, 0xff, 0xff, 0x7f)] }],
        },
      }),
    ],
  ])('is refused as what it is: %s', (reason, bytes) => {
    expect(textOrReason('doc', bytes)).toBe(reason)
  })

  it('is refused where tables begin and end again and again that are in hundreds of others', () => {
    const text = Array.from({ length: 50 }, (): Span[] => [
      { text: 'In\r', paragraphs: [IN_TABLE, depth(200)] },
      { text: 'Out\r' },
    ]).flat()
    expect(textOrReason('doc', wordDocument({ stories: { text } }))).toBe('nested-too-deeply')
    expect(textOrReason('doc', wordDocument({ stories: { text: text.slice(0, 2) } }))).toBe('In\n\nOut')
  })

  it('is refused where its pieces are the same bytes again and again', () => {
    const characters = 4_000_000
    const count = 20_000
    const piece = Buffer.concat([u16(0), u32(0x400), u16(0)])
    const list = plc(
      Array.from({ length: count + 1 }, (_, at) => at * (characters / count)),
      Array.from({ length: count }, () => piece),
    )
    const pieces = Buffer.concat([u8(2), u32(list.length), list])
    expect(
      textOrReason(
        'doc',
        wordDocument({ stories: { text: [{ text: `${'Rain '.repeat(200)}\r` }] }, structures: { pieces } }),
      ),
    ).toBe('damaged-office')
  })

  it('is read or refused, however it is cut off or altered', () => {
    const whole = wordDocument({
      stories: {
        text: [
          { text: 'It \u0013 REF \u0014closed\u0015\u0002.\r' },
          { text: 'Town\u0007', paragraphs: [IN_TABLE] },
          { text: '\u0007', paragraphs: [IN_TABLE, ROW_END], characters: [DELETED] },
        ],
        footnotes: [{ text: '\u0002 See.\r\r' }],
        headers: [{ text: 'Head\r\r', isCompressed: true }],
      },
      structures: {
        styles: styleSheet([{ number: 1, name: 'heading 1' }]),
        footnoteReferences: plc([18, 27], [u16(1)]),
        footnoteTexts: plc([0, 7, 8]),
        headers: plc([0, 5, 6]),
      },
      beside: { '\u0005SummaryInformation': summary({ 2: 'It closed' }, 1252, 'latin1') },
    })
    expectAlteredCopiesRefused('doc', whole, ['nested-too-deeply'])
  })
})
