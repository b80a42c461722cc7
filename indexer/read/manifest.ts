import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { ManifestProblem, ValueProblem } from '../../model/error-reasons.ts'
import type { Position } from '../../model/error-terms.ts'
import { AppError } from '../../model/errors.ts'
import { decode } from './decode.ts'
import { doubledKeys } from './doubled-keys.ts'
import { type Fields, readFields, UNKNOWN_FIELD, unknownFields } from './fields.ts'
import { onDisk } from './file-name.ts'

export const MANIFEST_NAMES = ['manifest.json', 'manifest.csv'] as const

/** Fields by the name of the file they describe, and the parts of the manifest that could not be used. */
export type Manifest = { path: string; entries: Map<string, Fields>; problems: AppError[] }

const FILE_COLUMNS = ['file', 'filename', 'fileName', 'name', 'path']
const row = z.record(z.string(), z.unknown())
const jsonManifest = z.union([z.array(row), row])

/** `fields` is null if the entry is not a set of fields; `doubled` are those that it gives twice. */
type Row = { name: string; fields: Record<string, unknown> | null; doubled?: ReadonlySet<string> }

/** A list of rows that each name their file, or an object whose keys are the file names. */
function rowsOfJson(text: string, twice: (file: string) => void): Row[] {
  const given = jsonManifest.parse(JSON.parse(text))
  const doubled = doubledKeys(text)
  const below = (...above: string[]) =>
    new Set(
      doubled.filter((it) => above.every((part, at) => part === it[at])).map((it) => it[above.length] ?? ''),
    )
  if (Array.isArray(given)) return given.map((it, at) => ({ ...rowOf(it), doubled: below(String(at)) }))
  for (const name of below()) {
    if (doubled.some((it) => it.length === 1 && it[0] === name)) twice(name)
  }
  const list = given.files === undefined ? 'documents' : 'files'
  const inner = given[list]
  if (Array.isArray(inner)) {
    const rows = z.array(row).parse(inner)
    return rows.map((it, at) => ({ ...rowOf(it), doubled: below(list, String(at)) }))
  }
  return Object.entries(given).map(([name, fields]) => ({
    name,
    fields: row.safeParse(fields).data ?? null,
    doubled: below(name),
  }))
}

function rowOf(fields: Record<string, unknown>): Row {
  const column = FILE_COLUMNS.find((name) => typeof fields[name] === 'string' && fields[name] !== '')
  if (column === undefined) return { name: '', fields }
  const { [column]: name, ...rest } = fields
  return { name: String(name), fields: rest }
}

function rowsOfCsv(text: string, twice: (column: string) => void): Row[] {
  const delimiter = text.slice(0, text.search(/[\r\n]|$/)).includes(';') ? ';' : ','
  const given: unknown = parse(text, {
    columns: (names: string[]) => onlySingle(names, twice),
    skip_empty_lines: true,
    trim: true,
    delimiter,
    bom: true,
  })
  return z.array(row).parse(given).map(rowOf)
}

/** The names of columns, and for each that has the name of another one `false`, which leaves it out. */
function onlySingle(names: string[], twice: (column: string) => void): (string | false)[] {
  const doubled = new Set(names.filter((name, at) => name !== '' && names.indexOf(name) !== at))
  doubled.forEach(twice)
  return names.map((name) => (doubled.has(name) ? false : name))
}

const plainPath = (name: string) => path.posix.normalize(name.replaceAll('\\', '/')).replace(/^\.\//, '')

/** @throws Error that says why the file as a whole cannot be used */
export async function readManifest(file: string): Promise<Manifest> {
  const { text } = decode(await readFile(onDisk(file)))
  const manifest: Manifest = { path: file, entries: new Map(), problems: [] }
  const faulty = (problem: ManifestProblem) =>
    manifest.problems.push(new AppError('manifest-faulty', { path: file, problem }))
  const rows = file.endsWith('.csv')
    ? rowsOfCsv(text, (column) => faulty({ reason: 'column-twice', field: column }))
    : rowsOfJson(text, (it) => faulty({ reason: 'described-twice', file: it }))
  const leftOut = (field: string, place: Position, problem: ValueProblem) =>
    manifest.problems.push(new AppError('field-left-out', { field, place, problem }))
  const unknown = new Set<string>()
  rows.forEach((it, at) => {
    if (it.name === '') {
      faulty({ reason: 'entry-without-file', entry: at + 1 })
      return
    }
    if (it.fields === null) {
      faulty({ reason: 'entry-without-fields', file: it.name })
      return
    }
    for (const name of unknownFields(it.fields)) unknown.add(name)
    const { fields, problems } = readFields(it.fields, it.doubled)
    for (const { field, problem } of problems) leftOut(field, { path: file, entry: it.name }, problem)
    const key = plainPath(it.name)
    if (manifest.entries.has(key)) faulty({ reason: 'described-twice', file: it.name })
    manifest.entries.set(key, fields)
  })
  for (const name of unknown) leftOut(name, { path: file }, UNKNOWN_FIELD)
  return manifest
}
