import { describe, expect, it } from 'vitest'
import { outsideOf, readAs } from '../../testing/office-documents.ts'
import { plc, type Span, sprm, u8, u16, type Written, wordDocument } from '../../testing/word-documents.ts'

const DELETED = sprm(0x0800, 1)
const HIDDEN = sprm(0x083c, 1)

const read = (text: Span[], rest: Partial<Written> = {}) =>
  readAs('doc', wordDocument({ ...rest, stories: { ...rest.stories, text } }))
const linesOf = (text: Span[], rest?: Partial<Written>) => read(text, rest).text.split('\n\n')

describe('the text of a document before 2007', () => {
  it('is put together of pieces, in UTF-16 and in bytes', () => {
    const text: Span[] = [
      { text: 'The mill at ' },
      { text: 'Caf\xe9 \x93Nord\x94', isCompressed: true },
      { text: ' closed — «в марте».\r' },
    ]
    expect(read(text).text).toBe('The mill at Café “Nord” closed — «в марте».')
  })

  it('has breaks and hyphens as they are read, and no marks of the program', () => {
    const text = 'One\u000btwo\u000cthree\u000efour twenty\u001efive sky\u001fscraper \u0001\u0005end\r'
    expect(read([{ text }]).text).toBe('One\ntwo three four twenty\u2011five skyscraper end')
  })

  it('ends a paragraph where a section ends, and none where only a page does', () => {
    const text = [{ text: 'A page\u000cbreak.\rA section\u000cThe next.\r' }]
    expect(
      linesOf(text, { structures: { sections: plc([0, 24, 34], [Buffer.alloc(12), Buffer.alloc(12)]) } }),
    ).toEqual(['A page break.', 'A section', 'The next.'])
  })

  it('has what fields show, also within one another, and all of one without an end', () => {
    const text =
      'See \u0013 HYPERLINK "http://a.example" \u0013 REF x \u0014in\u0015 \u0014the \u0013 PAGE \u00142\u0015nd report\u0015, \u0013 TC "never" \u0015and \u0013left open.\r'
    expect(read([{ text }]).text).toBe('See the 2nd report, and left open.')
  })

  it('has words without how they are read aloud, and says that formulas are not read', () => {
    const text =
      '\u0013EQ \\* jc2 \\* "Font:MS Mincho" \\* hps11 \\o\\ad(\\s\\up 10(とうきょう),東京)\u0015 and \u0013 EQ \\f(1,2) \u0015.\r'
    const { text: shown, notes } = read([{ text }])
    expect(shown).toBe('東京 and .')
    expect(notes.map(({ message }) => message)).toEqual(['formulas not read: 1'])
  })

  it('says of signs that only a font knows that they are not known', () => {
    const { text, notes } = read([
      { text: 'Box \uf0a8 and ' },
      { text: '(', characters: [sprm(0x6a09, 2, 0, 0x61, 0xf0)] },
      { text: ' and ' },
      { text: '(', characters: [sprm(0x6a09, 2, 0, 0xb1, 0x03)] },
      { text: ' (none)\r' },
    ])
    expect(text).toBe('Box \uFFFD and \uFFFD and α (none)')
    expect(notes.map(({ code }) => code)).toEqual(['characters-unknown'])
  })

  it('has neither what tracked changes delete nor what is hidden, and lists both', () => {
    const found = read([
      { text: 'It ' },
      { text: 'burned', characters: [DELETED] },
      { text: 'closed' },
      { text: ' in May', characters: [sprm(0x0800, 0x81)] },
      { text: ' (check!)', characters: [HIDDEN] },
      { text: '. And', characters: [] },
      { text: '\r', characters: [DELETED] },
      { text: ' so on.\r' },
    ])
    expect(found.text.split('\n\n')[0]).toBe('It closed. And so on.')
    expect(outsideOf(found)).toEqual([
      ['hidden', 'burned'],
      ['hidden', 'in May'],
      ['hidden', '(check!)'],
    ])
    expect(found.notes.map(({ message }) => message)).toEqual([
      '2 deletions in tracked changes left out; insertions are read',
    ])
  })

  it('takes what saving fast has changed of a piece, in its list or beside the pieces', () => {
    const isDeleted = (0x41 << 1) | (1 << 8)
    expect(
      read([{ text: 'It ' }, { text: 'never ', change: isDeleted }, { text: 'closed.\r' }]).text,
    ).toMatch(/^It closed\./)
  })
})

describe('a document of Word 6 or 95', () => {
  const old = (text: Span[], rest: Partial<Written> = {}) => read(text, { isOld: true, ...rest })
  const bytes = (hex: string) => Buffer.from(hex, 'hex').toString('latin1')

  it('is read in the code page of its language', () => {
    expect(old([{ text: `${bytes('cce5ebfcede8f6e0')}\r` }], { language: 0x419 }).text).toBe('Мельница')
    expect(old([{ text: `${bytes('c7e1d8c7cde6e4c9')}\r` }], { language: 0x801 }).text).toBe('الطاحونة')
    expect(old([{ text: 'Caf\xe9 \x96 na\xefve\r' }]).text).toBe('Café – naïve')
    expect(old([{ text: 'Caf\x8e\r' }], { isMacintosh: true }).text).toBe('Café')
    expect(old([{ text: 'Мельница 東京\r' }], { isWide: true }).text).toBe('Мельница 東京')
  })

  it('is read by its fonts where these say more than the language', () => {
    const font = (set: number, name: string) =>
      Buffer.concat([
        u8(6 + name.length),
        u8(0),
        u16(400),
        u8(set),
        u8(0),
        Buffer.from(`${name}\0`, 'latin1'),
      ])
    const fonts = Buffer.concat([u16(0), font(0, 'Times'), font(204, 'Times Cyr'), font(2, 'Symbol')])
    const ofFont = (index: number) => [Buffer.from([93, index, 0])]
    const found = old(
      [
        { text: 'Caf\xe9 ' },
        { text: bytes('cce5ebfcede8f6e0'), characters: ofFont(1) },
        { text: ' ' },
        { text: 'a', characters: ofFont(2) },
        { text: '\r' },
      ],
      { structures: { fonts } },
    )
    expect(found.text).toBe('Café Мельница \uFFFD')
  })

  it('has tables, deletions and notes as later ones do', () => {
    const inTable = Buffer.from([24, 1])
    const found = old(
      [
        { text: 'It ' },
        { text: 'burned ', characters: [Buffer.from([65, 1])] },
        { text: 'closed\u0002.\r' },
        { text: 'Town\u0007Year\u0007', paragraphs: [inTable] },
        { text: '\u0007', paragraphs: [inTable, Buffer.from([25, 1])] },
      ],
      {
        stories: { footnotes: [{ text: '\u0002 See the file.\r\r' }] },
        structures: { footnoteReferences: plc([16, 29], [u16(1)]), footnoteTexts: plc([0, 16, 17]) },
      },
    )
    expect(found.text.split('\n\n')).toEqual(['It closed1.', 'burned', 'Town\tYear', '1 See the file.'])
    expect(outsideOf(found)).toEqual([['hidden', 'burned']])
  })
})
