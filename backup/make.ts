import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { openEngine } from '../engine/open.ts'
import { ADDED, FETCHED } from '../model/data-folder.ts'
import { AppError } from '../model/errors.ts'
import { openRecords } from '../records/open.ts'
import { syncFolder } from '../sqlite/swap.ts'
import { exists, explained, filesBelow, hashAndCopy, ifGone } from './files.ts'
import { DATA, MANIFEST, type Manifest, manifestOf } from './manifest.ts'
import { differencesOf } from './whole.ts'

/** What lies in a data folder and is copied as it is; the rest is asked of the engine and the records. */
const AS_IT_IS = ['authority', 'start.json', ADDED, FETCHED]

const GONE = { reason: 'gone-meanwhile' } as const

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
  const deletedMeanwhile = await copyAsItIs(dataFolder, data, signal)
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
  const manifest = { madeAt, engine: engine.name, index, deletedMeanwhile, files }
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

/**
 * Copies what is not hidden, as files that are just arriving are. An added file that is gone when it is read was deleted
 * by somebody, and its documents leave the index in the same way after the backup is restored; nobody deletes anything
 * else but to write it anew, so without that it would be no backup.
 *
 * @returns the added files that are gone, and folders of such
 */
async function copyAsItIs(dataFolder: string, data: string, signal: AbortSignal): Promise<string[]> {
  const deleted: string[] = []
  for (const name of AS_IT_IS) {
    const from = path.join(dataFolder, name)
    const onGone = (at: string) => {
      if (name !== ADDED)
        throw new AppError('input-unreadable', { path: path.join(dataFolder, at), problem: GONE })
      deleted.push(at)
    }
    if (!(await exists(from))) continue
    const below =
      name === 'start.json' ? [''] : await filesBelow(from, (it) => onGone(path.posix.join(name, it)))
    for (const it of below.filter((it) => !it.startsWith('.'))) {
      const file = path.posix.join(name, it)
      const source = path.join(dataFolder, file)
      await hashAndCopy(source, path.join(data, file), signal).catch(ifGone(source, () => onGone(file)))
    }
  }
  return deleted
}
