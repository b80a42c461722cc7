import type { BatchBegun } from '../../model/batch.ts'
import { AppError } from '../../model/errors.ts'
import { fold } from '../../model/words.ts'
import { plainLines, type TableRow, tableRows } from './table.ts'

/** One entry of a list. */
export type ListLine = { line: number; text: string; columns: Record<string, string> }

export type List = { read: Omit<BatchBegun['list'], 'encoding'>; lines: ListLine[] }

export type ListOptions = {
  /** The column with the names or queries: its name, or its number from 1. */
  column?: string | undefined
  /** Whether the first line names the columns; without it, the names of the columns decide. */
  header?: boolean | undefined
  /** `lines`: every line is one name or query, whatever signs are in it. */
  form?: 'auto' | 'lines' | undefined
}

/** What the column with the names or queries may be called, in the order in which one is looked for. */
const COLUMNS = ['query', 'name', 'q', 'queries', 'names']
const DELIMITERS = ['\t', ';', ','] as const
/** So many rows show whether a text is a table. */
const LOOKED_AT = 50

const isBlank = ({ cells }: TableRow) => cells.every(({ text }) => text.trim() === '')

function sampleOf(text: string, delimiter: string): TableRow[] {
  const found: TableRow[] = []
  for (const row of tableRows(text, delimiter)) {
    if (!isBlank(row)) found.push(row)
    if (found.length === LOOKED_AT) break
  }
  return found
}

const namesIn = (row: TableRow | undefined) => row?.cells.map(({ text }) => text.trim()) ?? []

/** Which cell of a row is the name of the column that is asked for, or has one of the usual names; -1 if none. */
function columnIn(names: readonly string[], asked: string | undefined): number {
  const folded = names.map(fold)
  if (asked !== undefined) return folded.indexOf(fold(asked))
  const name = COLUMNS.find((it) => folded.includes(it))
  return name === undefined ? -1 : folded.indexOf(name)
}

/** Whether every row has as many cells, at least two. A comma before a space is punctuation: "Qadri, Salem". */
function isTable(rows: readonly TableRow[], delimiter: string): boolean {
  const [first] = rows
  const columns = first?.cells.length ?? 0
  if (columns < 2 || rows.some(({ cells }) => cells.length !== columns)) return false
  if (delimiter === '\t') return true
  return rows.length > 1 && rows.some(({ cells }) => cells.slice(1).some(({ text }) => !text.startsWith(' ')))
}

type Shape = { delimiter: string; columns: number; column: number; names: string[] | null }

/** A table with named columns: by the delimiter that makes most of them. */
function namedShape(text: string, { column: asked }: ListOptions): Shape | null {
  const shapes = DELIMITERS.flatMap((delimiter) => {
    const names = namesIn(sampleOf(text, delimiter)[0])
    const column = columnIn(names, asked)
    return column === -1 ? [] : [{ delimiter, columns: names.length, column, names }]
  })
  const [most] = shapes.sort((a, b) => b.columns - a.columns)
  // Of one column alone, the whole line is the cell: a comma in it is one of the name.
  return most === undefined || most.columns > 1 ? (most ?? null) : { ...most, delimiter: '' }
}

function unnamedShape(text: string, { column: asked, header }: ListOptions): Shape | null {
  const delimiter = DELIMITERS.find((it) => isTable(sampleOf(text, it), it))
  if (delimiter === undefined) return null
  const names = namesIn(sampleOf(text, delimiter)[0])
  const column = asked === undefined ? 0 : Number(asked) - 1
  return { delimiter, columns: names.length, column, names: header === true ? names : null }
}

function shapeOf(text: string, options: ListOptions): Shape | null {
  if (options.form === 'lines') return null
  const byNumber = options.column !== undefined && /^[1-9]\d{0,3}$/.test(options.column)
  const named = options.header === false || byNumber ? null : namedShape(text, options)
  const shape = named ?? unnamedShape(text, options)
  const { column } = options
  if (column === undefined || column === '1') return shape
  const isThere = shape !== null && (named !== null || (byNumber && shape.column < shape.columns))
  if (isThere) return shape
  const known = shape?.names ?? namesIn(sampleOf(text, shape?.delimiter ?? ',')[0])
  const numbers = known.map((_, at) => String(at + 1))
  const problem = { reason: 'not-one-of', options: byNumber ? numbers : known } as const
  throw new AppError('bad-request', { parameter: 'column', problem })
}

/** In a table of one column, marks that no cell needed are those of a phrase that somebody typed. */
function textOf(cell: TableRow['cells'][number] | undefined, shape: Shape, headQuoted: boolean): string {
  if (cell === undefined) return ''
  const needed = /["\r\n,;\t]/.test(cell.text)
  return cell.quoted && shape.delimiter === '' && !headQuoted && !needed ? `"${cell.text}"` : cell.text
}

/** What the other columns are called. A name that is missing or doubled is the number of its column. */
function nameOf(at: number, names: readonly string[] | null): string {
  const name = names?.[at] ?? ''
  return name === '' || names?.indexOf(name) !== at ? String(at + 1) : name
}

function listOfTable(text: string, shape: Shape): List {
  const { delimiter, column, columns, names } = shape
  const lines: ListLine[] = []
  let empty = 0
  let head: TableRow | null = null
  for (const row of tableRows(text, delimiter, columns)) {
    if (isBlank(row)) {
      empty += 1
      continue
    }
    if (head === null && names !== null) {
      head = row
      continue
    }
    const others = row.cells.flatMap(({ text: value }, at) =>
      at === column ? [] : [[nameOf(at, names), value] as const],
    )
    const given = textOf(row.cells[column], shape, head?.cells[column]?.quoted ?? false)
    lines.push({ line: row.line, text: given, columns: Object.fromEntries(others) })
  }
  const read = { form: 'table', delimiter, column: nameOf(column, names), header: names !== null } as const
  return { read: { ...read, empty }, lines }
}

function listOfLines(text: string, header: boolean): List {
  const lines: ListLine[] = []
  let empty = 0
  for (const { line, text: given } of plainLines(text)) {
    if (given.trim() === '') empty += 1
    else lines.push({ line, text: given, columns: {} })
  }
  if (header) lines.shift()
  return { read: { form: 'lines', delimiter: '', column: '1', header, empty }, lines }
}

/**
 * The entries of a list: a table (comma, semicolon or tab; its columns named or not) or one to a line.
 * @throws AppError `bad-request` about `column` if the list has no such column
 */
export function readList(text: string, options: ListOptions = {}): List {
  const shape = shapeOf(text, options)
  return shape === null ? listOfLines(text, options.header === true) : listOfTable(text, shape)
}
