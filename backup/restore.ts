import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { openEngine } from '../engine/open.ts'
import { AppError } from '../model/errors.ts'
import { isRunning } from '../model/is-running.ts'
import { carryAsWriter } from '../records/carry.ts'
import type { CopiedRecords } from '../records/copy.ts'
import { areOnCluster, openRecords } from '../records/open.ts'
import { finishSwap, STATE, swapIn } from '../sqlite/swap.ts'
import { exists, explained, hashAndCopy } from './files.ts'
import { DATA, type Manifest, readManifest } from './manifest.ts'
import { differencesOf } from './whole.ts'

export type Restored = { manifest: Manifest; keptIn: string | null }
export type Tell = (doing: 'copy' | 'check', name?: string) => void

/**
 * Puts a backup in the place of what is in a data folder. It is copied beside it, compared with its hashes, brought up
 * to date and verified before anything is touched. Killed at any moment, the folder has the old state or the new one
 * whole.
 *
 * @param replace where there is something already: it is kept in a folder inside the data folder
 */
export async function restoreBackup(
  backup: string,
  dataFolder: string,
  replace: boolean,
  signal: AbortSignal,
  tell: Tell,
): Promise<Restored> {
  const manifest = await readManifest(backup)
  if (await exists(dataFolder)) finishSwap(dataFolder)
  const isTaken = await hasState(dataFolder)
  if (isTaken && !replace) throw new AppError('restore-refused', { folder: dataFolder })
  await removeDrafts(dataFolder)
  const draft = path.join(dataFolder, `restore-${process.pid}.unfinished`)
  try {
    await mkdir(draft, { recursive: true })
    for (const it of manifest.files) {
      tell('copy', it.path)
      await copyWhole(backup, it, draft, signal)
    }
    tell('check')
    if (manifest.index) {
      const differences = await differencesOf(draft, signal)
      if (differences > 0) throw unusable(backup, { reason: 'backup-differs', differences })
    }
    await openedOnce(draft)
    const keptIn = `before-restore-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}Z`
    signal.throwIfAborted()
    swapIn(dataFolder, draft, keptIn)
    return { manifest, keptIn: isTaken ? path.join(dataFolder, keptIn) : null }
  } catch (error) {
    await rm(draft, { recursive: true, force: true, maxRetries: 5 })
    if (signal.aborted) throw new AppError('cancelled', { what: 'restore' })
    throw explained(error, dataFolder)
  }
}

/** Of restores that were killed before they had touched anything. */
async function removeDrafts(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder).catch(() => [])) {
    const [, of] = /^restore-(\d+)\.unfinished$/.exec(name) ?? []
    if (of !== undefined && !isRunning(Number(of))) await rm(path.join(dataFolder, name), { recursive: true })
  }
}

async function copyWhole(
  backup: string,
  { path: file, sha256 }: Manifest['files'][number],
  draft: string,
  signal: AbortSignal,
): Promise<void> {
  const from = path.join(backup, DATA, file)
  if (!(await exists(from))) throw unusable(backup, { reason: 'backup-file-missing', file })
  const copied = await hashAndCopy(from, path.join(draft, file), signal)
  if (copied.sha256 !== sha256) throw unusable(backup, { reason: 'backup-file-changed', file })
}

const unusable = (
  path: string,
  problem: ConstructorParameters<typeof AppError<'backup-unusable'>>[1]['problem'],
) => new AppError('backup-unusable', { path, problem })

async function hasState(dataFolder: string): Promise<boolean> {
  for (const name of STATE) if (await exists(path.join(dataFolder, name))) return true
  return false
}

/** Brings records of an older version up to date, and refuses those that cannot be read. */
async function openedOnce(dataFolder: string): Promise<void> {
  const records = await openRecords({ dataFolder, env: {} })
  try {
    await records.changes.waiting()
  } finally {
    await records.close()
  }
}

/**
 * Where records are kept on a cluster: adds those that were restored into a data folder to it. What is there already
 * stays. @returns null where they are in use in the data folder
 */
export async function carryRestored(dataFolder: string): Promise<CopiedRecords | null> {
  if (!areOnCluster()) return null
  const engine = await openEngine({ dataFolder })
  const restored = await openRecords({ dataFolder, env: {} })
  const records = await openRecords({ dataFolder })
  try {
    return await carryAsWriter(restored, records, engine)
  } finally {
    await restored.close()
    await records.close()
    await engine.close()
  }
}
