import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, link, lstat, mkdir, open, readdir, rename, rm, rmdir, unlink } from 'node:fs/promises'
import path from 'node:path'
import { ADDED } from '../../../model/data-folder.ts'
import type { AddedProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'
import { fileProblem } from '../../../model/file-problem.ts'
import { isRunning } from '../../../model/is-running.ts'
import { MANIFEST_NAMES } from '../../../model/manifest-names.ts'
import { type AddedLimits, bytesOf, freeBytes } from './limits.ts'
import { numbered, safeCollection, safePath } from './names.ts'

/** Where files are while they arrive: the indexer never looks into it, because its name begins with a dot. */
const INCOMING = '.incoming'
/** How often the disk is looked at while a file arrives. */
const LOOK_BYTES = 16 * 1024 * 1024

/** What became of a file that was sent. `path`: below the folder of its collection. */
export type Taken = { state: 'added' | 'there'; path: string }

/** A file as it is kept; `addedAt`: ISO 8601. */
export type KeptFile = { path: string; size: number; addedAt: string }

type Draft = { file: string; size: number; sha256: string }

const refused = (name: string, problem: AddedProblem) => new AppError('file-refused', { name, problem })

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/**
 * The files that people have added, below the data folder: `added/COLLECTION/PATH`. A file has its name there only once
 * it is whole and on the disk, and never takes the place of another one.
 */
export class AddedStore {
  readonly folder: string
  readonly #limits: AddedLimits
  readonly #free: (folder: string) => Promise<number>
  #count = 0
  #counted: Promise<void> | null = null
  #cleared: Promise<void> | null = null

  constructor(dataFolder: string, limits: AddedLimits, free = freeBytes) {
    this.folder = path.join(dataFolder, ADDED)
    this.#limits = limits
    this.#free = free
  }

  folderOf(collection: string): string {
    return path.join(this.folder, collection)
  }

  /**
   * Keeps one file as it arrives, with no more of it in memory than a piece.
   * @param given its name as a browser sends it, with the folders that it was in
   * @throws AppError `file-refused`, `disk-full` or `added-unusable`; then nothing of it is left
   */
  async take(collection: string, given: string, pieces: AsyncIterable<Uint8Array>): Promise<Taken> {
    const safe = safePath(given)
    if (!safe.ok) throw refused(given, safe.problem)
    const release = await this.#reserve(given)
    let draft: string | null = null
    try {
      draft = await this.#newDraft()
      const arrived = await this.#write(draft, given, pieces)
      const taken = await this.#place(collection, given, safe.value, arrived)
      if (taken.state === 'there') release()
      return taken
    } catch (error) {
      release()
      throw codeOf(error) === 'ENOSPC'
        ? new AppError('disk-full', { folder: this.folder }, { cause: error })
        : explained(error)
    } finally {
      if (draft !== null) await rm(draft, { force: true })
    }
  }

  /**
   * The collections that have files or had some, by name.
   * @throws AppError `added-unusable`, as all that follows
   */
  async collections(): Promise<string[]> {
    const entries = await readdir(this.folder, { withFileTypes: true }).catch(ifMissing([]))
    return entries.flatMap((it) => (it.isDirectory() && !it.name.startsWith('.') ? [it.name] : [])).sort()
  }

  /** The files of a collection, in the order of their paths; none of anything else, which could lead out of the folder. */
  async filesOf(collection: string): Promise<KeptFile[]> {
    if (!(await this.collections()).includes(collection)) return []
    const folder = this.folderOf(collection)
    const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(ifMissing([]))
    const found = await Promise.all(
      entries
        .filter((it) => it.isFile())
        .map(async (it): Promise<KeptFile[]> => {
          const file = path.join(it.parentPath, it.name)
          const stats = await lstat(file).catch(ifMissing(null))
          if (stats === null) return []
          const below = path.relative(folder, file).split(path.sep).join('/')
          return [{ path: below, size: stats.size, addedAt: stats.mtime.toISOString() }]
        }),
    )
    return found.flat().sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  /**
   * Where a file is, by what a page says of it.
   * @throws AppError `not-found` for anything that is not a file that was added
   */
  async find(collection: string, given: string): Promise<string> {
    const [name, below] = [safeCollection(collection), safePath(given)]
    const isOurs = name.ok && name.value === collection && below.ok && below.value === given
    const file = path.join(this.folderOf(collection), ...given.split('/'))
    // The second code: of a path that goes on below a file.
    const found = isOurs ? await lstat(file).catch(ifMissing(null, 'ENOTDIR')) : null
    if (!found?.isFile()) throw new AppError('not-found', { what: 'added', id: given })
    return file
  }

  /** Deletes a file, and the folders that it leaves empty but for that of the collection, which says that it was one. */
  async remove(collection: string, given: string): Promise<void> {
    const file = await this.find(collection, given)
    await unlink(file).catch((error: unknown) => Promise.reject(explained(error)))
    if (this.#counted !== null) this.#count -= 1
    const top = this.folderOf(collection)
    for (let at = path.dirname(file); at !== top; at = path.dirname(at)) {
      if (!(await rmdir(at).then(() => true, ifNotEmpty))) break
    }
  }

  /** Forgets a collection whose last file was deleted, once the index has none of it any more. */
  async forgetIfEmpty(collection: string): Promise<void> {
    await rmdir(this.folderOf(collection)).catch(ifNotEmpty)
  }

  /** One more file, unless there are too many. @returns takes that back */
  async #reserve(name: string): Promise<() => void> {
    this.#counted ??= this.#countAll().catch((error: unknown) => {
      // Not kept: the next file tries again.
      this.#counted = null
      throw error
    })
    await this.#counted
    // Nothing is waited for from here on: of those that come at the same time, each sees the others counted.
    const { files: maximum } = this.#limits
    if (this.#count >= maximum) throw refused(name, { reason: 'too-many-added', maximum })
    this.#count += 1
    let isHeld = true
    return () => {
      if (isHeld) this.#count -= 1
      isHeld = false
    }
  }

  async #countAll(): Promise<void> {
    const all = await Promise.all((await this.collections()).map((it) => this.filesOf(it)))
    this.#count = all.flat().length
  }

  async #newDraft(): Promise<string> {
    const folder = path.join(this.folder, INCOMING)
    this.#cleared ??= clear(folder)
    await this.#cleared
    await mkdir(folder, { recursive: true })
    return path.join(folder, `${process.pid}-${randomBytes(8).toString('hex')}`)
  }

  async #write(file: string, name: string, pieces: AsyncIterable<Uint8Array>): Promise<Draft> {
    const { megabytes, freeMegabytes } = this.#limits
    const hash = createHash('sha256')
    let [size, looked] = [0, Number.NEGATIVE_INFINITY]
    const opened = await open(file, 'wx')
    try {
      for await (const piece of pieces) {
        size += piece.length
        if (size > bytesOf(megabytes)) throw refused(name, { reason: 'added-too-large', megabytes })
        if (size - looked >= LOOK_BYTES) {
          looked = size
          const left = (await this.#free(this.folder)) - piece.length
          if (left < bytesOf(freeMegabytes))
            throw refused(name, { reason: 'too-little-space', megabytes: freeMegabytes })
        }
        hash.update(piece)
        await opened.writeFile(piece)
      }
      await opened.sync()
    } finally {
      await opened.close()
    }
    return { file, size, sha256: hash.digest('hex') }
  }

  /** Under its own name; where that is another file's, under the first with a number that is not. */
  async #place(collection: string, name: string, safe: string, draft: Draft): Promise<Taken> {
    const folder = this.folderOf(collection)
    for (let number = 1; ; number += 1) {
      const below = numbered(safe, number)
      const to = path.join(folder, ...below.split('/'))
      await mkdir(path.dirname(to), { recursive: true }).catch((error: unknown) => {
        const isFile = ['EEXIST', 'ENOTDIR'].includes(codeOf(error))
        throw isFile ? refused(name, { reason: 'folder-is-a-file' }) : error
      })
      if (await isPlaced(draft.file, to)) {
        await syncFolder(path.dirname(to))
        return { state: 'added', path: below }
      }
      if (await hasBytes(to, draft)) return { state: 'there', path: below }
      // It describes other files than this one does, and under another name it would be no manifest.
      if (MANIFEST_NAMES.includes(path.basename(to))) throw refused(name, { reason: 'other-manifest-added' })
    }
  }
}

