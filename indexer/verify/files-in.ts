import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { onDisk, shownName } from '../read/file-name.ts'

/** Every file below a folder, or the file itself; links are not followed, and what cannot be looked into is passed over. */
export async function* filesIn(
  at: string,
  signal: AbortSignal,
): AsyncGenerator<{ path: string; size: number }> {
  signal.throwIfAborted()
  const found = await lstat(onDisk(at)).catch(() => null)
  if (found?.isFile()) yield { path: at, size: found.size }
  if (!found?.isDirectory()) return
  const names = await readdir(onDisk(at), { encoding: 'buffer' }).catch(() => [])
  for (const name of names.map(shownName).sort()) yield* filesIn(path.join(at, name), signal)
}
