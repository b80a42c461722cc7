import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { stopwatch } from '../../cli/stopwatch.ts'
import type { DocumentProblem } from '../../model/error-reasons.ts'
import { position } from '../../model/error-terms.ts'
import { AppError } from '../../model/errors.ts'
import { type Account, emptyAccount } from './account.ts'
import { replaceUnstorable } from './decode.ts'
import type { FileFields } from './fields.ts'
import { bytesOf, chunksOf, hashOfFile, openFile, sha256Of } from './file-bytes.ts'
import { onDisk } from './file-name.ts'
import { containsRecords, detectFormat, type FileFormat } from './format.ts'
import type { Manifest } from './manifest.ts'
import type { GatherEvent } from './raw-document.ts'
import { type Line, type LineBytes, linesOf } from './record-lines.ts'
import { type Outline, outlineOf, UNKNOWN_IN_RECORD } from './records.ts'
import { faultyPart, rejection, unreadable } from './rejections.ts'

const FILE_MEGABYTES_AT_MOST = 64
const FILE_BYTES_AT_MOST = FILE_MEGABYTES_AT_MOST * 1024 * 1024
const HEAD_BYTES = 4096
/** The JSON of a longer line may take any time and memory, so its outline is made where that is limited. */
const OUTLINED_HERE_BYTES = 64 * 1024

/** Makes the outline of a long line elsewhere. @throws AppError if no line can be outlined */
export type OutlineElsewhere = (
  line: LineBytes,
  place: string,
) => Promise<{ ok: true; made: Outline } | { ok: false; error: AppError }>

const withSlashes = (relative: string) => relative.split(path.sep).join('/')

/** The entries of a manifest for the folders that a file is in, the innermost first. */
function folderEntries(manifest: Manifest, relative: string): FileFields[] {
  const found: FileFields[] = []
  let folder = relative
  do {
    folder = path.posix.dirname(folder)
    const fields = manifest.entries.get(folder)
    if (fields) found.push(fields)
  } while (folder !== '.')
  return found
}

/**
 * What is given for a file. Of the manifests that describe the file itself, the nearest counts; each field that it does
 * not have is that of the nearest folder for which it is given, at last what was given for all files.
 */
function described({ path: at, manifests, given }: FoundFile): FileFields | null {
  const places = manifests.map((manifest) => ({
    manifest,
    relative: withSlashes(path.relative(path.dirname(manifest.path), at)),
  }))
  const own = places.flatMap(({ manifest, relative }) => manifest.entries.get(relative) ?? []).slice(0, 1)
  const ofFolders = places.flatMap(({ manifest, relative }) => folderEntries(manifest, relative))
  const all = [...own, ...ofFolders, ...(given === undefined ? [] : [given])]
  return all.length === 0 ? null : Object.assign({}, ...all.reverse())
}

/** A file in a folder that is gathered, and the manifests that may describe it, nearest first. */
export type FoundFile = {
  path: string
  /** Its path from the given folder. */
  relative: string
  collection: string
  manifests: readonly Manifest[]
  /** What a person gives for all files, where no manifest says otherwise. */
  given?: FileFields
}

/**
 * The documents of one file. What cannot be used is reported, with its hash where it has one. Ends early when the
 * signal aborts, which is noticed within a megabyte.
 */
export async function* gatherFile(
  it: FoundFile,
  signal?: AbortSignal,
  elsewhere?: OutlineElsewhere,
): AsyncGenerator<GatherEvent> {
  const { path: at, collection } = it
  const seconds = stopwatch()
  const documentKey = replaceUnstorable(withSlashes(it.relative)).text
  // What a file of records contains is not known before it is read, and must not count as lost.
  let known: Partial<Account> = containsRecords(at) ? {} : { collection, documentKey }
  try {
    const found = await stat(onDisk(at))
    // Opening a pipe would wait for a writer.
    const format = found.isFile() ? detectFormat(at, await headOf(at)) : specialFile(found)
    if (found.isFile()) known = { ...known, size: found.size }
    if (!format.readable) {
      known = { ...known, format: format.unreadable }
      if (found.isFile()) known = { ...known, ...(await hashOfFile(at, signal)) }
      const error = new AppError('format-unknown', { path: at, format: format.unreadable })
      yield rejection(at, error, { ...known, seconds: seconds() })
    } else if (format.format === 'records') {
      known = { ...known, format: 'records' }
      yield* recordsOf({ path: at, collection, fields: described(it) }, seconds, signal, elsewhere)
    } else if (found.size > FILE_BYTES_AT_MOST) {
      known = { ...known, format: format.format, ...(await hashOfFile(at, signal)) }
      const problem: DocumentProblem = { reason: 'too-large', megabytes: FILE_MEGABYTES_AT_MOST }
      const error = new AppError('document-refused', { documentKey, problem })
      yield rejection(at, error, { ...known, seconds: seconds() })
    } else {
      known = { ...known, format: format.format }
      const { bytes, sha256 } = await bytesOf(at, signal)
      const manifest = described(it)
      const raw = { collection, documentKey, path: at, bytes, sha256, format: format.format, manifest }
      yield { type: 'found', raw, seconds: seconds() }
    }
  } catch (error) {
    if (signal?.aborted) return
    yield rejection(at, unreadable(at, error), { ...known, seconds: seconds() })
  }
}

