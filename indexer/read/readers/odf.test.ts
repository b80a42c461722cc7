import { describe, expect, it } from 'vitest'
import { detectFormat } from '../format.ts'
import { flatOdf, odf, outsideOf, readAs } from '../testing/office-documents.ts'

const cell = (text: string, repeated = 1) =>
  `<table:table-cell table:number-columns-repeated="${repeated}">${text && `<text:p>${text}</text:p>`}</table:table-cell>`
const row = (cells: string, repeated = 1) =>
  `<table:table-row table:number-rows-repeated="${repeated}">${cells}</table:table-row>`
const sheet = (rows: string, before = '') =>
  readAs('ods', odf('spreadsheet', `${before}<table:table table:name="Deaths">${rows}</table:table>`))

describe('OpenDocument in a single XML file', () => {
  it('is told by what its root says, whatever the file is called', () => {
    expect(detectFormat('a.fodt', flatOdf('text', ''))).toEqual({ readable: true, format: 'odt' })
    expect(detectFormat('a.xml', flatOdf('presentation', ''))).toEqual({ readable: true, format: 'odp' })
    expect(detectFormat('a.txt', flatOdf('spreadsheet', ''))).toEqual({ readable: true, format: 'ods' })
    const drawing = Buffer.from(
      '<office:document office:mimetype="application/vnd.oasis.opendocument.graphics">',
    )
    expect(detectFormat('a.fodg', drawing)).toEqual({ readable: false, unreadable: 'flat-office' })
  })

  it('is read as an archive of the same is: its text, what stands above each page, and its properties', () => {
    const before =
      '<office:meta><dc:title>The mill closes</dc:title><meta:initial-creator>Jane Doe</meta:initial-creator></office:meta>' +
      '<office:master-styles><style:master-page><style:header><text:p>Secret</text:p></style:header></style:master-page></office:master-styles>'
    const body =
      '<text:p>The mill closes</text:p><text:p>By Jane Doe.<office:annotation><dc:creator>The Editor</dc:creator><text:p>Check.</text:p></office:annotation></text:p><text:p>By The Editor.</text:p>'
    const read = readAs('odt', flatOdf('text', body, before))
    expect(read.text.split('\n\n').slice(0, 3)).toEqual(['The mill closes', 'By Jane Doe.', 'By The Editor.'])
    expect(outsideOf(read)).toEqual([
      ['comments', 'The Editor'],
      ['comments', 'Check.'],
      ['running head', 'Secret'],
    ])
    expect(read.metadata.title).toBe('The mill closes')
    expect(read.metadata.authors).toEqual(['Jane Doe'])
  })

  it('is refused where it is cut off', () => {
    const whole = flatOdf('text', '<text:p>The mill closed.</text:p>')
    expect(() => readAs('odt', whole.subarray(0, -40))).toThrow('damaged')
  })
})

describe('OpenDocument', () => {
  it('has cells and rows that are the same as often as they are shown, and no empty ones', () => {
    const read = sheet(row(cell('Town') + cell('0', 3) + cell('', 1000), 2) + row(cell('', 1024), 1_048_574))
    expect(read.text.split('\n\n')).toEqual(['Deaths', 'Town\t0\t0\t0', 'Town\t0\t0\t0'])
    expect(read.notes).toEqual([])
  })

  it('says how many cells were left out of a sheet that was filled to its end', () => {
    const read = sheet(row(cell('0', 2), 1_048_576))
    expect(read.text.match(/0/g)).toHaveLength(50_000)
    expect(read.notes).toEqual([
      { code: 'cells-repeated', message: '2047152 cells left out that repeat the one before' },
    ])
  })

  it('lists what was in cells before they were changed', () => {
    const changes =
      '<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell><text:p>1,500</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>'
    const read = sheet(row(cell('1,700')), changes)
    expect(outsideOf(read)).toEqual([['hidden', '1,500']])
    expect(read.notes.map(({ code }) => code)).toEqual(['tracked-changes'])
  })

  it('has text boxes of one paragraph in their order, after it', () => {
    const box = (text: string) =>
      `<draw:frame><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame>`
    const body = `<text:p>It ${box('First.')}${box('Second.')}closed.</text:p><text:p>In March.</text:p>`
    expect(readAs('odt', odf('text', body)).text.split('\n\n')).toEqual([
      'It closed.',
      'First.',
      'Second.',
      'In March.',
    ])
  })

  it('does not hide text because the numbers of a list are hidden', () => {
    const styles =
      '<office:automatic-styles><style:style style:family="text" style:name="T1"/><text:list-style style:name="L1"><text:list-level-style-number text:level="1"><style:text-properties text:display="none"/></text:list-level-style-number></text:list-style></office:automatic-styles>'
    const body = '<text:p><text:span text:style-name="T1">It closed.</text:span></text:p>'
    expect(outsideOf(readAs('odt', odf('text', body, styles)))).toEqual([])
  })
})
