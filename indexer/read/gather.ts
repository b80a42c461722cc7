import type { Stats } from 'node:fs'
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { CsvError } from 'csv-parse/sync'
import { AppError } from '../../model/errors.ts'
import { replaceUnstorable } from './decode.ts'
import { type Fields, UNKNOWN_FIELD } from './fields.ts'
import { detectFormat, type FileFormat, holdsRecords } from './format.ts'
import { MANIFEST_NAMES, type Manifest, readManifest } from './manifest.ts'
import type { GatherEvent, Rejection } from './raw-document.ts'
import { linesOf, parseRecord } from './records.ts'

const FILE_BYTES_AT_MOST = 64 * 1024 * 1024
const MANIFESTS = new Set<string>(MANIFEST_NAMES)
const HEAD_BYTES = 4096

/** A file or folder to take documents from, under the name of a collection. */
export type Place = { path: string; collection: string; folder: boolean }

/** @throws AppError `input-unreadable` where there is nothing at that path */
export async function placeOf(given: string, collection?: string): Promise<Place> {
  const absolute = path.resolve(given)
  const found = await stat(absolute).catch((error: unknown) => {
    throw unreadable(absolute, error)
  })
  const folder = found.isDirectory()
  const name = path.basename(folder ? absolute : path.dirname(absolute)) || 'documents'
  return { path: absolute, collection: collection ?? name, folder }
}

const PROBLEMS: Record<string, string> = {
  ENOENT: 'there is nothing at that path',
  EACCES: 'its permissions do not allow it',
  EPERM: 'its permissions do not allow it',
  ELOOP: 'it is a link that leads back to itself',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  EIO: 'the disk does not give it',
}

function unreadable(file: string, error: unknown): AppError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const problem = PROBLEMS[code] ?? (error instanceof Error ? error.message : String(error))
  return new AppError('input-unreadable', { path: file, problem }, { cause: error })
}

const bad = (file: string, problem: string) => new AppError('input-unreadable', { path: file, problem })

const faulty = (manifest: string, problem: string) =>
  new AppError('manifest-faulty', { path: manifest, problem })

/** Why a manifest as a whole cannot be used. */
function unusable(manifest: string, error: unknown): AppError {
  if (error instanceof Error && 'syscall' in error) return unreadable(manifest, error)
  const problem =
    error instanceof SyntaxError
      ? 'it is not valid JSON'
      : error instanceof CsvError
        ? `its lines are no table (${error.message})`
        : 'it is not a list of fields by file name'
  return new AppError('manifest-faulty', { path: manifest, problem }, { cause: error })
}

type Known = { collection: string; documentKey: string }

function rejection(at: string, error: AppError, known?: Known, line?: number): Rejection {
  return {
    type: 'rejected',
    place: line === undefined ? at : `${at}, line ${line}`,
    path: at,
    error,
    documentKey: known?.documentKey ?? null,
    collection: known?.collection ?? null,
  }
}

/**
 * Every document of a file or folder, in the order of their names, with the bytes that it was made from.
 * Hidden files and manifests are no documents. What cannot be used is told and never ends the run.
 */
export async function* gather(place: Place): AsyncGenerator<GatherEvent> {
  if (place.folder) {
    yield* walk(place, place.path, { folders: [], manifests: [] })
    return
  }
  const { manifest, rejected } = await manifestBeside(path.dirname(place.path))
  yield* rejected
  yield* file(place, place.path, path.basename(place.path), manifest ? [manifest] : [])
}

async function manifestBeside(folder: string): Promise<{ manifest: Manifest | null; rejected: Rejection[] }> {
  const rejected: Rejection[] = []
  let manifest: Manifest | null = null
  for (const name of MANIFEST_NAMES) {
    const at = path.join(folder, name)
    if (
      !(await stat(at).then(
        (it) => it.isFile(),
        () => false,
      ))
    )
      continue
    if (manifest) {
      const problem = `${manifest.path} beside it is used instead; keep one of them`
      rejected.push(rejection(at, faulty(at, problem)))
      continue
    }
    try {
      manifest = await readManifest(at)
      rejected.push(...manifest.problems.map((problem) => rejection(at, problem)))
    } catch (error) {
      rejected.push(rejection(at, unusable(at, error)))
    }
  }
  return { manifest, rejected }
}

/** The folders that hold this one, as they really are, and their manifests, nearest first. */
type Above = { folders: string[]; manifests: Manifest[] }

