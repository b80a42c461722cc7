import type { Stats } from 'node:fs'
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { CsvError } from 'csv-parse/sync'
import type { DocumentProblem, FileProblem, ManifestProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { replaceUnstorable } from './decode.ts'
import { type Fields, UNKNOWN_FIELD } from './fields.ts'
import { fileProblem } from './file-problem.ts'
import { containsRecords, detectFormat, type FileFormat } from './format.ts'
import { MANIFEST_NAMES, type Manifest, readManifest } from './manifest.ts'
import type { GatherEvent, Rejection } from './raw-document.ts'
import { linesOf, parseRecord } from './records.ts'

const FILE_MEGABYTES_AT_MOST = 64
const FILE_BYTES_AT_MOST = FILE_MEGABYTES_AT_MOST * 1024 * 1024
const MANIFESTS = new Set<string>(MANIFEST_NAMES)
const HEAD_BYTES = 4096

/** A file or folder with documents, and the name of their collection. */
export type Place = { path: string; collection: string; folder: boolean }

/** @throws AppError `input-unreadable` if there is nothing at that path */
export async function placeOf(given: string, collection?: string): Promise<Place> {
  const absolute = path.resolve(given)
  const found = await stat(absolute).catch((error: unknown) => {
    throw unreadable(absolute, error)
  })
  const folder = found.isDirectory()
  const name = path.basename(folder ? absolute : path.dirname(absolute)) || 'documents'
  return { path: absolute, collection: collection ?? name, folder }
}

const unreadable = (file: string, error: unknown) =>
  new AppError('input-unreadable', { path: file, problem: fileProblem(error) }, { cause: error })

const faulty = (manifest: string, problem: ManifestProblem, cause?: unknown) =>
  new AppError('manifest-faulty', { path: manifest, problem }, { cause })

/** Why a manifest as a whole cannot be used. */
function unusable(manifest: string, error: unknown): AppError {
  if (error instanceof Error && 'syscall' in error) return unreadable(manifest, error)
  if (error instanceof SyntaxError) return faulty(manifest, { reason: 'not-json' }, error)
  if (!(error instanceof CsvError)) return faulty(manifest, { reason: 'not-fields-by-name' }, error)
  const lines: unknown = error.lines
  return faulty(manifest, { reason: 'not-a-table', line: typeof lines === 'number' ? lines : 1 }, error)
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
 * Hidden files and manifests are not documents. What cannot be used is reported and never ends the run.
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
      rejected.push(rejection(at, faulty(at, { reason: 'other-manifest-used', used: manifest.path })))
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

/** The folders that contain this one, with links resolved, and their manifests, nearest first. */
type Above = { folders: string[]; manifests: Manifest[] }

async function* walk(place: Place, folder: string, above: Above): AsyncGenerator<GatherEvent> {
  let names: string[]
  let real: string
  try {
    real = await realpath(folder)
    if (above.folders.includes(real)) {
      const problem: FileProblem = { reason: 'link-to-parent' }
      yield rejection(folder, new AppError('input-unreadable', { path: folder, problem }))
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
    if (!there) yield rejection(manifest, faulty(manifest, { reason: 'describes-missing-file', file: name }))
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
  // What a file of records contains is not known before it is read, and must not count as lost.
  const known = containsRecords(at) ? undefined : { collection, documentKey }
  try {
    const found = await stat(at)
    const { size } = found
    // Opening a pipe would wait for a writer.
    const format = found.isFile() ? detectFormat(at, await headOf(at)) : specialFile(found)
    if (!format.readable) {
      yield rejection(at, new AppError('format-unknown', { path: at, format: format.unreadable }), known)
    } else if (format.format === 'records') {
      yield* records(at, collection)
    } else if (size > FILE_BYTES_AT_MOST) {
      const problem: DocumentProblem = { reason: 'too-large', megabytes: FILE_MEGABYTES_AT_MOST }
      yield rejection(at, new AppError('document-refused', { documentKey, problem }), known)
    } else {
      const bytes = await readFile(at)
      const manifest = described(at, manifests)
      yield {
        type: 'found',
        raw: { collection, documentKey, path: at, bytes, format: format.format, manifest },
      }
    }
  } catch (error) {
    yield rejection(at, unreadable(at, error), known)
  }
}

function specialFile(found: Stats): FileFormat {
  return { readable: false, unreadable: found.isFIFO() ? 'pipe' : found.isSocket() ? 'socket' : 'device' }
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
    const place = { path: at, line: line.number }
    const parsed = 'problem' in line ? { ok: false as const, problem: line.problem } : parseRecord(line.bytes)
    if (!parsed.ok || 'problem' in line) {
      if (parsed.ok) continue
      const { problem } = parsed
      yield rejection(at, new AppError('record-faulty', { place, problem }), undefined, line.number)
      continue
    }
    const { record } = parsed
    const documentKey = replaceUnstorable(record.id).text
    const known = { collection, documentKey }
    // A field that cannot be used is reported, and the record is indexed without it.
    for (const { field, problem } of record.problems) {
      yield rejection(at, new AppError('field-left-out', { field, place, problem }), known, line.number)
    }
    for (const field of record.unknown.filter((name) => !unknown.has(name))) {
      unknown.add(field)
      const problem = UNKNOWN_FIELD
      yield rejection(at, new AppError('field-left-out', { field, place: { path: at }, problem }), known)
    }
    const { bytes } = line
    yield {
      type: 'found',
      raw: { ...known, path: at, line: line.number, bytes, format: 'record', manifest: null },
    }
  }
}
