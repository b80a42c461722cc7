import { describe, expect, it } from 'vitest'
import type { OfficeFormat } from '../office-formats.ts'
import { lockedOdt } from '../testing/locked-documents.ts'
import {
  archive,
  docx,
  epub,
  formatTold,
  odf,
  outsideOf,
  readAs,
  relations,
  rolesOf,
  textOrReason,
  xlsx,
} from '../testing/office-documents.ts'

const text = (content: string) => docx(`<w:p><w:r><w:t>${content}</w:t></w:r></w:p>`)

describe('what a file is', () => {
  it.each<[string, string, Uint8Array]>([
    ['docx', 'report.doc', text('Words')],
    ['odt', 'report.zip', odf('text', '<text:p>Words</text:p>')],
    ['odp', 'a', odf('presentation', '')],
    ['ods', 'a', odf('spreadsheet', '')],
    ['epub', 'book.zip', archive({ mimetype: 'application/epub+zip' })],
    ['pptx', 'a', archive({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' })],
    ['xlsx', 'a', archive({ '[Content_Types].xml': '', 'xl/workbook.xml': '' })],
    ['rtf', 'note.doc', Buffer.from('{\\rtf1 Words}')],
    ['html', 'page.doc', Buffer.from('<html><body>Words')],
    ['text', 'note.doc', Buffer.from('Words')],
  ])('is told by what is in it: %s in %s', async (format, name, bytes) => {
    expect(await formatTold(name, bytes)).toEqual({ readable: true, format })
  })

  it.each<[string, Uint8Array]>([
    ['zip', archive({ 'report.docx': text('Words') })],
    ['zip', archive({ mimetype: 'application/vnd.example' })],
    ['flat-office', Buffer.from('<?xml version="1.0"?><w:wordDocument>')],
    ['old-office', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['old-word', Buffer.from('dba52d0031400904', 'hex')],
    ['old-spreadsheet', Buffer.from('0904060000001000', 'hex')],
  ])('is none that is read: %s', async (unreadable, bytes) => {
    expect(await formatTold('report.docx', bytes)).toMatchObject({ readable: false, unreadable })
  })

  it('is told of a file whose end is missing, so that it is refused as damaged', async () => {
    const bytes = text('Words').subarray(0, -30)
    expect(await formatTold('a', bytes)).toEqual({ readable: true, format: 'docx' })
    expect(textOrReason('docx', bytes)).toBe('damaged-office')
  })
})

describe('a hostile document', () => {
  it('is refused for what it unpacks to, whatever it says of its size', () => {
    const parts = {
      '[Content_Types].xml': '',
      '_rels/.rels': relations({ officeDocument: 'word/document.xml' }),
      'word/document.xml': new Uint8Array(140 * 1024 * 1024),
    }
    expect(textOrReason('docx', archive(parts))).toBe('parts-too-large')
  })

  it('is refused for the text that its cells refer to again and again', () => {
    const parts = {
      'xl/_rels/workbook.xml.rels': relations({ worksheet: 'sheet.xml', sharedStrings: 'strings.xml' }),
      'xl/strings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'Rain '.repeat(200_000)}</t></si></sst>`,
    }
    expect(textOrReason('xlsx', xlsx('<c t="s"><v>0</v></c>'.repeat(200), parts))).toBe('parts-too-large')
  })

  it('expands no entity, and asks for none that is elsewhere', () => {
    const type = '<!DOCTYPE a [<!ENTITY b "bomb"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    const content = `${type}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>A &b; &c; &amp; B &#x1F600;</text:p></office:text></office:body></office:document-content>`
    expect(readAs('odt', archive({ mimetype: '', 'content.xml': content })).text).toBe('A &b; &c; & B 😀')
  })

  it.each<[string, OfficeFormat, Uint8Array]>([
    ['nested-too-deeply', 'odt', odf('text', '<text:span>'.repeat(3000) + '</text:span>'.repeat(3000))],
    ['nested-too-deeply', 'rtf', Buffer.from(`{\\rtf1 ${'{'.repeat(3000)}`)],
    ['damaged-office', 'odt', odf('text', '<text:p>Words')],
    ['damaged-office', 'docx', archive({ '[Content_Types].xml': '', 'word/document.xml': '' })],
    ['damaged-office', 'xlsx', Buffer.from('PK\x03\x04')],
    ['no-text', 'odt', odf('text', '')],
    ['needs-password', 'odt', lockedOdt('<x/>', 'mill', 'aes')],
    [
      'rights-managed',
      'epub',
      archive({
        'META-INF/encryption.xml':
          '<e:EncryptionMethod xmlns:e="http://www.w3.org/2001/04/xmlenc#" Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>',
      }),
    ],
  ])('is refused with its reason: %s, %s', (reason, format, bytes) => {
    expect(textOrReason(format, bytes)).toBe(reason)
  })

  it('is never followed out of the file', () => {
    const bytes = archive({
      '[Content_Types].xml': '',
      '_rels/.rels': relations({ officeDocument: '../../../etc/passwd' }),
    })
    expect(textOrReason('docx', bytes)).toBe('damaged-office')
  })
})

describe('OpenDocument', () => {
  it('reads texts with numbered lists, notes, and what is left out', () => {
    const styles =
      '<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles>'
    const body = `<text:tracked-changes><text:changed-region><text:deletion><office:change-info/><text:p>Gone</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:h text:outline-level="1">The mill</text:h>
      <text:p>It<text:s/>closed<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See the file.</text:p></text:note-body></text:note>.</text:p>
      <text:list text:style-name="L1"><text:list-item><text:p>One</text:p></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>
      <text:p><office:annotation><text:p>Really?</text:p></office:annotation>In March.</text:p>`
    const read = readAs('odt', odf('text', body, styles))
    expect(read.text.split('\n\n')).toEqual([
      'The mill',
      'It closed1.',
      '1. One',
      '2. Two',
      'In March.',
      '1 See the file.',
      'Gone',
      'Really?',
    ])
    expect(outsideOf(read)).toEqual([
      ['hidden', 'Gone'],
      ['comments', 'Really?'],
    ])
    expect(rolesOf(read)).toContainEqual(['note', '1 See the file.'])
  })

  it('reads slides and sheets in order', () => {
    const slide = (title: string) =>
      `<draw:page><draw:frame presentation:class="title"><draw:text-box><text:p>${title}</text:p></draw:text-box></draw:frame></draw:page>`
    const slides = readAs('odp', odf('presentation', slide('First') + slide('Second')))
    expect(rolesOf(slides)).toEqual([
      ['heading', 'First'],
      ['heading', 'Second'],
    ])
    const sheet = `<table:table table:name="Deaths"><table:table-row><table:table-cell><text:p>Town</text:p></table:table-cell><table:table-cell><text:p>1,700</text:p></table:table-cell></table:table-row></table:table>`
    expect(readAs('ods', odf('spreadsheet', sheet)).text).toBe('Deaths\n\nTown\t1,700')
  })
})

describe('RTF', () => {
  const rtf = (content: string) =>
    readAs('rtf', Buffer.from(`{\\rtf1\\ansi\\ansicpg1251 ${content}}`, 'latin1'))

  it('reads letters in the encoding of their font, and in Unicode without what stands for them', () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset204 A;}{\\f1\\fcharset178 B;}}'
    expect(rtf(`${fonts}\\f0 \\'cc\\'e8\\'f0 {\\f1 \\'d3\\'e1\\'c7\\'e3} \\u8220?\\uc0\\u1575 x`).text).toBe(
      'Мир سلام “اx',
    )
  })

  it('keeps rows, numbers and notes, and lists what is none of its text', () => {
    const read = rtf(
      `{\\header Secret\\par}{\\info{\\title T}}{\\listtext 1.\\tab}One\\par\\intbl a\\cell b\\cell\\row\\pard End{\\super\\chftn}{\\footnote {\\super\\chftn} See it.}{\\deleted gone}{\\*\\unknown no}{\\pict 00}\\par`,
    )
    expect(read.text.split('\n\n')).toEqual(['1. One', 'a\tb', 'End1', 'gone', '1 See it.', 'Secret'])
    expect(outsideOf(read)).toEqual([
      ['hidden', 'gone'],
      ['running head', 'Secret'],
    ])
  })
})

describe('a workbook', () => {
  it('has texts, numbers and dates as they are to be read', () => {
    const ns =
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    const bytes = archive({
      '[Content_Types].xml': '',
      '_rels/.rels': relations({ officeDocument: 'xl/workbook.xml' }),
      'xl/_rels/workbook.xml.rels': relations({
        worksheet: 'a.xml',
        sharedStrings: 's.xml',
        styles: 't.xml',
      }),
      'xl/workbook.xml': `<workbook ${ns}><sheets><sheet name="Deaths" state="hidden" r:id="r1"/></sheets></workbook>`,
      'xl/s.xml': `<sst ${ns}><si><r><t>Al-</t></r><r><t>Bab</t></r><rPh><t>x</t></rPh></si></sst>`,
      'xl/t.xml': `<styleSheet ${ns}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
      'xl/a.xml': `<worksheet ${ns}><sheetData><row><c t="s"><v>0</v></c><c><v>1700</v></c><c s="1"><v>45366</v></c><c s="2"><v>0.125</v></c><c t="inlineStr"><is><t>killed</t></is></c></row></sheetData></worksheet>`,
    })
    const read = readAs('xlsx', bytes)
    expect(read.text).toBe('Deaths\n\nAl-Bab\t1700\t2024-03-15\t12.5%\tkilled')
    expect(read.notes.map(({ code }) => code)).toEqual(['hidden-sheets'])
  })

  it('has texts without how they are read aloud, and says what in it is not read', () => {
    const read = readAs(
      'xlsx',
      xlsx('<c t="inlineStr"><is><t>東京</t><rPh><t>トウキョウ</t></rPh></is></c>', {
        'xl/_rels/sheet.xml.rels': relations({ package: 'a.docx', chartEx: 'b.xml' }),
      }),
    )
    expect(read.text).toBe('A\n\n東京')
    expect(read.notes.map(({ message }) => message)).toEqual([
      'embedded objects not read: 1',
      'charts not read: 1',
    ])
  })
})

describe('a presentation', () => {
  it('has each slide with its notes, in the order of the presentation', () => {
    const ns =
      'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    const shape = (type: string, words: string) =>
      `<p:sp><p:nvPr><p:ph type="${type}"/></p:nvPr><p:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp>`
    const slide = (title: string) => `<p:sld ${ns}>${shape('title', title)}${shape('ftr', 'Secret')}</p:sld>`
    const bytes = archive({
      '[Content_Types].xml': '',
      '_rels/.rels': relations({ officeDocument: 'ppt/p.xml' }),
      'ppt/_rels/p.xml.rels': relations({ slide: 'b.xml', other: 'a.xml' }),
      'ppt/p.xml': `<p:presentation ${ns}><p:sldIdLst><p:sldId r:id="r2"/><p:sldId r:id="r1"/></p:sldIdLst></p:presentation>`,
      'ppt/a.xml': slide('First'),
      'ppt/_rels/a.xml.rels': relations({ notesSlide: 'n.xml' }),
      'ppt/n.xml': `<p:notes ${ns}>${shape('body', 'Say it slowly.')}</p:notes>`,
      'ppt/b.xml': slide('Second'),
    })
    const read = readAs('pptx', bytes)
    expect(rolesOf(read)).toEqual([
      ['heading', 'First'],
      ['note', 'Say it slowly.'],
      ['heading', 'Second'],
    ])
    expect(outsideOf(read)).toEqual([
      ['footer', 'Secret'],
      ['footer', 'Secret'],
    ])
  })
})

describe('a book', () => {
  it('is read in the order of its spine, as XML where empty elements end at once', () => {
    const bytes = archive({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="o/b.opf"/></rootfiles></container>',
      'o/b.opf': `<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <metadata><dc:title>The Mill</dc:title><dc:creator opf:role="aut">Jane Doe</dc:creator><dc:creator opf:role="ill">John Roe</dc:creator><dc:language>en</dc:language><dc:date opf:event="modification">2020-01-01</dc:date></metadata>
        <manifest><item id="a" href="a%20b.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/><item id="n" href="n.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>
        <spine><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/></spine></package>`,
      'o/a b.xhtml':
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>It closed&nbsp;in<a id="x"/> March.</p></body></html>',
      'o/b.xhtml': '<html><body><h1>One<p>Not <b>well</p></body>',
      'o/n.xhtml': '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Contents</p></body></html>',
    })
    const read = readAs('epub', bytes)
    expect(read.text.split('\n\n')).toEqual(['Contents', 'One', 'Not well', 'It closed in March.'])
    expect(outsideOf(read)).toEqual([['navigation', 'Contents']])
    expect(read.metadata).toEqual({ title: 'The Mill', authors: ['Jane Doe'], language: 'en' })
  })

  it('is written by those whose role is that, also where EPUB 3 states it apart from them', () => {
    const role = (of: string, value: string) => `<meta refines="#${of}" property="role">${value}</meta>`
    const stated = `<dc:creator id="a">Jane Doe</dc:creator>${role('a', 'aut')}<dc:creator id="b">John Roe</dc:creator>${role('b', 'ill')}`
    expect(readAs('epub', epub('<p>It closed.</p>', stated)).metadata.authors).toEqual(['Jane Doe'])
  })

  it.each([
    ['the day that is stated', '1999-03-12', '2026-01-02T10:00:00Z', '1999-03-12'],
    [
      'no day where a program wrote when it made the file',
      '2026-01-02T10:00:00Z',
      '2026-01-02T10:00:00Z',
      undefined,
    ],
  ])('was published on %s', (_, date, modified, published) => {
    const stated = `<dc:date>${date}</dc:date><meta property="dcterms:modified">${modified}</meta>`
    expect(readAs('epub', epub('<p>It closed.</p>', stated)).metadata.publishedAt).toBe(published)
  })
})
