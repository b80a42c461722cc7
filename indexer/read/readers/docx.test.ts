import { describe, expect, it } from 'vitest'
import { docx, outsideOf, readAs, rolesOf, wordPart } from '../testing/office-documents.ts'

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

describe('a Word document', () => {
  it('has headings and quotations by the names of styles, which are the same in every language', () => {
    const styles = wordPart(
      'styles',
      style('berschrift1', 'heading 1') +
        style('Eigen', 'Own', '<w:basedOn w:val="berschrift1"/>') +
        style('Zitat', 'Quote'),
    )
    const body =
      paragraph(run('The mill'), '<w:pStyle w:val="Eigen"/>') +
      paragraph(run('We were never told.'), '<w:pStyle w:val="Zitat"/>') +
      paragraph(run('It closed.') + run(' In March.'))
    const read = readAs('docx', docx(body, { styles }))
    expect(read.text).toBe('The mill\n\nWe were never told.\n\nIt closed. In March.')
    expect(rolesOf(read)[0]).toEqual(['heading', 'The mill'])
    expect(read.spoken?.map(({ kind }) => kind)).toEqual(['block'])
  })

  it('reads what tracked changes insert, and lists what they delete', () => {
    const body = paragraph(
      `${run('Forty ')}<w:del>${'<w:r><w:delText>men </w:delText></w:r>'}</w:del><w:ins>${run('people ')}</w:ins>${run('left.')}`,
    )
    const read = readAs('docx', docx(body))
    expect(read.text.split('\n\n')[0]).toBe('Forty people left.')
    expect(outsideOf(read)).toEqual([['hidden', 'men']])
    expect(read.notes.map(({ code }) => code)).toEqual(['tracked-changes'])
  })

  it('goes on in one paragraph where the end of one is deleted', () => {
    const deleted = '<w:rPr><w:del/></w:rPr>'
    expect(
      readAs('docx', docx(paragraph(run('Forty '), deleted) + paragraph(run('people left.')))).text,
    ).toBe('Forty people left.')
  })

  it('ends a paragraph whose end is deleted where a table or the text ends, with its heading and its boxes', () => {
    const deleted = '<w:rPr><w:del/></w:rPr>'
    const heading = '<w:outlineLvl w:val="0"/>'
    const box = `<w:r><w:txbxContent>${paragraph(run('In a box.'))}</w:txbxContent></w:r>`
    const table = (content: string) => `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`
    const body =
      paragraph(run('Before') + box, heading + deleted) +
      table(paragraph(run('Cell'), deleted)) +
      paragraph(run('The mill'), heading) +
      paragraph(run('It closed.')) +
      paragraph(run('At the end') + box, deleted)
    const read = readAs('docx', docx(body))
    expect(read.text.split('\n\n')).toEqual([
      'Before',
      'In a box.',
      'Cell',
      'The mill',
      'It closed.',
      'At the end',
      'In a box.',
    ])
    expect(rolesOf(read)).toEqual([
      ['heading', 'Before'],
      ['heading', 'The mill'],
    ])
  })

  it('draws the numbers of lists as Word counts them, also over levels', () => {
    const level = (at: number, format: string, pattern: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`
    const numbering = wordPart(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1(%2)')}${level(2, 'bullet', '·')}</w:abstractNum>
       <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    )
    const item = (at: number, text: string) =>
      paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`)
    const body =
      item(0, 'One') + item(1, 'Part') + item(1, 'Other') + item(2, 'Dot') + item(0, 'Two') + item(1, 'Again')
    expect(readAs('docx', docx(body, { numbering })).text.split('\n\n')).toEqual([
      '1. One',
      '1(a) Part',
      '1(b) Other',
      'Dot',
      '2. Two',
      '2(a) Again',
    ])
  })

  it('counts a level that is passed over as one that was there, and begins a level again only where it says so', () => {
    const level = (at: number, format: string, more = '') =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="%${at + 1}"/></w:lvl>`
    const numbering = wordPart(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'lowerLetter')}${level(2, 'lowerRoman', '<w:lvlRestart w:val="1"/>')}</w:abstractNum>
       <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    )
    const item = (at: number) =>
      paragraph(run('-'), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`)
    const body = [0, 2, 1, 2, 0, 2].map(item).join('')
    expect(readAs('docx', docx(body, { numbering })).text.split('\n\n')).toEqual([
      ...['1 -', 'i -', 'b -', 'ii -', '2 -', 'i -'],
    ])
  })

  it('leaves out a number in a format that is not known, instead of writing a wrong one', () => {
    const numbering = wordPart(
      'numbering',
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="hebrew1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
       <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    )
    const body = paragraph(run('One'), '<w:numPr><w:numId w:val="1"/></w:numPr>')
    expect(readAs('docx', docx(body, { numbering })).text).toBe('One')
  })

  it('has each note after the text, with the number that is set aside at its place', () => {
    const footnotes = wordPart(
      'footnotes',
      `<w:footnote w:type="separator" w:id="-1">${paragraph(run('—'))}</w:footnote>
       <w:footnote w:id="7">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' See the file.')}`)}</w:footnote>
       <w:footnote w:id="8">${paragraph(run('Nothing refers to it.'))}</w:footnote>`,
    )
    const body = paragraph(`${run('It closed')}<w:r><w:footnoteReference w:id="7"/></w:r>${run('.')}`)
    const read = readAs('docx', docx(body, { footnotes }))
    expect(read.text).toBe('It closed1.\n\n1 See the file.')
    expect(rolesOf(read)).toEqual([['note', '1 See the file.']])
    expect(read.asides?.map(({ start, end }) => read.text.slice(start, end))).toEqual(['1', '1'])
  })

  it('keeps a table row by row, and a text box once, after its paragraph', () => {
    const box = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:txbxContent>${paragraph(run('In a box.'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('In a box.'))}</w:txbxContent></mc:Fallback></mc:AlternateContent>`
    const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('Name')}${cell('Age')}</w:tr></w:tbl>${paragraph(`${run('Before ')}<w:r>${box}</w:r>${run('after.')}`)}`
    expect(readAs('docx', docx(body)).text.split('\n\n')).toEqual(['Name\tAge', 'Before after.', 'In a box.'])
  })

  it('lists comments, running heads and hidden text with their reasons', () => {
    const header = wordPart('hdr', paragraph(run('Confidential')))
    const comments = wordPart(
      'comments',
      `<w:comment w:author="J. Roe">${paragraph(run('Really?'))}</w:comment>`,
    )
    const body = paragraph(`${run('It closed.')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>Draft</w:t></w:r>`)
    expect(outsideOf(readAs('docx', docx(body, { header, comments })))).toEqual([
      ['hidden', 'Draft'],
      ['comments', 'J. Roe'],
      ['comments', 'Really?'],
      ['running head', 'Confidential'],
    ])
  })

  it('reads Arabic in the order in which it is written, with numbers', () => {
    const body = paragraph(`${run('قال ')}${run('الشاهد في 12 آذار')}`, '<w:bidi/>')
    expect(readAs('docx', docx(body)).text).toBe('قال الشاهد في 12 آذار')
  })
})
