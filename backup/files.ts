import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { AppError, hasCode } from '../model/errors.ts'
import { fileProblem } from '../model/file-problem.ts'

const CHUNK_BYTES = 1024 * 1024

/** Every file below a folder, as paths from there with slashes, in order; links are not followed. */
export async function filesBelow(folder: string, inside = ''): Promise<string[]> {
  const entries = await readdir(path.join(folder, inside), { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const at = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, at)))
    else if (entry.isFile()) found.push(at)
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

export const exists = async (file: string): Promise<boolean> => (await stat(file).catch(() => null)) !== null

/** A failure of the system while something is written, in words that name the place. */
export function explained(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || hasCode(error, 'disk-full')) return error
  if (error.code === 'ENOSPC') return new AppError('disk-full', { folder }, { cause: error })
  if (!('syscall' in error)) return error
  return new AppError('input-unreadable', { path: folder, problem: fileProblem(error) }, { cause: error })
}
