import { access } from 'node:fs/promises'
import { containersOf } from '../../model/member-path.ts'
import { onDisk } from './file-name.ts'

/** Whether a file is on the disk, or a container that it is to be in: whether that has it, only reading it can say. */
export async function mayExist(file: string): Promise<boolean> {
  for (const it of [file, ...containersOf(file)]) {
    const there = await access(onDisk(it)).then(
      () => true,
      () => false,
    )
    if (there) return true
  }
  return false
}
