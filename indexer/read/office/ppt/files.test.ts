import { describe, expect, it } from 'vitest'
import { expectAlteredCopiesRefused } from '../../testing/altered-copies.ts'
import { formatTold, readAs, textOrReason } from '../../testing/office-documents.ts'
import { cryptoApiLock } from '../../testing/old-locks.ts'
import { compoundFile } from '../../testing/outlook-messages.ts'
import {
  comment,
  group,
  OF_95,
  outlined,
  presentation,
  record,
  shape,
  tableOf,
  text,
} from '../../testing/presentations.ts'
import { summary, u32 } from '../../testing/word-documents.ts'

const box = (words: string) => shape({ words: text(4, words) })
const slides = [{ shapes: [box('Words')] }]

/** The place of a record of a kind, from the first on. */
function placeOf(bytes: Buffer, type: number, from = 0): number {
  const at = bytes.indexOf(Buffer.concat([Buffer.from([type & 0xff, type >> 8])]), from)
  return at - 2
}

describe('a file with a PowerPoint presentation before 2007', () => {
  it('is told by what is in it, and not by workbooks within it', async () => {
    const beside = { MBD00000001: { Workbook: Buffer.from('x') } }
    const bytes = presentation({ slides, beside })
    expect(await formatTold('talk.pdf', bytes)).toEqual({ readable: true, format: 'ppt' })
  })

  it('is one of PowerPoint 97 where it was saved for 95 too, and none where only for that', async () => {
    const both = presentation({ slides, isDual: true })
    expect(await formatTold('talk.ppt', both)).toEqual({ readable: true, format: 'ppt' })
    expect(textOrReason('ppt', both)).toBe('Words')
    for (const older of [OF_95, { PP40: Buffer.from('x') }])
      expect(await formatTold('talk.ppt', compoundFile(older))).toEqual({
        readable: false,
        unreadable: 'old-slides',
      })
  })

  it('has the title that it states and shows', () => {
    const beside = { '\u0005SummaryInformation': summary({ 2: 'Deaths in March' }, 1252, 'latin1') }
    const bytes = presentation({ slides: [{ shapes: [box('Deaths in March')] }], beside })
    expect(readAs('ppt', bytes).metadata.title).toBe('Deaths in March')
  })

  it('is read where nothing says any more where it was saved last', () => {
    expect(textOrReason('ppt', presentation({ slides, beside: { 'Current User': Buffer.alloc(0) } }))).toBe(
      'Words',
    )
  })

  const deep = Array.from({ length: 400 }).reduce<Buffer>((inner) => group(inner), box('Words'))
  it.each<[string, Uint8Array]>([
    ['needs-password', presentation({ slides, lock: cryptoApiLock('mill') })],
    ['encryption-unknown', presentation({ slides, beside: { '\tDRMContent': Buffer.from('x') } })],
    ['no-text', presentation({ slides: [{ shapes: [] }] })],
    ['damaged-office', compoundFile({ 'PowerPoint Document': Buffer.alloc(2000) })],
    ['damaged-office', compoundFile({ 'PowerPoint Document': record(0xff5, [Buffer.alloc(28)]) })],
    ['nested-too-deeply', presentation({ slides: [{ shapes: [deep] }] })],
  ])('is refused as what it is: %s', (reason, bytes) => {
    expect(textOrReason('ppt', bytes)).toBe(reason)
  })

  it('is refused where two of its slides are the same bytes', () => {
    const bytes = presentation({ slides: [...slides, ...slides] })
    const directory = placeOf(bytes, 0x1772)
    // The places of the second and third part, each behind its number.
    const place = bytes.readUInt32LE(directory + 8 + 12)
    expect(textOrReason('ppt', bytes)).toBe('Words\n\nWords')
    u32(place).copy(bytes, directory + 8 + 20)
    expect(textOrReason('ppt', bytes)).toBe('damaged-office')
  })

  it('is read or refused, however it is cut off or altered', () => {
    const whole = presentation({
      slides: [
        {
          outline: [text(0, 'Title')],
          shapes: [
            shape({ words: outlined(0), placeholder: 13 }),
            tableOf(box('a'), box('b')),
            group(box('c')),
          ],
          notes: [box('Notes')],
          added: comment('Comment'),
        },
        ...slides,
      ],
      changed: { 1: { shapes: [box('Changed')] } },
      embedded: 1,
    })
    expectAlteredCopiesRefused('ppt', whole, ['nested-too-deeply'])
  })
})
