import { createHash } from 'node:crypto'
import type { RecordProblem } from '../../../model/error-reasons.ts'
import { cellsOf, type Delimiter } from './grammar.ts'

/** How the cells of a row are the fields of a record. */
export type RowShape = {
  delimiter: Delimiter
  /** How many cells a row may have: the header's, without those at its end that have no name, or with them. */
  least: number
  most: number
  /** The columns of each field, from 0. */
  columns: Readonly<Record<string, readonly number[]>>
  /** Whether nothing but its letters say what the table is encoded in. */
  isDetected?: true
}

/** Columns may be as many as a sheet has. */
const BETWEEN_COLUMNS = '\n\n'
const ID_CHARACTERS = 16

/** The columns of a text are read one below the other; of authors, each has one or more. */
export const SEVERAL_COLUMNS: readonly string[] = ['text', 'authors']

type Values = Record<string, string | string[]>

/**
 * The fields of a row as a record has them. One without a column for its ID has one made of all that is read of it: an
 * inserted row moves no other, and nothing that was said of one row can pass to another.
 * @param text of the row
 */
export function valuesOf(
  text: string,
  { delimiter, least, most, columns }: RowShape,
): { ok: true; values: Values } | { ok: false; problem: RecordProblem } {
  const cells = cellsOf(text, delimiter)
  if (cells === null) return { ok: false, problem: { reason: 'unpaired-quote' } }
  if (cells.length < least || cells.slice(most).some((it) => it.trim() !== '')) {
    return { ok: false, problem: { reason: 'other-cells', cells: cells.length, columns: least } }
  }
  const values: Values = {}
  for (const [field, places] of Object.entries(columns)) {
    const found = places.map((at) => cells[at] ?? '').filter((it) => it.trim() !== '')
    if (field === 'text') values.text = found.join(BETWEEN_COLUMNS)
    else if (places.length > 1) values[field] = found.map((it) => it.trim())
    else if (found[0] !== undefined) values[field] = found[0].trim()
  }
  return { ok: true, values: columns.id === undefined ? { ...values, id: idOf(values) } : values }
}

function idOf(values: Values): string {
  const sorted = Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, ID_CHARACTERS)
}