function specialFile(found: Stats): FileFormat {
  return { readable: false, unreadable: found.isFIFO() ? 'pipe' : found.isSocket() ? 'socket' : 'device' }
}

async function headOf(at: string): Promise<Uint8Array> {
  const handle = await openFile(at)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

type Outlined = Outline | { ok: false; error: AppError }

async function outlineFor(line: Line, at: string, elsewhere?: OutlineElsewhere): Promise<Outlined> {
  if ('problem' in line) return { ok: false, problem: line.problem }
  if (!elsewhere || line.bytes.length <= OUTLINED_HERE_BYTES) return outlineOf(line)
  const outcome = await elsewhere(line, position({ path: at, line: line.number }))
  return outcome.ok ? outcome.made : outcome
}

/** @param seconds spent on the file so far */
async function* recordsOf(
  { path: at, collection, fields }: { path: string; collection: string; fields: FileFields | null },
  seconds: () => number,
  signal?: AbortSignal,
  elsewhere?: OutlineElsewhere,
): AsyncGenerator<GatherEvent> {
  const { encoding: given, ...rest } = fields ?? {}
  const manifest = Object.keys(rest).length === 0 ? null : rest
  const hash = createHash('sha256')
  let size = 0
  let records = 0
  const chunks = async function* () {
    for await (const chunk of chunksOf(at, signal)) {
      hash.update(chunk)
      size += chunk.length
      yield chunk
    }
  }
  const unknown = new Set<string>()
  let before = seconds()
  const sinceLast = () => {
    const since = seconds() - before
    before += since
    return since
  }
  for await (const line of linesOf(chunks(), given)) {
    const { number } = line
    const place = { path: at, line: number }
    const outlined = await outlineFor(line, at, elsewhere)
    const ofLine: Partial<Account> = { line: number, format: 'record' }
    if (!outlined.ok || 'problem' in line) {
      if (outlined.ok) continue
      const read = 'bytes' in line ? { size: line.bytes.length, sha256: sha256Of(line.bytes) } : {}
      const error =
        'problem' in outlined
          ? new AppError('record-faulty', { place, problem: outlined.problem })
          : outlined.error
      yield rejection(at, error, { ...ofLine, ...read, seconds: sinceLast() })
      continue
    }
    const record = outlined
    const documentKey = replaceUnstorable(record.id).text
    const known = { collection, documentKey }
    // A field that cannot be used is reported, and the record is indexed without it.
    for (const { field, problem } of record.problems) {
      yield faultyPart(at, new AppError('field-left-out', { field, place, problem }), { ...known, ...ofLine })
    }
    for (const field of record.unknown.filter((name) => !unknown.has(name))) {
      unknown.add(field)
      const problem = UNKNOWN_IN_RECORD
      yield faultyPart(at, new AppError('field-left-out', { field, place: { path: at }, problem }), known)
    }
    records += 1
    const { bytes, encoding } = line
    const read = { bytes, ...(encoding !== undefined && { encoding }), sha256: sha256Of(bytes) }
    const raw = { ...known, path: at, line: number, ...read, manifest }
    yield { type: 'found', raw: { ...raw, format: 'record' }, seconds: sinceLast() }
  }
  const account: Partial<Account> = { collection, size, sha256: hash.digest('hex'), format: 'records' }
  yield {
    type: 'records-read',
    place: at,
    records,
    account: { ...emptyAccount(at), ...account, seconds: seconds() },
  }
}
