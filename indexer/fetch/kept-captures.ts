import { createHash, randomBytes } from 'node:crypto'
import { access, copyFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { FETCHED } from '../../model/data-folder.ts'
import { AppError } from '../../model/errors.ts'
import { fileProblem } from '../../model/file-problem.ts'
import { isRunning } from '../../model/is-running.ts'
import { ByteReader } from '../read/containers/byte-reader.ts'
import { ContainerFault } from '../read/containers/limits.ts'
import type { FileFields } from '../read/fields.ts'
import { contentOf, httpResponseIn } from '../read/warc/http-response.ts'
import { WarcReader } from '../read/warc/warc-reader.ts'
import type { Known } from './fetcher.ts'

const ENDING = '.warc.gz'
/** In the folder of a collection: versions that newer ones have taken the place of. The indexer passes it over. */
const EARLIER = '.earlier'
/** Where files are while they are written; backups pass it over. */
const INCOMING = '.incoming'
const MANIFEST = 'manifest.json'
const NAME_LENGTH = 48
const HASH_LENGTH = 16
const BYTES_AT_MOST = 256 * 1024 * 1024

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH)

/** Of the words of an address, what every file system takes in a name; different addresses may have the same. */
const readable = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '_')
    .slice(0, NAME_LENGTH)
    .replace(/^[._-]+|[._-]+$|\p{Cs}/gu, '')

/** A name of its own for any collection: that itself, where it is one for a folder. */
function folderName(collection: string): string {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._ -]*(?<![. ])$/u.test(collection)
  if (isPlain && collection.length <= NAME_LENGTH) return collection
  return `${readable(collection)}~${hashOf(collection)}`
}

function lastPartOf({ pathname }: URL): string {
  const last = pathname.split('/').findLast((it) => it !== '') ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last // bytes of another encoding, which stay as they are written
  }
}

/** A version that is kept: how it is asked for again, what it says, and the hash of that. */
export type Capture = Known & { content: Uint8Array; sha256: string }

/**
 * What was fetched into one collection, below the data folder: `fetched/COLLECTION/HOST/NAME~HASH.warc.gz`, one file for
 * each address, by which it is named.
 */
export class KeptCaptures {
  readonly folder: string
  readonly #incoming: string

  private constructor(dataFolder: string, folder: string) {
    this.folder = path.join(dataFolder, FETCHED, folder)
    this.#incoming = path.join(dataFolder, FETCHED, INCOMING)
  }

  static of(dataFolder: string, collection: string): KeptCaptures {
    return new KeptCaptures(dataFolder, folderName(collection))
  }

  /** Where a file was kept; null for one that is anywhere else. */
  static ofFile(dataFolder: string, file: string): KeptCaptures | null {
    const below = path.relative(path.join(dataFolder, FETCHED), file).split(path.sep)
    const [folder = '', ...rest] = below
    const isOurs = rest.length > 0 && below.every((it) => !it.startsWith('.')) && file.endsWith(ENDING)
    return isOurs && !path.isAbsolute(folder) ? new KeptCaptures(dataFolder, folder) : null
  }

