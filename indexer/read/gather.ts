import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { CsvError } from 'csv-parse/sync'
import type { FileProblem, ManifestProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { MANIFEST_NAMES } from '../../model/manifest-names.ts'
import type { ChosenFiles } from './chosen-files.ts'
import type { Passwords } from './encryption/passwords.ts'
import type { FileFields } from './fields.ts'
import { onDisk, shownName } from './file-name.ts'
import { gatherFile } from './gather-file.ts'
import type { OutlineElsewhere } from './gather-records.ts'
import { type Manifest, PROBLEMS_AT_MOST, readManifest } from './manifest.ts'
import { mayExist } from './may-exist.ts'
import type { GatherEvent, Rejection } from './raw-document.ts'
import { faultyPart, rejection, unreadable } from './rejections.ts'

/**
 * A file or folder with documents, and the name of their collection. `only`: of a folder, the files to read, with no
 * others and nothing said about those. `fields`: given for all of its files, where no manifest says otherwise.
 * `passwords`: given to open what is locked.
 */
export type Place = {
  path: string
  collection: string
  folder: boolean
  only?: ChosenFiles
  fields?: FileFields
  passwords?: Passwords
}

/**
 * @param given a path as a person types it, or as this program writes it (file-name.ts)
 * @throws AppError `input-unreadable` if there is nothing at that path
 */
export async function placeOf(given: string, collection?: string): Promise<Place> {
  const typed = path.resolve(given)
  const written = shownName(Buffer.from(typed))
  const named = await stat(typed).then(
    (found) => ({ at: written, found }),
    async (error: unknown) => {
      // It may have been copied from one of our messages.
      const found = typeof onDisk(typed) === 'string' ? null : await stat(onDisk(typed)).catch(() => null)
      if (found === null) throw unreadable(written, error)
      return { at: typed, found }
    },
  )
  const { at } = named
  const folder = named.found.isDirectory()
  const name = path.basename(folder ? at : path.dirname(at)) || 'documents'
  return { path: at, collection: collection ?? name, folder }
}

const givenIn = ({ fields, only, passwords }: Place) => ({
  ...(passwords !== undefined && { passwords }),
  ...(fields !== undefined && { given: fields }),
  ...(only !== undefined && { only }),
})

const faulty = (manifest: string, problem: ManifestProblem, cause?: unknown) =>
  new AppError('manifest-faulty', { path: manifest, problem }, { cause })

/** Why a manifest as a whole cannot be used. */
function unusable(manifest: string, error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof Error && 'syscall' in error) return unreadable(manifest, error)
  if (error instanceof SyntaxError) return faulty(manifest, { reason: 'not-json' }, error)
  if (!(error instanceof CsvError)) return faulty(manifest, { reason: 'not-fields-by-name' }, error)
  const lines: unknown = error.lines
  return faulty(manifest, { reason: 'not-a-table', line: typeof lines === 'number' ? lines : 1 }, error)
}

/**
 * Every document of a file or folder, in the order of their names, with the bytes that it was made from.
 * Hidden files and manifests are not documents. What cannot be used is reported and never ends the run. Ends early
 * when the signal aborts.
 */
export async function* gather(
  place: Place,
  signal?: AbortSignal,
  elsewhere?: OutlineElsewhere,
): AsyncGenerator<GatherEvent> {
  if (place.folder) {
    yield* walk(place, place.path, { folders: [], manifests: [] }, signal, elsewhere)
    return
  }
  const { manifest, rejected } = await manifestBeside(path.dirname(place.path))
  yield* rejected
  const manifests = manifest ? [manifest] : []
  const { path: at, collection } = place
  const file = { path: at, relative: path.basename(at), collection, manifests }
  yield* gatherFile({ ...file, ...givenIn(place) }, signal, elsewhere)
}

async function manifestBeside(folder: string): Promise<{ manifest: Manifest | null; rejected: Rejection[] }> {
  const rejected: Rejection[] = []
  let manifest: Manifest | null = null
  for (const name of MANIFEST_NAMES) {
    const at = path.join(folder, name)
    if (
      !(await stat(onDisk(at)).then(
        (it) => it.isFile(),
        () => false,
      ))
    )
      continue
    if (manifest) {
      rejected.push(faultyPart(at, faulty(at, { reason: 'other-manifest-used', used: manifest.path })))
      continue
    }
    try {
      manifest = await readManifest(at)
      rejected.push(...manifest.problems.map((problem) => faultyPart(at, problem)))
    } catch (error) {
      rejected.push(faultyPart(at, unusable(at, error)))
    }
  }
  return { manifest, rejected }
}

/** The folders that contain this one, with links resolved, and their manifests, nearest first. */
type Above = { folders: string[]; manifests: Manifest[] }

async function* walk(
  place: Place,
  folder: string,
  above: Above,
  signal?: AbortSignal,
  elsewhere?: OutlineElsewhere,
): AsyncGenerator<GatherEvent> {
  let names: string[]
  let real: string
  try {
    real = shownName(await realpath(onDisk(folder), { encoding: 'buffer' }))
    if (above.folders.includes(real)) {
      const problem: FileProblem = { reason: 'link-to-parent' }
      yield rejection(folder, new AppError('input-unreadable', { path: folder, problem }))
      return
    }
    names = (await readdir(onDisk(folder), { encoding: 'buffer' })).map(shownName).sort()
  } catch (error) {
    yield rejection(folder, unreadable(folder, error))
    return
  }
  const beside = await manifestBeside(folder)
  yield* beside.rejected
  const manifests = beside.manifest ? [beside.manifest, ...above.manifests] : above.manifests
  const entries = beside.manifest?.entries ?? new Map<string, FileFields>()
  let missing = 0
  for (const name of entries.keys()) {
    const there = await mayExist(path.join(folder, name))
    const manifest = beside.manifest?.path ?? folder
    if (there) continue
    missing += 1
    if (missing > PROBLEMS_AT_MOST) continue
    yield faultyPart(manifest, faulty(manifest, { reason: 'describes-missing-file', file: name }))
  }
  if (missing > PROBLEMS_AT_MOST) {
    const manifest = beside.manifest?.path ?? folder
    const count = missing - PROBLEMS_AT_MOST
    yield faultyPart(manifest, faulty(manifest, { reason: 'more-missing-files', count }))
  }
  for (const name of names) {
    if (name.startsWith('.')) continue
    if (signal?.aborted) return
    const at = path.join(folder, name)
    if (place.only && !place.only.includes(at)) continue
    try {
      const found = await stat(onDisk(at))
      if (found.isDirectory()) {
        yield* walk(place, at, { folders: [...above.folders, real], manifests }, signal, elsewhere)
      } else if (!found.isFile() || !MANIFEST_NAMES.includes(name)) {
        const { collection } = place
        const file = { path: at, relative: path.relative(place.path, at), collection, manifests }
        yield* gatherFile({ ...file, ...givenIn(place) }, signal, elsewhere)
      }
    } catch (error) {
      yield rejection(at, unreadable(at, error))
    }
  }
}
