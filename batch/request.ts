import { z } from 'zod'
import {
  BATCH_FILE_OPTIONS,
  BATCH_OPTIONS,
  type BatchAs,
  LIST_AT_MOST,
  LIST_TOO_LONG,
} from '../model/batch.ts'
import { AppError } from '../model/errors.ts'
import type { SearchRequest } from '../model/search-request.ts'
import { check } from '../model/value-problem.ts'
import { FILTERS, filtersFrom } from './filters.ts'
import { decodeList } from './list/decode-list.ts'
import { type List, type ListLine, type ListOptions, readList } from './list/read-list.ts'

const TEXT_AT_MOST = 100_000

const entry = z.union([
  z.string().max(TEXT_AT_MOST),
  z.object({
    text: z.string().max(TEXT_AT_MOST),
    columns: z.record(z.string(), z.string().max(TEXT_AT_MOST)).default({}),
  }),
])

const filter = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

/** A list as JSON, with the filters of a search by the names that they have in an address. */
export const batchRequest = z.object({
  lines: z.array(entry).min(1),
  ...BATCH_OPTIONS,
  ...Object.fromEntries(FILTERS.map((name) => [name, filter.optional()])),
})

/** A list as a file has them in its address. */
const fileOptions = z.object(BATCH_FILE_OPTIONS)

export type Batch = {
  list: List
  encoding: string
  as: BatchAs
  hits: number
  skip: number
  base: SearchRequest
}

function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = check(schema, value)
  if (result.success) return result.data
  throw new AppError('bad-request', { parameter: result.path.join('.') || 'body', problem: result.problem })
}

/**
 * Refuses a list that is too long for one request, to be searched or watched.
 * @throws AppError `bad-request`
 */
export function refuseTooLong(all: readonly Pick<ListLine, 'text'>[]): void {
  const { length: lines } = all
  if (lines > LIST_AT_MOST.lines) {
    const problem = { reason: 'too-many-lines', lines, maximum: LIST_AT_MOST.lines } as const
    throw new AppError('bad-request', { parameter: 'lines', problem })
  }
  if (all.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) <= LIST_AT_MOST.bytes) return
  throw new AppError('bad-request', { parameter: 'body', problem: LIST_TOO_LONG })
}

function bounded(list: List): List {
  refuseTooLong(list.lines)
  return list
}

/** @throws AppError `bad-request` that names what cannot be used */
export function batchOfJson(value: unknown): Batch {
  const { lines, as, hits, skip, ...filters } = read(strict, value)
  const all = lines.map((it, at) => ({
    line: at + 1,
    text: typeof it === 'string' ? it : it.text,
    columns: typeof it === 'string' ? {} : it.columns,
  }))
  const kept = all.filter((it) => it.text.trim() !== '' || Object.keys(it.columns).length > 0)
  const told = { form: 'lines', delimiter: '', column: '1', header: false } as const
  const list = { read: { ...told, empty: all.length - kept.length }, lines: kept }
  return { list: bounded(list), encoding: 'utf-8', as, hits, skip, base: filtersFrom(filters) }
}

/** Ignored, a mistyped name would drop a filter and find more than was asked for. */
const strict = batchRequest.strict()

/** @throws AppError `bad-request` that names what cannot be used */
export async function batchOfFile(bytes: Uint8Array, given: URLSearchParams): Promise<Batch> {
  const values: Record<string, unknown> = {}
  for (const name of new Set(given.keys())) {
    values[name] = FILTERS.includes(name) ? given.getAll(name) : given.get(name)
  }
  const { as, hits, skip, encoding: label, column, header, layout } = read(fileOptions, values)
  const { text, encoding } = await decodeList(bytes, label || undefined)
  const shape: ListOptions = { column: column || undefined, form: layout }
  const list = readList(text, header === undefined ? shape : { ...shape, header: header === 'yes' })
  if (list.lines.length === 0) {
    throw new AppError('bad-request', { parameter: 'body', problem: { reason: 'empty' } })
  }
  return { list: bounded(list), encoding, as, hits, skip, base: filtersFrom(values) }
}
