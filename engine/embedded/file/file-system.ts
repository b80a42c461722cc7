import fs from 'node:fs'
import path from 'node:path'
import { AppError } from '../../../model/errors.ts'

/** Numbers by which Linux tells file systems that reach over a network, where SQLite's locks do not hold. */
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

/** The kind of network file system a folder is on; null for a local disk, or where the system does not tell. */
export function networkFileSystem(folder: string, statfs: (path: string) => { type: number }): string | null {
  try {
    // Signed on some systems.
    return NETWORK_TYPES[statfs(nearestExisting(folder)).type >>> 0] ?? null
  } catch {
    // No answer is no evidence of a network.
    return null
  }
}

/** @throws AppError `network-file-system`; on Linux alone, where the kind can be told */
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

/** @throws AppError `index-unreadable` where it cannot be made */
export function makeFolder(folder: string) {
  try {
    fs.mkdirSync(folder, { recursive: true })
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    throw new AppError('index-unreadable', { folder, problem }, { cause: error })
  }
}
