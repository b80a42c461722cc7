import { stat } from 'node:fs/promises'
import { containersOf } from '../../model/member-path.ts'
import { onDisk } from './file-name.ts'

/** The file of the disk that has what is at a path: that file itself, or the container that it is in. */
export async function fileOfPath(path: string): Promise<string> {
  const containers = containersOf(path)
  for (const it of containers.length === 0 ? [] : [path, ...containers]) {
    const isFile = await stat(onDisk(it)).then(
      (found) => found.isFile(),
      () => false,
    )
    if (isFile) return it
  }
  return containers[0] ?? path
}
