import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { openEngine } from '../engine/open.ts'
import { ADDED } from '../model/data-folder.ts'
import { AppError } from '../model/errors.ts'
import { openRecords } from '../records/open.ts'
import { syncFolder } from '../sqlite/swap.ts'
import { exists, explained, filesBelow, hashAndCopy } from './files.ts'
import { DATA, MANIFEST, type Manifest, manifestOf } from './manifest.ts'
import { differencesOf } from './whole.ts'

/** What lies in a data folder and is copied as it is; the rest is asked of the engine and the records. */
const AS_IT_IS = ['authority', 'start.json', ADDED]

export type Made = { folder: string; manifest: Manifest }
export type Tell = (doing: 'index' | 'records' | 'check' | 'hashes', name?: string) => void

/**
 * Backs up everything in a data folder, while a server runs and an indexer writes: the index as of one state, then the
 * records and corrections, so that what the index shows is in them. The backup is checked, and has its name only once
 * it is whole.
 *
 * @param into where the folder of the backup is made
 */
export async function makeBackup(
  dataFolder: string,
  into: string,
  signal: AbortSignal,
  tell: Tell,
): Promise<Made> {
  const madeAt = new Date().toISOString()
  const folder = path.join(into, `verbatim-backup-${madeAt.slice(0, 19).replaceAll(':', '-')}Z`)
  const draft = `${folder}.unfinished`
  try {
    await mkdir(path.join(draft, DATA), { recursive: true })
    const manifest = await write(dataFolder, draft, madeAt, signal, tell)
    await rename(draft, folder)
    syncFolder(into)
    return { folder, manifest }
  } catch (error) {
    await rm(draft, { recursive: true, force: true, maxRetries: 5 })
    if (signal.aborted) throw new AppError('cancelled', { what: 'backup' })
    throw explained(error, into)
  }
}

async function write(
  dataFolder: string,
  draft: string,
  madeAt: string,
  signal: AbortSignal,
  tell: Tell,
): Promise<Manifest> {
  const data = path.join(draft, DATA)
  tell('index')
  const engine = await openEngine({ dataFolder })
  let index: Manifest['index'] = null
  try {
    const copied = await engine.copyTo(data, { signal })
    if (copied) index = { format: copied.version, documents: copied.documents, passages: copied.passages }
  } finally {
    // Closing would wait for the copy, whose folder is about to be deleted.
    if (!signal.aborted) await engine.close()
  }
  signal.throwIfAborted()
  tell('records')
  const records = await openRecords({ dataFolder })
  try {
    await records.copyTo(data)
  } finally {
    await records.close()
  }
  for (const name of AS_IT_IS) {
    const from = path.join(dataFolder, name)
    if (!(await exists(from))) continue
    for (const file of name === 'start.json' ? [name] : await shownBelow(from, name)) {
      const copied = hashAndCopy(path.join(dataFolder, file), path.join(data, file), signal)
      await (name === ADDED ? copied.catch(ifDeleted) : copied)
    }
  }
  if (index) {
    tell('check')
    const differences = await differencesOf(data, signal)
    if (differences > 0) {
      throw new AppError('backup-unusable', {
        path: draft,
        problem: { reason: 'backup-differs', differences },
      })
    }
  }
  const files: Manifest['files'] = []
  for (const file of await filesBelow(data)) {
    tell('hashes', file)
    files.push({ path: file, ...(await hashAndCopy(path.join(data, file), null, signal)) })
  }
  const manifest = { madeAt, engine: engine.name, index, files }
  const opened = await open(path.join(draft, MANIFEST), 'w')
  try {
    await opened.writeFile(manifestOf(manifest))
    await opened.sync()
  } finally {
    await opened.close()
  }
  syncFolder(draft)
  return { verbatimBackup: 1, ...manifest }
}

/** Without what is hidden, such as files that are just arriving. */
const shownBelow = async (folder: string, name: string): Promise<string[]> =>
  (await filesBelow(folder)).filter((it) => !it.startsWith('.')).map((it) => `${name}/${it}`)

/** Somebody may delete a file that was added, while it is backed up. */
function ifDeleted(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}
