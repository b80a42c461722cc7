import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../format.ts'
import { outsideOf, readAs } from '../../testing/office-documents.ts'

const workbook = (content: string) =>
  Buffer.from(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">${content}</Workbook>`,
  )
const sheet = (name: string, cells: string, rest = '') =>
  `<Worksheet ss:Name="${name}"><Table><Row>${cells}</Row></Table>${rest}</Worksheet>`
const data = (type: string, value: string, of = '') =>
  `<Cell${of}><Data ss:Type="${type}">${value}</Data></Cell>`

describe('a workbook of Excel 2003 in XML', () => {
  it('is told by its root, also where it is named as XML', () => {
    expect(detectFormat('list.xml', workbook(''))).toEqual({ readable: true, format: 'xls' })
    expect(detectFormat('list.xml', Buffer.from('<Workbook><a/></Workbook>'))).toEqual({
      readable: false,
      unreadable: 'xml',
    })
  })

  it('has the values of its cells as those of other workbooks are written', () => {
    const styles =
      '<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="t"><NumberFormat ss:Format="hh:mm"/></Style></Styles>'
    const cells = [
      data('String', '<html:B>Never</html:B> again'),
      data('Number', '0.125', ' ss:StyleID="p"'),
      data('Number', '1700'),
      data('DateTime', '2024-03-15T00:00:00.000', ' ss:StyleID="d"'),
      data('DateTime', '2024-03-15T12:30:00.000', ' ss:StyleID="d"'),
      data('DateTime', '1899-12-31T18:00:00.000', ' ss:StyleID="t"'),
      data('Boolean', '1'),
      data('Error', '#N/A'),
    ]
    expect(readAs('xls', workbook(styles + sheet('A', cells.join('')))).text).toBe(
      'A\n\nNever again\t12.5%\t1700\t2024-03-15\t2024-03-15 12:30\t18:00\tTRUE\t#N/A',
    )
  })

  it('names hidden sheets, and has comments beside the text', () => {
    const hidden = '<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>'
    const commented =
      '<Cell><Data ss:Type="String">Words</Data><Comment><ss:Data>Checked</ss:Data></Comment></Cell>'
    const { text, hints, notes } = readAs(
      'xls',
      workbook(sheet('A', commented) + sheet('B', data('String', 'More'), hidden)),
    )
    expect(text).toBe('A\n\nWords\n\nChecked\n\nB\n\nMore')
    expect(outsideOf({ text, hints })).toEqual([['comments', 'Checked']])
    expect(notes.map(({ message }) => message)).toEqual(['sheets that the workbook hides, read too: B'])
  })
})
