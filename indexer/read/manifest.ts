import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { decode } from './decode.ts'
import { type Fields, isFieldName, readFields } from './fields.ts'

export const MANIFEST_NAMES = ['manifest.json', 'manifest.csv'] as const

/** Fields by the name of the file they describe, and what of the manifest could not be used. */
export type Manifest = { path: string; entries: Map<string, Fields>; problems: string[] }

const FILE_COLUMNS = ['file', 'filename', 'fileName', 'name', 'path']
const row = z.record(z.string(), z.unknown())
const jsonManifest = z.union([z.array(row), row])

type Row = { name: string; fields: Record<string, unknown> }

/** A list of rows that each name their file, or an object whose keys are the file names. */
function rowsOfJson(text: string): Row[] {
  const given = jsonManifest.parse(JSON.parse(text))
  if (Array.isArray(given)) return given.map(rowOf)
  const inner = given.files ?? given.documents
  if (Array.isArray(inner)) return z.array(row).parse(inner).map(rowOf)
  return Object.entries(given).map(([name, fields]) => ({ name, fields: row.parse(fields) }))
}

function rowOf(fields: Record<string, unknown>): Row {
  const column = FILE_COLUMNS.find((name) => typeof fields[name] === 'string' && fields[name] !== '')
  if (column === undefined) return { name: '', fields }
  const { [column]: name, ...rest } = fields
  return { name: String(name), fields: rest }
}

function rowsOfCsv(text: string): Row[] {
  const delimiter = text.slice(0, text.search(/[\r\n]|$/)).includes(';') ? ';' : ','
  const given: unknown = parse(text, {
    columns: true,
    skip_empty_lines: true,
    trim: true,
    delimiter,
    bom: true,
  })
  return z.array(row).parse(given).map(rowOf)
}

const plainPath = (name: string) => path.posix.normalize(name.replaceAll('\\', '/')).replace(/^\.\//, '')

/** @throws Error that says why the file as a whole cannot be used */
export async function readManifest(file: string): Promise<Manifest> {
  const { text } = decode(await readFile(file))
  const manifest: Manifest = { path: file, entries: new Map(), problems: [] }
  const rows = file.endsWith('.csv') ? rowsOfCsv(text) : rowsOfJson(text)
  const unknown = new Set<string>()
  rows.forEach((it, at) => {
    if (it.name === '') {
      manifest.problems.push(`entry ${at + 1} names no file; give it as "file"`)
      return
    }
    for (const name of Object.keys(it.fields)) if (!isFieldName(name)) unknown.add(name)
    const { fields, problems } = readFields(it.fields)
    manifest.problems.push(...problems.map((problem) => `${it.name}: ${problem}`))
    const key = plainPath(it.name)
    if (manifest.entries.has(key))
      manifest.problems.push(`${it.name} is described twice; the later entry counts`)
    manifest.entries.set(key, fields)
  })
  for (const name of unknown) {
    manifest.problems.push(
      `the field "${name}" is not known; known are title, source, agency, authors, url, publishedAt, language`,
    )
  }
  return manifest
}
