import fs from 'node:fs'
import path from 'node:path'
import { mebibytes } from '../run/statistics.ts'

/** Space that the files in a folder take: counted in blocks, because the files of Meilisearch are sparse. */
export function mebibytesOn(folder: string): number {
  const files = fs.readdirSync(folder, { withFileTypes: true, recursive: true }).filter((it) => it.isFile())
  const sizes = files.map((it) => fs.statSync(path.join(it.parentPath, it.name)).blocks * 512)
  return mebibytes(sizes.reduce((sum, size) => sum + size, 0))
}
