import type { ReadingNote } from '../../raw-document.ts'
import type { PageBuilder } from '../page-builder.ts'

/** A cell of the row that is open; one without text is none. */
export function writeCell(page: PageBuilder, shown: string): void {
  const text = shown.replace(/\s+/g, ' ').trim()
  if (text !== '') page.line('td', text)
}

export function noteOfHidden(sheets: readonly { name: string; isHidden: boolean }[]): ReadingNote[] {
  const hidden = sheets.filter((it) => it.isHidden).map(({ name }) => name)
  if (hidden.length === 0) return []
  return [
    { code: 'hidden-sheets', message: `sheets that the workbook hides, read too: ${hidden.join(', ')}` },
  ]
}
