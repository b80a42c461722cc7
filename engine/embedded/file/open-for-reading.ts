import fs from 'node:fs'
import path from 'node:path'
import { type Db, openDatabase, openUnchanging, sqliteCode } from '../../../sqlite/database.ts'
import { explained } from '../../../sqlite/explain.ts'
import { unusable } from '../../../sqlite/file-system.ts'
import { canWrite, hasNoSpace, obstacleTo } from '../../../sqlite/obstacle.ts'
import { refuseEmpty } from './empty-file.ts'
import { indexFiles } from './index-files.ts'
import { hasSchema } from './schema.ts'
import { isOutdated, upgradeForReading } from './upgrade/upgrade.ts'

/** A connection to read from, and whether it still shows what is on the disk. */
export type Reading = { db: Db; isCurrent(): boolean }

/**
 * A connection that only reads, also where nothing can be written; null if there is no index.
 * @throws AppError that says what is wrong
 */
export function openForReading(folder: string): Reading | null {
  const { index } = indexFiles(folder)
  const use = { file: index, writing: false }
  return explained(
    folder,
    () => {
      // Opening would create an empty database, and a reader must not create anything.
      const found = fs.statSync(index, { throwIfNoEntry: false })
      if (found === undefined) return null
      refuseEmpty(folder, index, found)
      const { ino } = found
      const isSame = () => fs.statSync(index, { throwIfNoEntry: false })?.ino === ino
      try {
        return reading(folder, openDatabase(index), isSame)
      } catch (error) {
        const code = sqliteCode(error) ?? ''
        // A full disk takes no files beside it either, and what is on it can be read all the same.
        const isFull = /^SQLITE_(FULL|IOERR|CANTOPEN)/.test(code) && hasNoSpace(index)
        if (isFull && sizeOf(`${index}-wal`) === 0) return readUnchanging(folder, index, error)
        const isRefused = /^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code) && obstacleTo(use) === null
        if (!isRefused || canWrite(path.dirname(index))) throw error
        return readUnchanging(folder, index, error)
      }
    },
    use,
  )
}

const sizeOf = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0

function reading(folder: string, db: Db, isCurrent: () => boolean): Reading | null {
  try {
    db.exec('PRAGMA query_only = 1')
    // No tables: its writer has only just begun, as that of an older version did it.
    if (!hasSchema(db)) {
      db.close()
      return null
    }
    // With the lock and rights that it needs: this connection stays one that only reads.
    if (isOutdated(db, folder)) upgradeForReading(folder)
    return { db, isCurrent }
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * In a folder where nothing can be written, SQLite cannot make the files by which readers and writers know of each
 * other. It can do without them as long as the file does not change, which somebody else may still do.
 */
function readUnchanging(folder: string, index: string, cause: unknown): Reading | null {
  const log = `${index}-wal`
  if (sizeOf(log) > 0) {
    throw unusable(folder, cause, { reason: 'unfinished-log' })
  }
  const stamp = () =>
    JSON.stringify(
      [index, log].map((file) => {
        const found = fs.statSync(file, { throwIfNoEntry: false })
        return found && [found.ino, found.size, found.mtimeMs]
      }),
    )
  const before = stamp()
  return reading(folder, openUnchanging(index), () => stamp() === before)
}
