import type { DocumentProblem, ValueProblem } from '../../../model/error-reasons.ts'
import { cellsOf } from './grammar.ts'
import { SEVERAL_COLUMNS } from './row.ts'

/** Which columns of a table are which field of its records, by their names. */
export type Columns = Readonly<Record<string, readonly string[]>>

/** What a column map may name besides fields. */
export const OF_EVERY_RECORD: readonly string[] = ['id', 'text']

/** `text=Body,title=Headline` as pairs; names with commas are in quotation marks, as cells are. */
function pairsIn(written: string): [string, string][] | null {
  const cells = cellsOf(written, ',')
  return (
    cells?.map((it) => {
      const at = it.indexOf('=')
      return at === -1 ? [it, ''] : [it.slice(0, at), it.slice(at + 1)]
    }) ?? null
  )
}

function pairsOf(given: unknown): [string, unknown][] | null {
  if (typeof given === 'string') return pairsIn(given)
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null
  return Object.entries(given).flatMap(([field, names]): [string, unknown][] =>
    Array.isArray(names) ? names.map((it: unknown): [string, unknown] => [field, it]) : [[field, names]],
  )
}

/**
 * A column map as a manifest has it, `{"text": ["Lead", "Body"], "title": "Headline"}`, or as it is typed,
 * `text=Lead,text=Body,title=Headline`; null if it is none.
 * @param fields that a record may have
 */
export function columnsIn(given: unknown, fields: readonly string[]): Columns | null {
  const columns = new Map<string, string[]>()
  for (const [typed, name] of pairsOf(given) ?? []) {
    const field = typed.trim()
    const known = columns.get(field) ?? []
    const isPossible = fields.includes(field) && typeof name === 'string' && name.trim() !== ''
    if (!isPossible || (known.length > 0 && !SEVERAL_COLUMNS.includes(field))) return null
    columns.set(field, [...known, name.trim()])
  }
  return columns.has('text') ? Object.fromEntries(columns) : null
}

/** Names that an error lists: a file may have as many columns as it has bytes. */
const NAMED_AT_MOST = 30
const NAME_CHARACTERS = 60

const shown = (header: readonly string[]) =>
  header
    .filter((it) => it !== '')
    .slice(0, NAMED_AT_MOST)
    .map((it) => it.slice(0, NAME_CHARACTERS))

type Place =
  | { at: number }
  | { problem: Extract<ValueProblem, { reason: 'no-such-column' | 'column-twice' }> }

/** Where a column is: by its name as it stands, else whatever its case. */
function placeOf(name: string, header: readonly string[]): Place {
  const same = (it: string) => it.toLowerCase() === name.toLowerCase()
  const exact = header.flatMap((it, at) => (it === name ? [at] : []))
  const places = exact.length > 0 ? exact : header.flatMap((it, at) => (same(it) ? [at] : []))
  const [at] = places
  if (at === undefined) return { problem: { reason: 'no-such-column', name, known: shown(header) } }
  return places.length > 1 ? { problem: { reason: 'column-twice', field: name } } : { at }
}

/** What a table is by its columns: records, one document, or neither because what is asked of it is not there. */
export type ColumnsFound =
  | {
      are: 'records'
      columns: Record<string, number[]>
      problems: { field: string; problem: ValueProblem }[]
    }
  | { are: 'cells' }
  | { are: 'faulty'; problem: DocumentProblem }

/**
 * Which columns of a table are which fields: those that a person gives, with no others; else those that are named as
 * fields are, if one is named `text`.
 */
export function columnsOf(
  header: readonly string[],
  given: Columns | undefined,
  fields: readonly string[],
): ColumnsFound {
  const isNamed = (field: string) => header.some((it) => it.toLowerCase() === field.toLowerCase())
  if (given === undefined && !isNamed('text')) return { are: 'cells' }
  const asked = given ?? Object.fromEntries(fields.filter(isNamed).map((it) => [it, [it]]))
  const columns: Record<string, number[]> = {}
  const problems: { field: string; problem: ValueProblem }[] = []
  for (const [field, names] of Object.entries(asked)) {
    for (const name of names) {
      const place = placeOf(name, header)
      if ('at' in place) columns[field] = [...(columns[field] ?? []), place.at]
      // Without their text there are no records, and without their IDs all would be others.
      else if (OF_EVERY_RECORD.includes(field)) return { are: 'faulty', problem: place.problem }
      else problems.push({ field, problem: place.problem })
    }
  }
  return { are: 'records', columns, problems }
}
