import type { Passwords } from '../../encryption/passwords.ts'
import type { ReadText } from '../../reader.ts'
import { type CompoundDocument, readCompound } from '../compound.ts'
import { notesOfUnread } from '../notes.ts'
import { PageBuilder } from '../page-builder.ts'
import { type Part, shownProperties, writtenParts } from '../parts.ts'
import { damaged } from '../refused.ts'
import { noteOfHidden, writeCell } from '../sheets/cells.ts'
import { summaryIn } from '../summary.ts'
import { Unpacked } from '../unpacked.ts'
import { RecordStream } from './records.ts'
import { type ShownSheet, sheetIn } from './sheet.ts'
import { unlockedWorkbook } from './unlocked.ts'
import { workbookIn } from './workbook.ts'

/** A folder with an object of another program, after Excel 97. */
const EMBEDDED = /^mbd[0-9a-f]{8}$/i

/** A workbook of Excel 5 to 2003: [MS-XLS]. @throws Refused if it is damaged, too large, or locked and no password opens it */
export const readXlsFile = (bytes: Uint8Array, passwords: Passwords): ReadText =>
  readCompound(bytes, (file) => readFrom(file, passwords))

function readFrom({ stream, storages }: CompoundDocument, passwords: Passwords): ReadText {
  // Excel 97 could save a workbook for Excel 95 too, which is there twice then.
  const bytes = stream('Workbook') ?? stream('Book')
  if (bytes === null) throw damaged()
  const records = new RecordStream(unlockedWorkbook(bytes, passwords))
  const workbook = workbookIn(records)
  const unpacked = new Unpacked()
  const unread = [...storages.keys()].flatMap((name) => (EMBEDDED.test(name) ? ['oleObject'] : []))
  const parts = workbook.sheets.flatMap((sheet): Part[] => {
    const shown = sheetIn(records, sheet, workbook, unpacked)
    unread.push(...Array<string>(shown.charts).fill('chart'), ...Array<string>(shown.unreadBoxes).fill('box'))
    return partsOf(sheet.name, shown)
  })
  const written = writtenParts(parts)
  return {
    ...written,
    metadata: shownProperties(summaryIn(stream('\u0005SummaryInformation')), written, null),
    notes: [...noteOfHidden(workbook.sheets), ...notesOfUnread(unread)],
  }
}

/** A sheet as the sheets of later workbooks are written. */
function partsOf(name: string, { rows, boxes, comments }: ShownSheet): Part[] {
  const page = new PageBuilder()
  page.line('h2', name)
  const table = page.open('table')
  for (const cells of rows) {
    const row = page.open('tr')
    for (const text of cells) writeCell(page, text)
    page.close(row)
  }
  page.close(table)
  for (const paragraph of boxes.flatMap((it) => it.split(/\r?\n|\r/))) page.line('p', paragraph)
  const beside = new PageBuilder()
  for (const comment of comments) beside.line('p', comment)
  return [{ page: page.document }, { page: beside.document, outside: 'comments' }]
}
