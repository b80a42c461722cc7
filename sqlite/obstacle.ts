import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { IndexProblem } from '../model/error-reasons.ts'

/** What a database file was to be used for. */
export type Use = { file: string; writing: boolean }

/** With less than this much left, a database cannot add a page to its file and another to its log. */
const NO_SPACE_BYTES = 64 * 1024

/** Whether the disk that holds a file is full, as far as the system tells. */
export function hasNoSpace(file: string): boolean {
  try {
    const { bavail, bsize } = fs.statfsSync(path.dirname(file))
    return bavail * bsize < NO_SPACE_BYTES
  } catch {
    return false
  }
}

/**
 * What keeps a file from being used, found out by trying it: SQLite reports most of this as the same error. Null if
 * nothing does; then the contents are to blame.
 */
export function obstacleTo({ file, writing }: Use): IndexProblem | null {
  try {
    const found = fs.statSync(file, { throwIfNoEntry: false })
    if (found === undefined) return writing ? obstacleToChanging(path.dirname(file)) : { reason: 'vanished' }
    if (found.isDirectory()) return { reason: 'folder-in-place-of-file' }
    if (!found.isFile()) return { reason: 'not-an-index' }
    fs.closeSync(fs.openSync(file, 'r'))
    if (found.size === 0) return { reason: 'empty-index' }
    if (!writing) return null
    return obstacleToChanging(file) ?? obstacleToChanging(path.dirname(file))
  } catch (error) {
    return systemProblem(error, file)
  }
}

/** Whether anything can be written in a folder, as far as the system tells. */
export const canWrite = (folder: string): boolean => obstacleToChanging(folder) === null

/** What keeps a file or folder from being changed; null if nothing does. */
function obstacleToChanging(place: string): IndexProblem | null {
  try {
    fs.accessSync(place, fs.constants.W_OK)
    return null
  } catch (error) {
    return systemProblem(error, place, { reason: 'read-only' })
  }
}

const SYSTEM_PROBLEMS: Record<string, IndexProblem> = {
  EROFS: { reason: 'read-only-disk' },
  ENOENT: { reason: 'vanished' },
  ESTALE: { reason: 'vanished' },
  EEXIST: { reason: 'not-a-folder' },
  ENOTDIR: { reason: 'not-a-folder' },
  EMFILE: { reason: 'too-many-open-files' },
  ENFILE: { reason: 'too-many-open-files' },
  EIO: { reason: 'disk-error' },
}

/**
 * An error of the system about a file or folder as a problem.
 *
 * @param ofOwn what it means that the permissions of a user's own file do not allow something
 */
export function systemProblem(
  error: unknown,
  place: string,
  ofOwn: IndexProblem = { reason: 'no-permission' },
): IndexProblem {
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (systemCode !== 'EACCES' && systemCode !== 'EPERM') {
    return SYSTEM_PROBLEMS[systemCode] ?? { reason: 'system-error', systemCode }
  }
  const owner = ownerOf(place)
  const self = process.getuid?.()
  if (owner === null || self === undefined || owner === self) return ofOwn
  return { reason: 'of-another-user', owner: userName(owner), user: userName(self) }
}

/** The user who owns a file, or the nearest folder above it that can be asked about. */
function ownerOf(place: string): number | null {
  for (let at = place; ; at = path.dirname(at)) {
    try {
      return fs.statSync(at).uid
    } catch {
      if (path.dirname(at) === at) return null
    }
  }
}

/** The name of a user, or else the number. */
function userName(id: number): string {
  try {
    const self = os.userInfo()
    if (self.uid === id) return self.username
    const users = fs.readFileSync('/etc/passwd', 'utf8').split('\n')
    const found = users.map((line) => line.split(':')).find((fields) => fields[2] === String(id))
    return found?.[0] ?? String(id)
  } catch {
    return String(id)
  }
}
