import type { WorkType } from '../../model/work.ts'
import type { Citation } from '../csl.ts'
import type { CslItem, CslName } from '../csl-item.ts'
import { familyOf } from '../full-name.ts'
import { plainNotes, withSource } from './notes.ts'

/** Zotero has no field for who published them. */
const SOURCELESS = new Set<WorkType>(['interview', 'speech'])

/** Zotero drops a particle that stands by itself (`van der`), and pandoc sets a space after `al-`. */
function joined(name: CslName): CslName {
  if ('literal' in name || name['non-dropping-particle'] === undefined) return name
  const { 'non-dropping-particle': _, ...rest } = name
  return { ...rest, family: familyOf(name) }
}

/** Processors take labels at the beginning of a note for variables, and drop them; of a later line they do not. */
function noteOf(item: CslItem): string[] {
  const lines = [...plainNotes(item), ...withSource(item, SOURCELESS.has(item.type))]
  return lines[0] === undefined || /^\w+:/.test(lines[0])
    ? ['Outside the counted paragraphs', ...lines]
    : lines
}

/**
 * One item of a CSL-JSON array, on its own lines. Programs that drop `custom` keep the quote in `abstract` and the rest
 * in `note`, a line each. Styles get neither: some print `note`.
 */
export function cslRecord({ item }: Citation): string {
  const { custom, ...work } = item
  const author = item.author?.map(joined)
  const note = noteOf(item).join('\n')
  return `\n${JSON.stringify({ ...work, ...(author && { author }), abstract: custom.text, note, custom }, null, 2)}`
}

/** The item alone on one line: JSON escapes every line break. */
export function jsonLine({ item }: Citation): string {
  return `${JSON.stringify(item)}\n`
}
