import { decodeDocument } from '../decode.ts'
import { PageBuilder } from '../office/page-builder.ts'
import { writtenParts } from '../office/parts.ts'
import type { ReadingNote } from '../raw-document.ts'
import type { Reader } from '../reader.ts'
import { delimiterOf } from '../table/delimiter.ts'
import { type Delimiter, rowAt, textsOf } from '../table/grammar.ts'

/** A table as one document, row by row as a sheet of a workbook is. */
export const readTable: Reader = (raw) => {
  const { text, notes } = decodeDocument(raw.bytes, raw)
  const page = new PageBuilder()
  const table = page.open('table')
  let unpaired = 0
  for (const cells of rowsIn(text, delimiterOf(text))) {
    if (cells.isFaulty) unpaired += 1
    const row = page.open('tr')
    for (const it of cells.texts) {
      const shown = it.replace(/\s+/g, ' ').trim()
      if (shown !== '') page.line('td', shown)
    }
    page.close(row)
  }
  page.close(table)
  return { ...writtenParts([{ page: page.document }]), metadata: {}, notes: [...notes, ...noteOf(unpaired)] }
}

/** The cells of each row; a row that has none for sure is one cell, so that nothing of it is lost. */
function* rowsIn(text: string, delimiter: Delimiter) {
  for (let at = 0; at < text.length; ) {
    const row = rowAt(text, at, delimiter, true)
    if (row === null) return
    const { cells, end, next } = row
    yield cells === null
      ? { texts: [text.slice(at, end)], isFaulty: true }
      : { texts: textsOf(text, { ...row, cells }), isFaulty: false }
    at = next
  }
}

function noteOf(unpaired: number): ReadingNote[] {
  if (unpaired === 0) return []
  const rows = unpaired === 1 ? '1 row has' : `${unpaired} rows have`
  return [
    { code: 'unpaired-quotes', message: `${rows} a quotation mark without its partner; read as one cell` },
  ]
}
