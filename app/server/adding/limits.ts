import { statfs } from 'node:fs/promises'

const MEGABYTE = 1024 * 1024

/** How much may be added in the page. */
export type AddedLimits = {
  /** The largest file. */
  megabytes: number
  /** How many files there may be, of all collections together. */
  files: number
  /** What has to be left of the disk. */
  freeMegabytes: number
}

type Environment = Readonly<Record<string, string | undefined>>

/** A variable that is no whole number counts as not given: a limit that nobody can read must not be none. */
function whole(given: string | undefined, usual: number): number {
  const text = given?.trim() ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : usual
}

export function addedLimits(environment: Environment): AddedLimits {
  return {
    megabytes: whole(environment.VERBATIM_ADDED_MEGABYTES, 200),
    files: whole(environment.VERBATIM_ADDED_FILES, 10_000),
    freeMegabytes: whole(environment.VERBATIM_ADDED_FREE_MEGABYTES, 1_024),
  }
}

export const bytesOf = (megabytes: number): number => megabytes * MEGABYTE

/** How many bytes of its disk a folder can still take. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
