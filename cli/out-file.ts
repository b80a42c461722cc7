import fs from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../model/errors.ts'
import { UsageError, usage } from './usage.ts'

/**
 * Where the output of a command goes. `regular`: a file, existing or not; anything else, such as a pipe, is written to
 * directly. `script`: of package.json, for messages.
 */
export type Place = { path: string; regular: boolean; script: string }

const refused = (out: string, problem: string, script: string) =>
  usage(`${out} cannot be written: ${problem}.`, script)

const PROBLEMS: Record<string, string> = {
  ENOENT: 'its folder does not exist; create it first, or name another',
  ENOTDIR: 'what should be its folder is a file',
  EACCES: 'you have no permission to write there',
  EROFS: 'the disk is read-only',
}

function problemIn(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return PROBLEMS[code] ?? (error instanceof Error ? error.message : String(error))
}

/**
 * Checks before anything is read whether the file can be written at all.
 * @throws UsageError
 */
export async function placeOf(out: string, script: string): Promise<Place> {
  try {
    // The target of a link is replaced, and the link stays.
    const real = await fs.realpath(out)
    const found = await fs.stat(real)
    if (found.isDirectory()) throw refused(out, 'it is a folder', script)
    return { path: real, regular: found.isFile(), script }
  } catch (error) {
    if (error instanceof UsageError) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { path: out, regular: true, script }
    throw refused(out, problemIn(error), script)
  }
}

/** A full disk, or a quota or limit of the system that was reached. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

function explained(error: unknown, path: string): unknown {
  const full = error instanceof Error && 'code' in error && FULL.has(String(error.code))
  return full ? new AppError('disk-full', { folder: dirname(path) }, { cause: error }) : error
}

/**
 * Writes next to the file and then renames into its place, so that the file is always complete.
 * @throws UsageError if it cannot be created, `disk-full`, and whatever `pieces` throw
 */
export async function writeOut(
  pieces: AsyncIterable<Uint8Array>,
  { path, regular, script }: Place,
): Promise<void> {
  const partial = regular ? `${path}.${process.pid}.part` : path
  const file = await fs.open(partial, regular ? 'wx' : 'w').catch((error: unknown) => {
    throw refused(path, problemIn(error), script)
  })
  try {
    // Not `file.write`: on a disk that fills up it may write only part of a piece, and merely returns how much.
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
