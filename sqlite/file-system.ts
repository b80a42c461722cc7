import fs from 'node:fs'
import path from 'node:path'
import type { IndexProblem } from '../model/error-reasons.ts'
import { AppError } from '../model/errors.ts'
import { makeFolder } from '../model/make-folder.ts'
import { systemProblem } from './obstacle.ts'

/** Linux's type numbers of network file systems, on which SQLite's locks do not work. */
const NETWORK_TYPES: Record<number, string> = {
  26985: 'NFS',
  1397113167: 'AFS',
  20859: 'SMB',
  4283649346: 'CIFS',
  4266872130: 'SMB 2',
  16914839: '9P',
  1937076805: 'Coda',
  12805120: 'Ceph',
}

/** The kind of network file system that a folder is on; null for a local disk, or if it cannot be determined. */
export function networkFileSystem(folder: string, statfs: (path: string) => { type: number }): string | null {
  try {
    // Signed on some systems.
    return NETWORK_TYPES[statfs(nearestExisting(folder)).type >>> 0] ?? null
  } catch {
    // No answer is not evidence of a network.
    return null
  }
}

/** @throws AppError `network-file-system`; only on Linux, where the kind can be determined */
export function refuseNetwork(folder: string) {
  if (process.platform !== 'linux') return
  const kind = networkFileSystem(folder, fs.statfsSync)
  if (kind !== null) throw new AppError('network-file-system', { folder, kind })
}

function nearestExisting(folder: string): string {
  let at = path.resolve(folder)
  while (!fs.existsSync(at) && path.dirname(at) !== at) at = path.dirname(at)
  return at
}

/** @throws AppError `index-unwritable` if it cannot be created */
export function makeIndexFolder(folder: string) {
  try {
    makeFolder(folder)
  } catch (error) {
    if (!isSystemError(error)) throw error
    if (error.code !== 'ENOENT') throw systemFailure(folder, error, true)
    // What is missing above it was to be created as well.
    throw unusable(folder, error, { reason: 'cannot-create' }, true)
  }
}

export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error

/** Why the system does not let the index be used. */
export function systemFailure(folder: string, error: NodeJS.ErrnoException, writing = false): AppError {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return new AppError('disk-full', { folder }, { cause: error })
  }
  if (error.code === 'ENOMEM') return new AppError('no-memory', { folder }, { cause: error })
  return unusable(folder, error, systemProblem(error, error.path ?? folder), writing)
}

/** An index that cannot be read, or not be written to. */
export function unusable(folder: string, cause: unknown, problem: IndexProblem, writing = false): AppError {
  return new AppError(writing ? 'index-unwritable' : 'index-unreadable', { folder, problem }, { cause })
}
