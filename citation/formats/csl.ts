import type { WorkType } from '../../model/work.ts'
import type { Citation } from '../csl.ts'
import { plainNotes, withSource } from './notes.ts'

/** Zotero has no field for who published them. */
const SOURCELESS = new Set<WorkType>(['interview', 'speech'])

/**
 * One item of a CSL-JSON array, on its own lines. Programs that drop `custom` keep the quote in `abstract` and the rest
 * in `note`, a line each. Styles get neither: some print `note`.
 */
export function cslRecord({ item }: Citation): string {
  const { custom, ...work } = item
  const note = [...withSource(item, SOURCELESS.has(item.type)), ...plainNotes(item)].join('\n')
  return `\n${JSON.stringify({ ...work, abstract: custom.text, note, custom }, null, 2)}`
}

/** The item alone on one line: JSON escapes every line break. */
export function jsonLine({ item }: Citation): string {
  return `${JSON.stringify(item)}\n`
}
