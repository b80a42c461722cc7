import { describe, expect, it } from 'vitest'
import { expectAlteredCopiesRefused } from '../../testing/altered-copies.ts'
import {
  biff,
  byteText,
  cell,
  chart,
  lockedWorkbook,
  narrowText,
  object,
  otherResult,
  sharedTexts,
  type WrittenSheet,
  wideText,
  workbook,
  workbookStream,
} from '../../testing/excel-workbooks.ts'
import { formatTold, readAs, textOrReason } from '../../testing/office-documents.ts'
import { shortLock } from '../../testing/old-locks.ts'
import { compoundFile } from '../../testing/outlook-messages.ts'
import { summary, u16 } from '../../testing/word-documents.ts'

const sheet = (name: string, text: string, rest: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name,
  records: [cell.text(0, 0, narrowText(text))],
  ...rest,
})
const small = workbook({ sheets: [sheet('A', 'Words')] })

describe('a file with an Excel workbook before 2007', () => {
  it('is told by what is in it, and not by what is in a document within it', async () => {
    expect(await formatTold('letter.doc', small)).toEqual({ readable: true, format: 'xls' })
    const inner = { MBD00000001: { WordDocument: Buffer.from('x') } }
    const outer = workbook({ sheets: [sheet('A', 'Words')], beside: inner })
    expect(await formatTold('list.xls', outer)).toEqual({ readable: true, format: 'xls' })
  })

  it.each([
    ['html', '<table border=1><tr><td>Words</td></tr></table>'],
    ['html', '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>Words'],
    ['table', 'Name\tWords\nJane\tnever\n'],
    ['table', '"Name";"Words"\r\n"Jane";"never, ever"\r\n'],
    ['text', 'The mill closed, in March.\nThat is all.\nOr not, as some say, of course.\n'],
    ['xls', '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'],
  ])('may be called a workbook and be none, as %s', async (format, content) => {
    expect(await formatTold('list.xls', Buffer.from(content))).toEqual({ readable: true, format })
  })

  it('has its sheets in order with their names, also those that it hides, and no programs', () => {
    const { text, notes } = readAs(
      'xls',
      workbook({
        sheets: [
          sheet('Zahlen', 'one'),
          sheet('Тайна', 'two', { hidden: 2 }),
          sheet('Module1', 'Sub Auto_Open()', { kind: 6 }),
          sheet('Blank', 'three'),
        ],
      }),
    )
    expect(text.split('\n\n')).toEqual(['Zahlen', 'one', 'Тайна', 'two', 'Blank', 'three'])
    expect(notes.map(({ message }) => message)).toEqual(['sheets that the workbook hides, read too: Тайна'])
  })

  it('is read as Excel 97 wrote it where it is there for Excel 95 too', () => {
    const old = workbookStream({
      isOld: true,
      sheets: [{ name: 'A', records: [cell.text(0, 0, byteText('?'))] }],
    })
    expect(readAs('xls', workbook({ sheets: [sheet('A', 'Words')], beside: { Book: old } })).text).toBe(
      'A\n\nWords',
    )
  })

  it('has the title that it states and shows', () => {
    const beside = { '\u0005SummaryInformation': summary({ 2: 'Deaths in March' }, 1252, 'latin1') }
    const read = readAs('xls', workbook({ sheets: [sheet('A', 'Deaths in March')], beside }))
    expect(read.metadata.title).toBe('Deaths in March')
  })

  const tooMuch = workbook({
    records: [sharedTexts(1, narrowText('x'.repeat(8_000)))],
    sheets: [{ name: 'A', records: Array.from({ length: 20_000 }, (_, row) => cell.shared(row, 0, 0)) }],
  })
  it.each<[string, Uint8Array]>([
    ['needs-password', lockedWorkbook({ sheets: [sheet('A', 'Words')] }, shortLock('mill'))],
    [
      'encryption-unknown',
      workbook({ sheets: [sheet('A', 'Words')], beside: { '\tDRMContent': Buffer.from('x') } }),
    ],
    ['no-text', workbook({ sheets: [{ name: ' ' }] })],
    ['damaged-office', compoundFile({ Workbook: Buffer.alloc(2000) })],
    [
      'damaged-office',
      compoundFile({ Workbook: workbookStream({ sheets: [sheet('A', 'Words')] }).subarray(0, -4) }),
    ],
    [
      'damaged-office',
      workbook({ records: [biff(0xfc, Buffer.from('0100000001000000ff00', 'hex'))], sheets: [] }),
    ],
    ['parts-too-large', tooMuch],
  ])('is refused as what it is: %s', (reason, bytes) => {
    expect(textOrReason('xls', bytes)).toBe(reason)
  })

  it('is refused where its sheets are the same bytes again and again', () => {
    const small = Array.from({ length: 50 }, () => sheet('B', 'Words'))
    const stream = workbookStream({ sheets: [sheet('A', 'x'.repeat(8_000)), ...small] })
    expect(textOrReason('xls', compoundFile({ Workbook: stream }))).toContain('Words')
    let first: number | null = null
    for (let at = 0; stream.readUInt16LE(at) !== 0x0a; at += 4 + stream.readUInt16LE(at + 2)) {
      if (stream.readUInt16LE(at) !== 0x85) continue
      first ??= stream.readUInt32LE(at + 4)
      stream.writeUInt32LE(first, at + 4)
    }
    expect(textOrReason('xls', compoundFile({ Workbook: stream }))).toBe('damaged-office')
  })

  it('is read or refused, however it is cut off or altered', () => {
    const whole = workbook({
      records: [
        biff(0x22, u16(1)),
        biff(0x41e, u16(164), wideText('yyyy')),
        sharedTexts(2, narrowText('The mill'), narrowText('closed')),
      ],
      styles: [0, 164],
      sheets: [
        {
          name: 'A',
          records: [
            cell.shared(0, 0, 0),
            cell.several(0, 1, [6, 10], 1),
            cell.formula(1, 0, otherResult(0)),
            cell.result(wideText('result')),
            object(6, 1, 'Box'),
            chart,
          ],
        },
        sheet('B', 'Words', { hidden: 1 }),
      ],
      beside: { '\u0005SummaryInformation': summary({ 2: 'The mill' }, 1252, 'latin1') },
    })
    expectAlteredCopiesRefused('xls', whole)
  })
})