/** Gives a file a name that nothing has yet. @returns false if something has it */
async function isPlaced(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error
  }
  // A file system without links, such as that of a memory stick.
  const isFree = await access(to).then(
    () => false,
    () => true,
  )
  if (isFree) await rename(from, to)
  return isFree
}

async function hasBytes(file: string, { size, sha256 }: Draft): Promise<boolean> {
  const there = await lstat(file)
  if (!there.isFile() || there.size !== size) return false
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) hash.update(piece)
  return hash.digest('hex') === sha256
}

/** What processes that are gone have left of files that did not arrive whole, and an earlier one with this number. */
async function clear(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(ifMissing([]))) {
    const pid = Number.parseInt(name, 10)
    if (pid === process.pid || !isRunning(pid)) await rm(path.join(folder, name), { force: true })
  }
}

/** A name is on the disk only when its folder is. Windows cannot and need not. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const opened = await open(folder, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

const ifMissing =
  <Value>(value: Value, ...codes: string[]) =>
  (error: unknown): Value => {
    if (['ENOENT', ...codes].includes(codeOf(error))) return value
    throw explained(error)
  }

function ifNotEmpty(error: unknown): false {
  if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error))) return false
  throw explained(error)
}

/** What the system says of a place, which is named; all else, such as a connection that ended, as it is. */
function explained(error: unknown): unknown {
  if (!(error instanceof Error && 'path' in error)) return error
  return new AppError(
    'added-unusable',
    { path: String(error.path), problem: fileProblem(error) },
    { cause: error },
  )
}
