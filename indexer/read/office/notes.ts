import type { ReadingNote } from '../raw-document.ts'

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** That something was deleted in tracked changes, which is no text of the document. */
export function noteOfDeletions(count: number): ReadingNote[] {
  if (count === 0) return []
  const what = counted(count, 'deletion', 'deletions')
  return [{ code: 'tracked-changes', message: `${what} in tracked changes left out; insertions are read` }]
}

/** That fonts draw signs of which nothing says what they are. */
export function noteOfUnknown(count: number): ReadingNote[] {
  if (count === 0) return []
  const what = counted(
    count,
    'sign of a font, which names it nowhere,',
    'signs of fonts, which name them nowhere, each',
  )
  return [{ code: 'characters-unknown', message: `${what} replaced by U+FFFD` }]
}

/** That cells with the same in them, of which the file has one, are too many to be written. */
export function noteOfRepeats(count: number): ReadingNote[] {
  if (count === 0) return []
  const what = counted(count, 'cell', 'cells')
  return [{ code: 'cells-repeated', message: `${what} left out that repeat the one before` }]
}

/** Parts that have words of their own and are not read, by the types of what refers to them. */
const UNREAD: Readonly<Record<string, string>> = {
  box: 'text boxes',
  aFChunk: 'inserted files',
  chart: 'charts',
  chartEx: 'charts',
  diagramData: 'diagrams',
  formula: 'formulas',
  oleObject: 'embedded objects',
  package: 'embedded objects',
}

/** @param types of the parts that were met and not read */
export function notesOfUnread(types: readonly string[]): ReadingNote[] {
  const kinds = types.flatMap((type) => UNREAD[type] ?? [])
  return [...new Set(kinds)].map((kind) => ({
    code: 'parts-not-read',
    message: `${kind} not read: ${kinds.filter((it) => it === kind).length}`,
  }))
}
