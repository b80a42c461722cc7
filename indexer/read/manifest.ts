import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { ManifestProblem, ValueProblem } from '../../model/error-reasons.ts'
import type { Position } from '../../model/error-terms.ts'
import { AppError } from '../../model/errors.ts'
import { decode } from './decode.ts'
import { doubledKeys, isDeeper } from './doubled-keys.ts'
import { type FileFields, readFileFields, UNKNOWN_FILE_FIELD, unknownFileFields } from './fields.ts'
import { onDisk } from './file-name.ts'

/** Describes some fifty thousand files. A manifest is read in the process that everything else waits for. */
const MEGABYTES_AT_MOST = 16
/** Fields are three or four levels deep; what is unknown may be deeper. */
const LEVELS_AT_MOST = 64
/** A manifest may consist of nothing but problems; so many of them are named, and the rest is counted. */
export const PROBLEMS_AT_MOST = 100

/**
 * Fields by the name of the file that they describe, or of the folder whose files they describe, and the parts of the
 * manifest that could not be used.
 */
export type Manifest = { path: string; entries: Map<string, FileFields>; problems: AppError[] }

const FILE_COLUMNS = ['file', 'filename', 'fileName', 'name', 'path']
const NONE: ReadonlySet<string> = new Set()

const isFields = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it)

/** Checked by hand: a schema would make an issue of each of a million values that are none. */
function listOfFields(given: readonly unknown[]): Record<string, unknown>[] {
  if (!given.every(isFields)) throw new TypeError('an entry is not a set of fields')
  return [...given]
}

/** `fields` is null if the entry is not a set of fields; `doubled` are those that it gives twice. */
type Row = { name: string; fields: Record<string, unknown> | null; doubled?: ReadonlySet<string> }

/** A list of rows that each name their file, or an object whose keys are the file names. */
function* rowsOfJson(text: string, twice: (file: string) => void): Generator<Row> {
  const given: unknown = JSON.parse(text)
  const doubled = doubledKeys(text)
  const below = (...above: string[]) =>
    doubled.length === 0
      ? NONE
      : new Set(
          doubled
            .filter((it) => above.every((part, at) => part === it[at]))
            .map((it) => it[above.length] ?? ''),
        )
  if (Array.isArray(given)) {
    for (const [at, it] of listOfFields(given).entries()) yield { ...rowOf(it), doubled: below(String(at)) }
    return
  }
  if (!isFields(given)) throw new TypeError('it is not a set of fields')
  for (const name of below()) {
    if (doubled.some((it) => it.length === 1 && it[0] === name)) twice(name)
  }
  const list = given.files === undefined ? 'documents' : 'files'
  const inner = given[list]
  if (Array.isArray(inner)) {
    for (const [at, it] of listOfFields(inner).entries()) {
      yield { ...rowOf(it), doubled: below(list, String(at)) }
    }
    return
  }
  for (const [name, fields] of Object.entries(given)) {
    yield { name, fields: isFields(fields) ? fields : null, doubled: below(name) }
  }
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
  return z.array(z.custom<Record<string, unknown>>(isFields)).parse(given).map(rowOf)
}

/** The names of columns, and for each that has the name of another one `false`, which leaves it out. */
function onlySingle(names: string[], twice: (column: string) => void): (string | false)[] {
  const met = new Set<string>()
  const doubled = new Set<string>()
  for (const name of names) {
    if (name !== '' && met.has(name)) doubled.add(name)
    met.add(name)
  }
  doubled.forEach(twice)
  return names.map((name) => (doubled.has(name) ? false : name))
}

/** A folder is named with or without a slash at its end, that of the manifest itself by a dot. */
const plainPath = (name: string) =>
  path.posix
    .normalize(name.replaceAll('\\', '/'))
    .replace(/(?<=.)\/$/, '')
    .replace(/^\.\//, '')

/** @throws Error that says why the file as a whole cannot be used */
export async function readManifest(file: string): Promise<Manifest> {
  const ofManifest = (problem: ManifestProblem) => new AppError('manifest-faulty', { path: file, problem })
  const { size } = await stat(onDisk(file))
  if (size > MEGABYTES_AT_MOST * 1024 * 1024) {
    throw ofManifest({ reason: 'manifest-too-large', megabytes: MEGABYTES_AT_MOST })
  }
  const decoded = decode(await readFile(onDisk(file)))
  if (!decoded.ok) throw ofManifest({ reason: 'manifest-not-utf-8' })
  const { text } = decoded
  if (file.endsWith('.json') && isDeeper(text, LEVELS_AT_MOST)) {
    throw ofManifest({ reason: 'manifest-too-deep', levels: LEVELS_AT_MOST })
  }
  const manifest: Manifest = { path: file, entries: new Map(), problems: [] }
  let more = 0
  const note = (problem: () => AppError) => {
    if (manifest.problems.length < PROBLEMS_AT_MOST) manifest.problems.push(problem())
    else more += 1
  }
  const faulty = (problem: ManifestProblem) => note(() => ofManifest(problem))
  const rows = file.endsWith('.csv')
    ? rowsOfCsv(text, (column) => faulty({ reason: 'column-twice', field: column }))
    : rowsOfJson(text, (it) => faulty({ reason: 'described-twice', file: it }))
  const leftOut = (field: string, place: Position, problem: ValueProblem) =>
    note(() => new AppError('field-left-out', { field, place, problem }))
  const unknown = new Set<string>()
  let entry = 0
  for (const it of rows) {
    entry += 1
    if (it.name === '') {
      faulty({ reason: 'entry-without-file', entry })
      continue
    }
    if (it.fields === null) {
      faulty({ reason: 'entry-without-fields', file: it.name })
      continue
    }
    for (const name of unknownFileFields(it.fields)) unknown.add(name)
    const { fields, problems } = readFileFields(it.fields, it.doubled)
    for (const { field, problem } of problems) leftOut(field, { path: file, entry: it.name }, problem)
    const key = plainPath(it.name)
    if (manifest.entries.has(key)) faulty({ reason: 'described-twice', file: it.name })
    manifest.entries.set(key, fields)
  }
  for (const name of unknown) leftOut(name, { path: file }, UNKNOWN_FILE_FIELD)
  if (more > 0) manifest.problems.push(ofManifest({ reason: 'more-problems', count: more }))
  return manifest
}
