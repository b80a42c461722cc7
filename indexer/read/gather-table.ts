import type { DocumentProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { memberPath } from '../../model/member-path.ts'
import type { Account } from './account.ts'
import type { Capture } from './capture.ts'
import { COLUMN_FIELDS, type FileFields } from './fields.ts'
import { gatherLines, type OutlineElsewhere } from './gather-records.ts'
import { withoutColumns } from './given-for.ts'
import { withHead } from './head.ts'
import { collected, type Opened } from './opened.ts'
import type { GatherEvent } from './raw-document.ts'
import type { Line } from './record-lines.ts'
import { faultyPart, rejection } from './rejections.ts'
import { columnsOf } from './table/columns.ts'
import type { RowShape } from './table/row.ts'
import { rowsOf } from './table/rows.ts'
import { SAMPLE_BYTES, shapeOf, type TableShape } from './table-shape.ts'

const MEGABYTES_AT_MOST = 64
const BYTES_AT_MOST = MEGABYTES_AT_MOST * 1024 * 1024

type Table = {
  path: string
  documentKey: string
  collection: string
  fields: FileFields | null
  capture?: Capture
}

/**
 * The documents of a table: its rows, if columns of it are fields of records; else the table. Where it cannot be told
 * which, what was made of it before stays.
 */
export async function* gatherTable(
  table: Table,
  opened: Opened,
  seconds: () => number,
  elsewhere?: OutlineElsewhere,
): AsyncGenerator<GatherEvent> {
  const { path: at, documentKey, collection, fields, capture } = table
  const { head, all: chunks } = await withHead(opened.chunks(), SAMPLE_BYTES)
  const account: Partial<Account> = { format: 'table', ...(opened.size !== null && { size: opened.size }) }
  const refused = async (problem: DocumentProblem) => {
    const { bytes: _, ...read } = await collected(chunks, 0)
    const error = new AppError('document-refused', { documentKey, problem })
    return rejection(at, error, { ...account, ...read, seconds: seconds() })
  }
  const found = shapeOf(head, fields?.encoding)
  if (!found.ok) {
    yield await refused(found.problem)
    return
  }
  const { shape } = found
  if (shape === null && fields?.columns !== undefined) {
    yield await refused({ reason: 'no-header' })
    return
  }
  const columns = columnsOf(shape?.header ?? [], fields?.columns, COLUMN_FIELDS)
  if (columns.are === 'faulty') {
    yield await refused(columns.problem)
    return
  }
  if (columns.are === 'records' && shape !== null) {
    for (const { field, problem } of columns.problems) {
      yield faultyPart(at, new AppError('field-left-out', { field, place: { path: at }, problem }))
    }
    const row = rowShape(shape, columns.columns)
    const numbered = row.columns.id === undefined ? new Numbered() : null
    const records = {
      format: 'table' as const,
      linesOf: (of: AsyncIterable<Uint8Array>) => rowsBelow(of, shape, row),
      keyOf: (id: string) => memberPath(documentKey, numbered?.of(id) ?? id),
    }
    yield* gatherLines({ path: at, collection, fields, chunks }, records, seconds, elsewhere)
    return
  }
  const { bytes, ...read } = await collected(chunks, BYTES_AT_MOST)
  if (bytes === null) {
    const problem: DocumentProblem = { reason: 'table-too-large', megabytes: MEGABYTES_AT_MOST }
    const error = new AppError('document-refused', { documentKey, problem })
    yield rejection(at, error, { ...account, ...read, seconds: seconds() })
    return
  }
  const of = { collection, documentKey, path: at, ...(capture && { capture }) }
  const raw = {
    ...of,
    bytes,
    sha256: read.sha256,
    format: 'table' as const,
    manifest: withoutColumns(fields),
  }
  yield { type: 'found', raw, seconds: seconds() }
}

function rowShape({ header, delimiter, isDetected }: TableShape, columns: RowShape['columns']): RowShape {
  const least = header.findLastIndex((it) => it !== '') + 1
  return { delimiter, least, most: header.length, columns, ...(isDetected && { isDetected: true as const }) }
}

/** The rows below the header, each with what has to be known to read it alone. */
async function* rowsBelow(
  chunks: AsyncIterable<Uint8Array>,
  shape: TableShape,
  row: RowShape,
): AsyncGenerator<Line> {
  const known = shape.encoding === 'utf-8' ? { row } : { row, encoding: shape.encoding }
  for await (const it of rowsOf(chunks, shape)) {
    if (it.number > shape.linesAbove) yield 'problem' in it ? it : { ...it, ...known }
  }
}

/** IDs that are made of what is read of a row: rows that are the same are numbered. */
class Numbered {
  readonly #counts = new Map<string, number>()

  of(id: string): string {
    const count = (this.#counts.get(id) ?? 0) + 1
    this.#counts.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
}
