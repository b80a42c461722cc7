import { describe, expect, it } from 'vitest'
import {
  biff,
  byteText,
  cell,
  chart,
  narrowText,
  object,
  otherResult,
  sharedTexts,
  type WrittenWorkbook,
  wideText,
  workbook,
} from '../../testing/excel-workbooks.ts'
import { outsideOf, readAs } from '../../testing/office-documents.ts'
import { u8, u16 } from '../../testing/word-documents.ts'

const read = (records: readonly Buffer[], rest: Partial<WrittenWorkbook> = {}) =>
  readAs('xls', workbook({ sheets: [{ name: 'A', records }], ...rest }))
const linesOf = (records: readonly Buffer[], rest?: Partial<WrittenWorkbook>) =>
  read(records, rest).text.split('\n\n').slice(1)

describe('the texts of a workbook before 2007', () => {
  it('are those that cells refer to, without formatting and without how they are read aloud', () => {
    const texts = sharedTexts(
      3,
      Buffer.concat([
        narrowText('Caf\xe9'),
        wideText('«Мельница»'),
        // Rich, with its phonetic reading behind it.
        u16(2),
        Buffer.from([0x0d]),
        u16(1),
        Buffer.from([4, 0, 0, 0]),
        Buffer.from('東京', 'utf16le'),
        Buffer.alloc(4),
        Buffer.from('read'),
      ]),
    )
    const cells = [cell.shared(0, 0, 1), cell.shared(0, 1, 2), cell.shared(1, 0, 0)]
    expect(linesOf(cells, { records: [texts] })).toEqual(['«Мельница»\t東京', 'Café'])
  })

  it('go on in the next record, where their characters may have another width', () => {
    const texts = sharedTexts(
      2,
      Buffer.concat([u16(9), u8(0), Buffer.from('The ')]),
      Buffer.concat([u8(1), Buffer.from('mill', 'utf16le')]),
      Buffer.concat([u8(0), Buffer.from('s'), narrowText('closed')]),
    )
    expect(linesOf([cell.shared(0, 0, 0), cell.shared(0, 1, 1)], { records: [texts] })).toEqual([
      'The mills\tclosed',
    ])
  })

  it('have no characters that are none', () => {
    expect(linesOf([cell.text(0, 0, wideText('never\0 \ud800'))])).toEqual(['never\uFFFD \uFFFD'])
  })

  it('of Excel 95 are in the code page that the workbook states', () => {
    const records = [biff(0x42, u16(1251))]
    const cells = [cell.text(0, 0, byteText('\xcc\xe5\xeb\xfc\xed\xe8\xf6\xe0'))]
    expect(linesOf(cells, { isOld: true, records })).toEqual(['Мельница'])
  })

  it('of shapes are those of their sheet, those of forms are not, and comments stand beside it', () => {
    const { text, hints, notes } = read(
      [
        cell.text(0, 0, narrowText('Cell')),
        object(6, 1, 'In a box\nof two lines'),
        object(7, 2, 'Button'),
        object(25, 3, 'Jane: checked'),
        chart,
      ],
      { beside: { MBD0001A2B3: {} } },
    )
    expect(text.split('\n\n')).toEqual(['A', 'Cell', 'In a box', 'of two lines', 'Jane: checked'])
    expect(outsideOf({ text, hints })).toEqual([['comments', 'Jane: checked']])
    expect(notes.map(({ message }) => message)).toEqual([
      'embedded objects not read: 1',
      'charts not read: 1',
    ])
  })

  it('of comments of Excel 95 are put together of the records that they take', () => {
    const comment = (row: number, text: string) =>
      biff(0x1c, u16(row), u16(0), u16(8), Buffer.from(text, 'latin1'))
    const { text, hints } = read(
      [cell.text(0, 0, byteText('Cell')), comment(0, 'Not '), comment(0xffff, 'true')],
      {
        isOld: true,
      },
    )
    expect(outsideOf({ text, hints })).toEqual([['comments', 'Not true']])
  })
})

describe('the cells of a workbook before 2007', () => {
  it('have numbers in each form in which they are kept', () => {
    const cells = [
      cell.number(0, 0, 1700),
      cell.number(0, 1, 0.1),
      // A whole number, one in hundredths, and the upper half of one with a fraction.
      cell.packed(1, 0, (-42 << 2) | 2),
      cell.packed(1, 1, (1234 << 2) | 3),
      cell.packed(1, 2, 0x3ff80000),
      cell.several(2, 1, [(1 << 2) | 2, (2 << 2) | 2]),
      cell.truth(3, 0, 1),
      cell.truth(3, 1, 7, 1),
    ]
    expect(linesOf(cells)).toEqual(['1700\t0.1', '-42\t12.34\t1.5', '1\t2', 'TRUE\t#DIV/0!'])
  })

  it('have the results that were stored with their formulas', () => {
    const cells = [
      cell.formula(0, 0, 0.125, 1),
      cell.formula(0, 1, otherResult(0)),
      // What formulas of several cells share stands between a formula and its result.
      biff(0x4bc, Buffer.alloc(10)),
      cell.result(wideText('killed')),
      cell.formula(1, 0, otherResult(1, 1)),
      cell.formula(1, 1, otherResult(2, 42)),
      cell.formula(1, 2, otherResult(3)),
    ]
    expect(linesOf(cells, { styles: [0, 10] })).toEqual(['12.5%\tkilled', 'TRUE\t#N/A'])
  })

  it.each([
    ['14', 45366, 14, '2024-03-15'],
    ['22', 45366.5, 22, '2024-03-15 12:00'],
    ['20', 0.75, 20, '18:00'],
    ['its own', 45366, 164, '2024-03-15'],
  ])('have dates and times of format %s as later workbooks have them', (_, value, format, shown) => {
    const own = biff(0x41e, u16(164), wideText('dd\\.mm\\.yyyy'))
    expect(linesOf([cell.number(0, 0, value, 1)], { styles: [0, format], records: [own] })).toEqual([shown])
  })

  it('count days from 1904 where the workbook says so', () => {
    const records = [biff(0x22, u16(1))]
    expect(linesOf([cell.number(0, 0, 0, 1)], { styles: [0, 14], records })).toEqual(['1904-01-01'])
  })

  it('have the formats that Excel 95 writes', () => {
    const records = [biff(0x41e, u16(164), u8(8), Buffer.from('yyyy/m/d'))]
    expect(linesOf([cell.number(0, 0, 45366, 1)], { styles: [0, 164], records, isOld: true })).toEqual([
      '2024-03-15',
    ])
  })

  it('stand as they are shown, in whatever order the file has them', () => {
    const cells = [
      cell.text(2, 0, narrowText('third')),
      cell.text(0, 1, narrowText('right')),
      cell.text(0, 0, narrowText('left')),
    ]
    expect(linesOf(cells)).toEqual(['left\tright', 'third'])
  })
})
