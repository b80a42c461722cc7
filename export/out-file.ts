import fs from 'node:fs/promises'
import { dirname } from 'node:path'
import { UsageError, usage } from '../cli/usage.ts'
import { AppError } from '../model/errors.ts'

/** Where an export goes. `regular`: a file, there or not; anything else, such as a pipe, takes what is written to it. */
type Place = { path: string; regular: boolean }

const refused = (out: string, problem: string) => usage(`${out} cannot be written: ${problem}.`, 'export')

const PROBLEMS: Record<string, string> = {
  ENOENT: 'its folder is not there; make it first, or name another',
  ENOTDIR: 'what should be its folder is a file',
  EACCES: 'this account may not write there',
  EROFS: 'the disk is read-only',
}

function told(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return PROBLEMS[code] ?? (error instanceof Error ? error.message : String(error))
}

/**
 * Finds out before anything is read whether the file can be there at all.
 * @throws UsageError
 */
export async function placeOf(out: string): Promise<Place> {
  try {
    // What a link leads to is replaced, and the link stays.
    const real = await fs.realpath(out)
    const found = await fs.stat(real)
    if (found.isDirectory()) throw refused(out, 'it is a folder')
    return { path: real, regular: found.isFile() }
  } catch (error) {
    if (error instanceof UsageError) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { path: out, regular: true }
    throw refused(out, told(error))
  }
}

/** A disk that is full, and what a quota or a limit of the system makes of one. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

function explained(error: unknown, path: string): unknown {
  const full = error instanceof Error && 'code' in error && FULL.has(String(error.code))
  return full ? new AppError('disk-full', { folder: dirname(path) }, { cause: error }) : error
}

/**
 * Beside the file and then in its place: whoever finds it finds it whole.
 * @throws UsageError where it cannot be made, `disk-full`, and whatever `pieces` throw
 */
export async function writeOut(pieces: AsyncIterable<Uint8Array>, { path, regular }: Place): Promise<void> {
  const partial = regular ? `${path}.${process.pid}.part` : path
  const file = await fs.open(partial, regular ? 'wx' : 'w').catch((error: unknown) => {
    throw refused(path, told(error))
  })
  try {
    // Not `file.write`: that may take a part of a piece on a disk that fills up, and only says how much.
    for await (const piece of pieces) await file.writeFile(piece)
    if (regular) await file.sync()
    await file.close()
    if (regular) await fs.rename(partial, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    if (regular) await fs.rm(partial, { force: true })
    throw explained(error, path)
  }
}
