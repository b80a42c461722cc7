import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError, hasCode } from '../model/errors.ts'
import { fileProblem } from '../model/file-problem.ts'

const CHUNK_BYTES = 1024 * 1024

/**
 * Every file below a folder, as paths from there with slashes, in order; links are not followed.
 *
 * @param onGone called with a folder that was listed and is gone when it is read, as such a path; its error is thrown
 * if there is none
 */
export async function filesBelow(
  folder: string,
  onGone?: (at: string) => void,
  inside = '',
): Promise<string[]> {
  const at = path.join(folder, inside)
  const reading = readdir(at, { withFileTypes: true })
  const entries = await (onGone ? reading.catch(ifGone(at, () => onGone(inside))) : reading)
  if (entries === undefined) return []
  const found: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, onGone, below)))
    else if (entry.isFile()) found.push(below)
  }
  return found
}

/** Reads a file to its end; with `to`, it is copied, and the copy is on the disk when this resolves. */
export async function hashAndCopy(
  from: string,
  to: string | null,
  signal: AbortSignal,
): Promise<{ size: number; sha256: string }> {
  const source = await open(from)
  let target: FileHandle | null = null
  try {
    if (to !== null) {
      await mkdir(path.dirname(to), { recursive: true })
      target = await open(to, 'wx')
    }
    const hash = createHash('sha256')
    const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES)
    let size = 0
    for (;;) {
      signal.throwIfAborted()
      const { bytesRead } = await source.read(chunk, 0, CHUNK_BYTES)
      if (bytesRead === 0) break
      const read = chunk.subarray(0, bytesRead)
      hash.update(read)
      if (target) await target.writeFile(read)
      size += bytesRead
    }
    await target?.sync()
    return { size, sha256: hash.digest('hex') }
  } finally {
    await source.close()
    await target?.close()
  }
}

/** What does not exist because of anything else than that nothing is there is told: it may have to be kept. */
export const exists = async (file: string): Promise<boolean> =>
  (await stat(file).catch(ifGone(file, () => null))) !== null

/** For `catch`: what to do if this file or folder is not there. */
export const ifGone =
  <Value>(at: string, then: () => Value) =>
  (error: unknown): Value => {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isGone && 'path' in error && error.path === at) return then()
    throw error
  }

/** A failure of the system while something is read or written, in words that name the place, or else the folder. */
export function explained(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || hasCode(error, 'disk-full')) return error
  if (error.code === 'ENOSPC') return new AppError('disk-full', { folder }, { cause: error })
  if (!('syscall' in error)) return error
  const at = 'path' in error ? String(error.path) : folder
  return new AppError('input-unreadable', { path: at, problem: fileProblem(error) }, { cause: error })
}
