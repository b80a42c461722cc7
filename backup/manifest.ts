import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { AppError } from '../model/errors.ts'

/** Raised when a backup changes in a way that an older version cannot restore. */
const FORMAT = 1

export const MANIFEST = 'backup.json'
/** The folder inside a backup with what goes into a data folder. */
export const DATA = 'data'

const manifest = z.object({
  verbatimBackup: z.int().positive(),
  /** ISO 8601 with time and zone. */
  madeAt: z.iso.datetime(),
  engine: z.string(),
  /** Null if the index is kept by a server, and not in the backup. */
  index: z.object({ format: z.string(), documents: z.int(), passages: z.int() }).nullable(),
  /**
   * Files that were added in the page, and folders of such, that somebody deleted while the backup was made: they are
   * not in it, though documents from them may be in its index, until what was added is indexed again.
   */
  deletedMeanwhile: z.array(z.string()).default([]),
  /** Everything in `data/`, with paths from there. */
  files: z.array(z.object({ path: z.string().min(1), size: z.int(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof manifest>

export const manifestOf = (given: Omit<Manifest, 'verbatimBackup'>): string =>
  `${JSON.stringify({ verbatimBackup: FORMAT, ...given }, null, 2)}\n`

/** @throws AppError `backup-unusable` if the folder has none, or one that this version does not know */
export async function readManifest(folder: string): Promise<Manifest> {
  const unusable = (cause: unknown) =>
    new AppError('backup-unusable', { path: folder, problem: { reason: 'not-a-backup' } }, { cause })
  let given: unknown
  try {
    given = JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8'))
  } catch (error) {
    throw unusable(error)
  }
  const version = z.object({ verbatimBackup: z.int() }).safeParse(given)
  if (version.success && version.data.verbatimBackup > FORMAT) {
    const problem = { reason: 'newer-backup', found: String(version.data.verbatimBackup) } as const
    throw new AppError('backup-unusable', { path: folder, problem })
  }
  const parsed = manifest.safeParse(given)
  if (!parsed.success) throw unusable(parsed.error)
  // Nothing outside the folder is ever read or written because of a manifest.
  if (parsed.data.files.some((it) => !isInside(it.path))) throw unusable(new Error('a path leads outside'))
  return parsed.data
}

const isInside = (file: string) =>
  !path.isAbsolute(file) && !file.split(/[\\/]/).some((part) => part === '..' || part === '')
