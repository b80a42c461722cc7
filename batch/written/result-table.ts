// Browsers load this file, and so nothing of `citation` but what a cell is.
import { cell as csvCell } from '../../citation/formats/delimited.ts'
import type { BatchAs, BatchHit, BatchLine, SearchedLine } from '../../model/batch.ts'
import type { ListLine } from '../list/read-list.ts'

/** How the results of a list are written as a table. */
export type TableOptions = {
  as: BatchAs
  hits: number
  /** `http://host:port`: where links lead; without it, they are paths. */
  origin: string | null
  /** The names of the list's own columns, that of the names or queries first. */
  own: readonly string[]
}

type Value = string | number | undefined
type Column = (line: SearchedLine, options: TableOptions) => Value

const listed = (values: readonly string[]): string => values.join('; ')
const yes = (it: boolean): string => (it ? 'yes' : 'no')

/** In the order of the table; the list's own columns stand before them, its line before those. */
const COLUMNS: Record<string, Column> = {
  hits: ({ total }) => total.value,
  unit: ({ total }) => total.unit,
  exact: ({ total }) => yes(total.exact),
  different: ({ total }) => total.different?.value,
  documents: ({ documents }) => documents.value,
  documents_exact: ({ documents }) => yes(documents.exact),
  as_written: ({ asWritten }) => asWritten.value,
  also_found_as: ({ also }) => listed(also.map((it) => `${it.text} (${it.passages})`)),
  corrections: ({ corrections }) => listed(corrections.map((it) => `${it.typed}: ${it.used.join(', ')}`)),
  forms: ({ forms }) => listed(forms.map((it) => `${it.typed}: ${it.used.join(', ')}`)),
  aliases: ({ aliases }) => listed(aliases.map((it) => `${it.typed}: ${it.names.join(', ')}`)),
  notices: ({ notices }) => notices.map((it) => it.message).join(' '),
  same_as_line: ({ sameAs }) => sameAs ?? undefined,
  query: ({ query }) => query,
  generation: ({ generation }) => generation,
  search: ({ search }, { origin }) => `${origin ?? ''}/?${search}`,
}

const HIT_COLUMNS: Record<string, (hit: BatchHit, options: TableOptions) => Value> = {
  title: ({ title }) => title ?? undefined,
  source: ({ source }) => source ?? undefined,
  published: ({ publishedAt }) => publishedAt ?? undefined,
  text: ({ text }) => text,
  link: ({ id }, { origin }) => `${origin ?? ''}/passages/${id}`,
}

/** The names of the list's own columns. The first is that of the names or queries, whatever the list calls it. */
export function ownColumns(lines: readonly ListLine[], column: string | null, as: BatchAs): string[] {
  const names = new Set([column ?? (as === 'names' ? 'name' : 'query')])
  for (const { columns } of lines) for (const name of Object.keys(columns)) names.add(name)
  return [...names]
}

const rowOf = (values: readonly Value[]) => `${values.map(csvCell).join(',')}\r\n`

/** Names of the list come first: one of ours that a column of the list has already is told apart. */
function headOf({ own, hits }: TableOptions): string[] {
  const ofHits = Array.from({ length: hits }, (_, at) =>
    Object.keys(HIT_COLUMNS).map((name) => `hit_${at + 1}_${name}`),
  )
  const ours = ['state', ...Object.keys(COLUMNS), ...ofHits.flat()].map((it) => apart(it, own))
  return [apart('line', own), ...own, ...ours]
}

const apart = (name: string, own: readonly string[]) => (own.includes(name) ? `verbatim_${name}` : name)

/** Without the byte order mark, spreadsheets read Arabic as Latin letters. */
export const tableHead = (options: TableOptions): string => `\uFEFF${rowOf(headOf(options))}`

export function tableRow(it: BatchLine, options: TableOptions): string {
  const [, ...others] = options.own
  const given = [it.line, it.text, ...others.map((name) => it.columns[name])]
  return rowOf([...given, it.state, ...resultOf(it, options)])
}

function resultOf(it: BatchLine, options: TableOptions): Value[] {
  if (it.state !== 'searched') {
    const message = it.state === 'unused' ? it.message : it.error.message
    const ours = Object.keys(COLUMNS).map((name) => (name === 'notices' ? message : undefined))
    return [
      ...ours,
      ...Array.from({ length: options.hits * Object.keys(HIT_COLUMNS).length }, () => undefined),
    ]
  }
  const ofHits = Array.from({ length: options.hits }, (_, at) => {
    const hit = it.hits[at]
    return Object.values(HIT_COLUMNS).map((read) => hit && read(hit, options))
  })
  return [...Object.values(COLUMNS).map((read) => read(it, options)), ...ofHits.flat()]
}