async function* walk(place: Place, folder: string, above: Above): AsyncGenerator<GatherEvent> {
  let names: string[]
  let real: string
  try {
    real = await realpath(folder)
    if (above.folders.includes(real)) {
      yield rejection(folder, bad(folder, 'it is a link to a folder that holds it'))
      return
    }
    names = (await readdir(folder)).sort()
  } catch (error) {
    yield rejection(folder, unreadable(folder, error))
    return
  }
  const beside = await manifestBeside(folder)
  yield* beside.rejected
  const manifests = beside.manifest ? [beside.manifest, ...above.manifests] : above.manifests
  const entries = beside.manifest?.entries ?? new Map<string, Fields>()
  for (const name of entries.keys()) {
    const there = await stat(path.join(folder, name)).then(
      () => true,
      () => false,
    )
    const manifest = beside.manifest?.path ?? folder
    if (!there) yield rejection(manifest, faulty(manifest, `it describes ${name}, which is not there`))
  }
  for (const name of names) {
    if (name.startsWith('.')) continue
    const at = path.join(folder, name)
    try {
      const found = await stat(at)
      if (found.isDirectory()) yield* walk(place, at, { folders: [...above.folders, real], manifests })
      else if (!found.isFile() || !MANIFESTS.has(name)) {
        yield* file(place, at, path.relative(place.path, at), manifests)
      }
    } catch (error) {
      yield rejection(at, unreadable(at, error))
    }
  }
}

const withSlashes = (relative: string) => relative.split(path.sep).join('/')

/** Of the manifests that describe the file, the nearest counts. */
function described(at: string, manifests: Manifest[]): Fields | null {
  for (const manifest of manifests) {
    const fields = manifest.entries.get(withSlashes(path.relative(path.dirname(manifest.path), at)))
    if (fields) return fields
  }
  return null
}

async function* file(
  place: Place,
  at: string,
  relative: string,
  manifests: Manifest[],
): AsyncGenerator<GatherEvent> {
  const { collection } = place
  const documentKey = replaceUnstorable(withSlashes(relative)).text
  // What a file of records holds is not known before it is read, and must not count as lost.
  const known = holdsRecords(at) ? undefined : { collection, documentKey }
  try {
    const found = await stat(at)
    const { size } = found
    // Opening a pipe would wait for whoever writes into it.
    const format = found.isFile() ? detectFormat(at, await headOf(at)) : specialFile(found)
    if (!format.readable) {
      yield rejection(at, new AppError('format-unknown', { path: at, format: format.description }), known)
    } else if (format.format === 'records') {
      yield* records(at, collection)
    } else if (size > FILE_BYTES_AT_MOST) {
      const problem = 'it is larger than 64 MB; split it, or save its parts as records (.jsonl)'
      yield rejection(at, new AppError('document-refused', { documentKey, problem }), known)
    } else {
      const bytes = await readFile(at)
      const manifest = described(at, manifests)
      yield {
        type: 'found',
        raw: { collection, documentKey, path: at, place: at, bytes, format: format.format, manifest },
      }
    }
  } catch (error) {
    yield rejection(at, unreadable(at, error), known)
  }
}

function specialFile(found: Stats): FileFormat {
  const named = found.isFIFO() ? 'a named pipe' : found.isSocket() ? 'a socket' : 'a device'
  return { readable: false, description: named }
}

async function headOf(at: string): Promise<Uint8Array> {
  const handle = await open(at)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function* records(at: string, collection: string): AsyncGenerator<GatherEvent> {
  const unknown = new Set<string>()
  for await (const line of linesOf(at)) {
    const place = `${at}, line ${line.number}`
    const parsed = 'problem' in line ? { ok: false as const, problem: line.problem } : parseRecord(line.bytes)
    if (!parsed.ok || 'problem' in line) {
      const problem = parsed.ok ? '' : parsed.problem
      yield rejection(at, new AppError('record-faulty', { place, problem }), undefined, line.number)
      continue
    }
    const { record } = parsed
    const documentKey = replaceUnstorable(record.id).text
    const known = { collection, documentKey }
    // A field that cannot be used is told, and the record is indexed without it.
    for (const { field, problem } of record.problems) {
      yield rejection(at, new AppError('field-left-out', { field, place, problem }), known, line.number)
    }
    for (const field of record.unknown.filter((name) => !unknown.has(name))) {
      unknown.add(field)
      const problem = UNKNOWN_FIELD
      yield rejection(at, new AppError('field-left-out', { field, place: at, problem }), known)
    }
    const { bytes } = line
    yield { type: 'found', raw: { ...known, path: at, place, bytes, format: 'record', manifest: null } }
  }
}
