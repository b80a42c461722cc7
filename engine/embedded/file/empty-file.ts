import type { Stats } from 'node:fs'
import { unusable } from '../../../sqlite/file-system.ts'

/** @throws AppError if the file is empty: SQLite would take it for a new one, and delete the log beside it */
export function refuseEmpty(folder: string, index: string, found: Stats) {
  if (found.isFile() && found.size === 0) {
    throw unusable(folder, new Error(`${index} has 0 bytes`), { reason: 'empty-index' })
  }
}
