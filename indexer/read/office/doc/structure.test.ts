import { describe, expect, it } from 'vitest'
import { outsideOf, readAs, rolesOf } from '../../testing/office-documents.ts'
import {
  plc,
  type Span,
  sprm,
  styleSheet,
  summary,
  u8,
  u16,
  u32,
  type Written,
  wordDocument,
} from '../../testing/word-documents.ts'

const IN_TABLE = sprm(0x2416, 1)
const ROW_END = sprm(0x2417, 1)
const depth = (tables: number) => sprm(0x6649, tables, 0, 0, 0)

const read = (text: Span[], rest: Partial<Written> = {}) =>
  readAs('doc', wordDocument({ ...rest, stories: { ...rest.stories, text } }))
const linesOf = (text: Span[], rest?: Partial<Written>) => read(text, rest).text.split('\n\n')

describe('the structure of a document before 2007', () => {
  const styles = styleSheet([
    { number: 0, name: 'Standard' },
    { number: 1, name: 'Überschrift 1' },
    { number: 62, name: 'Titel' },
    { number: 0xffe, name: 'Kapitel', base: 1 },
    { number: 19, name: 'Verzeichnis 1' },
    { number: 180, name: 'Zitat' },
    { number: 0xffe, name: 'Zwischentitel', changes: [sprm(0x2640, 1)] },
  ])

  it('has headings, title, contents and quotations by its styles, whatever their language', () => {
    const found = read(
      [
        { text: 'Die Mühle am Fluss\r', style: 2 },
        { text: 'Schließung 2\r', style: 4 },
        { text: 'Schließung\r', style: 1 },
        { text: 'Sie schloss im März.\r' },
        { text: 'Wir waren dagegen.\r', style: 5 },
        { text: 'Das Dorf\r', style: 3 },
        { text: 'Danach\r', style: 6 },
        { text: 'Heute\r', paragraphs: [sprm(0x2640, 2)] },
      ],
      { structures: { styles } },
    )
    expect(found.metadata.title).toBe('Die Mühle am Fluss')
    expect(rolesOf(found).filter(([role]) => role === 'heading')).toEqual([
      ['heading', 'Die Mühle am Fluss'],
      ['heading', 'Schließung'],
      ['heading', 'Das Dorf'],
      ['heading', 'Danach'],
      ['heading', 'Heute'],
    ])
    expect(found.spoken?.map(({ kind, start, end }) => [kind, found.text.slice(start, end)])).toEqual([
      ['block', 'Wir waren dagegen.'],
    ])
    expect(outsideOf(found)).toEqual([['navigation', 'Schließung 2']])
  })

  it('has tables in rows, also those in other tables, whose rows are lines of their own', () => {
    const cell = (text: string): Span => ({ text: `${text}\u0007`, paragraphs: [IN_TABLE] })
    const row: Span = { text: '\u0007', paragraphs: [IN_TABLE, ROW_END] }
    const inner = (text: string): Span => ({
      text: `${text}\r`,
      paragraphs: [IN_TABLE, depth(2), sprm(0x244b, 1)],
    })
    const innerRow: Span = { text: '\r', paragraphs: [IN_TABLE, depth(2), sprm(0x244b, 1), sprm(0x244c, 1)] }
    const found = linesOf([
      { text: 'Dead:\r' },
      ...[cell('Town'), cell('Year'), row, cell('Al-Bab'), cell('2016'), row],
      { text: 'By month:\r' },
      ...[inner('May'), inner('4'), innerRow, cell('after'), cell('end'), row],
      { text: 'Last.\r' },
    ])
    expect(found).toEqual([
      'Dead:',
      'Town\tYear',
      'Al-Bab\t2016',
      'By month:',
      'May\t4',
      'after',
      'end',
      'Last.',
    ])
  })

  it('has notes with their numbers where they are, comments and running heads set aside, and text boxes', () => {
    const found = read(
      [
        { text: 'It closed' },
        { text: '\u0002', characters: [sprm(0x2a48, 1)] },
        { text: ' in March*, they say\u0002.\u0005\u0008\rThe end.\r' },
      ],
      {
        stories: {
          footnotes: [{ text: '\u0002 See the file.\r* Or in May.\r\r' }],
          headers: [{ text: 'Secret\r\r' }],
          comments: [{ text: '\u0005Really?\r\r' }],
          endnotes: [{ text: '\u0002 A letter.\r\r' }],
          boxes: [{ text: 'A box\r\rLoose\r\r' }],
        },
        structures: {
          footnoteReferences: plc([9, 19, 43], [u16(1), u16(0)]),
          footnoteTexts: plc([0, 16, 29, 30]),
          endnoteReferences: plc([30, 43], [u16(1)]),
          endnoteTexts: plc([0, 12, 13]),
          commentReferences: plc([32, 43], [Buffer.concat([Buffer.alloc(20), u16(1), Buffer.alloc(8)])]),
          commentTexts: plc([0, 9, 10]),
          commentAuthors: Buffer.concat([
            u16(1),
            Buffer.from('A', 'utf16le'),
            u16(2),
            Buffer.from('Bo', 'utf16le'),
          ]),
          headers: plc([0, 0, 0, 0, 0, 0, 0, 0, 7, 8]),
          drawings: plc([33, 43], [Buffer.concat([u32(1025), Buffer.alloc(22)])]),
          boxTexts: plc(
            [0, 7, 14, 15],
            [1025, 0, 0].map((shape) => Buffer.concat([Buffer.alloc(14), u32(shape), u32(0)])),
          ),
        },
      },
    )
    expect(found.text.split('\n\n')).toEqual([
      'It closed1 in March*, they sayi.',
      'A box',
      'The end.',
      'Loose',
      '1 See the file.',
      '* Or in May.',
      'i A letter.',
      'Bo',
      'Really?',
      'Secret',
    ])
    expect(rolesOf(found).map(([role]) => role)).toEqual(['note', 'note', 'note'])
    expect(found.asides?.map(({ start, end }) => found.text.slice(start, end)).sort()).toEqual([
      '1',
      '1',
      'i',
      'i',
    ])
    expect(outsideOf(found)).toEqual([
      ['comments', 'Bo'],
      ['comments', 'Really?'],
      ['running head', 'Secret'],
    ])
  })

  it('has the numbers of lists as Word counts them', () => {
    const level = (start: number, format: number, pattern: string, flags = 0, restart = 0) =>
      Buffer.concat([
        ...[u32(start), u8(format), u8(flags), Buffer.alloc(18), u8(0), u8(0), u8(restart), u8(0)],
        ...[u16(pattern.length), Buffer.from(pattern, 'utf16le')],
      ])
    const levels = [
      level(1, 0, '\u0000.'),
      level(1, 4, '\u0000\u0001)'),
      level(1, 2, '\u0002', 0x08, 0),
      ...Array.from({ length: 6 }, () => level(1, 23, '\uf0b7')),
    ]
    const lists = Buffer.concat([u16(1), u32(77), u32(0), Buffer.alloc(18, 0xff), u8(0), u8(0), ...levels])
    const override = Buffer.concat([u32(77), u32(0), u32(0), u8(1), u8(0), u16(0)])
    const listOverrides = Buffer.concat([
      ...[u32(2), Buffer.concat([u32(77), Buffer.alloc(12)]), override],
      ...[u32(0xffffffff), u32(0xffffffff), u32(9), u32(0x10)],
    ])
    const item = (text: string, level: number, list = 1): Span => ({
      text: `${text}\r`,
      paragraphs: [sprm(0x460b, list, 0), sprm(0x260a, level)],
    })
    expect(
      linesOf(
        [
          ...[
            item('A', 0),
            item('B', 1),
            item('C', 2),
            item('D', 1),
            item('E', 2),
            item('F', 0),
            item('G', 3),
          ],
          ...[item('H', 2), item('I', 1), item('J', 0, 2), item('K', 0, 1)],
        ],
        { structures: { lists, listOverrides } },
      ),
    ).toEqual(['1. A', '1a) B', 'i C', '1b) D', 'ii E', '2. F', 'G', 'iii H', '2b) I', '9. J', '10. K'])
  })

  it('has title and author where its beginning confirms them, in the code page that is stated', () => {
    const stream = summary({ 2: 'Отчёт о мельнице', 4: 'Анна Каренина' }, 1251, 'latin1')
    const bytes = Buffer.from('cef2f7b8f220ee20ece5ebfcede8f6e5', 'hex')
    bytes.copy(stream, stream.indexOf(Buffer.from('Отчёт о мельнице', 'latin1')))
    const found = read([{ text: 'Отчёт о мельнице\rОна закрылась.\r' }], {
      beside: { '\u0005SummaryInformation': stream },
    })
    expect(found.metadata).toEqual({ title: 'Отчёт о мельнице' })
  })
})