  /** Where an address is kept, in whatever collections. */
  static async filesOf(dataFolder: string, address: URL): Promise<string[]> {
    const folders = await readdir(path.join(dataFolder, FETCHED)).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw unusable(path.join(dataFolder, FETCHED), error)
    })
    const files = folders.map((it) => new KeptCaptures(dataFolder, it).fileOf(address))
    const found = await Promise.all(files.map(exists))
    return files.filter((_, at) => found[at])
  }

  /** Deletes what processes that are gone have left behind while they wrote. */
  async clear(): Promise<void> {
    for (const name of (await exists(this.#incoming)) ? await readdir(this.#incoming) : []) {
      const [writer] = name.split('.')
      if (!isRunning(Number(writer))) await rm(path.join(this.#incoming, name), { force: true })
    }
  }

  fileOf(address: URL): string {
    const name = `${readable(lastPartOf(address)) || 'index'}~${hashOf(address.href)}${ENDING}`
    return path.join(this.folder, readable(address.host), name)
  }

  /** What is kept of an address; null if nothing is, or nothing that can be read, so that it is fetched anew. */
  async find(address: URL): Promise<Capture | null> {
    const bytes = await readFile(this.fileOf(address)).catch((error: unknown) => {
      if (isMissing(error)) return null
      throw unusable(this.fileOf(address), error)
    })
    return bytes === null ? null : answerIn(bytes)
  }

  /**
   * Keeps a version as that of its address. The one before is kept as well, under another name; broken off at any
   * moment, one of both has the name of the address.
   * @throws AppError `disk-full` or `input-unreadable`; then what was there before is as it was
   */
  async keep(address: URL, archive: Buffer): Promise<void> {
    const file = this.fileOf(address)
    try {
      await this.#keepEarlier(file)
      await this.#write(file, archive)
    } catch (error) {
      throw unusable(file, error)
    }
  }

  /**
   * Keeps what a person says of an address, as a manifest beside what was fetched, so that it is not said each time.
   * @throws AppError `manifest-faulty` for a manifest that somebody has changed so that it cannot be read any more
   */
  async describe(address: URL, fields: FileFields): Promise<void> {
    const manifest = path.join(this.folder, MANIFEST)
    try {
      const entries = await entriesIn(manifest)
      await this.#write(manifest, textOf({ ...entries, [this.#nameOf(this.fileOf(address))]: fields }))
    } catch (error) {
      throw error instanceof AppError ? error : unusable(manifest, error)
    }
  }

  /** Deletes a file with its earlier versions, and what the manifest says of it. */
  async delete(file: string): Promise<void> {
    const manifest = path.join(this.folder, MANIFEST)
    const name = this.#nameOf(file)
    try {
      const { [name]: described, ...others } = await entriesIn(manifest)
      if (described !== undefined) await this.#write(manifest, textOf(others))
      const earlier = path.dirname(path.join(this.folder, EARLIER, name))
      const begin = `${path.basename(file, ENDING)}@`
      for (const it of (await exists(earlier)) ? await readdir(earlier) : []) {
        if (it.startsWith(begin)) await rm(path.join(earlier, it), { force: true })
      }
      await rm(file, { force: true })
    } catch (error) {
      throw error instanceof AppError ? error : unusable(file, error)
    }
  }

  /** Below the folder, with slashes. */
  #nameOf(file: string): string {
    return path.relative(this.folder, file).split(path.sep).join('/')
  }

  /** Whole or not at all. */
  async #write(file: string, bytes: Uint8Array): Promise<void> {
    const draft = path.join(this.#incoming, `${process.pid}.${randomBytes(6).toString('hex')}`)
    try {
      await mkdir(this.#incoming, { recursive: true })
      await mkdir(path.dirname(file), { recursive: true })
      const handle = await open(draft, 'wx')
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(draft, file)
    } finally {
      await rm(draft, { force: true })
    }
  }

  async #keepEarlier(file: string): Promise<void> {
    if (!(await exists(file))) return
    const below = path.relative(this.folder, file)
    const name = `${below.slice(0, -ENDING.length)}@${new Date().toISOString().replace(/\D/g, '')}${ENDING}`
    const earlier = path.join(this.folder, EARLIER, name)
    await mkdir(path.dirname(earlier), { recursive: true })
    await copyFile(file, earlier)
  }
}

const textOf = (entries: Record<string, unknown>) => Buffer.from(`${JSON.stringify(entries, null, 2)}\n`)

async function entriesIn(manifest: string): Promise<Record<string, unknown>> {
  const text = await readFile(manifest, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '{}'
    throw error
  })
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch (error) {
    throw new AppError(
      'manifest-faulty',
      { path: manifest, problem: { reason: 'not-json' } },
      { cause: error },
    )
  }
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const unusable = (file: string, error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    ? new AppError('disk-full', { folder: path.dirname(file) }, { cause: error })
    : new AppError('input-unreadable', { path: file, problem: fileProblem(error) }, { cause: error })

/** The answer in an archive that was made here; null if it is damaged. */
async function answerIn(packed: Buffer): Promise<Capture | null> {
  let archive: Buffer
  try {
    archive = gunzipSync(packed, { maxOutputLength: BYTES_AT_MOST })
  } catch {
    return null // said by the indexer, which reads the same file
  }
  const reader = new WarcReader(new ByteReader(chunksOf(archive)))
  try {
    for (let record = await reader.next(); record !== null; record = await reader.next()) {
      if (record.type !== 'response') continue
      const response = httpResponseIn(await reader.take(record.length))
      if (response?.status !== 200) continue
      const content = contentOf(response, BYTES_AT_MOST)
      if (!('bytes' in content)) return null
      return {
        url: record.field('warc-target-uri') ?? '',
        etag: response.field('etag'),
        lastModified: response.field('last-modified'),
        content: content.bytes,
        sha256: createHash('sha256').update(content.bytes).digest('hex'),
      }
    }
  } catch (error) {
    if (!(error instanceof ContainerFault)) throw error
  }
  return null
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
