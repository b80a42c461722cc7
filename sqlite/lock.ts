import { AppError } from '../model/errors.ts'
import { openDatabase, sqliteCode } from './database.ts'

/**
 * A lock that ends with its process, however that ends: an exclusive transaction on a file of its own. The
 * operating system releases it, so a killed writer leaves nothing that has to be removed by hand.
 */
export function lockForWriting(folder: string, file: string): { release(): void } {
  const db = openDatabase(file)
  try {
    db.exec('PRAGMA busy_timeout = 0')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY'))
      throw new AppError('index-locked', { folder }, { cause: error })
    throw error
  }
  return {
    release: () => {
      try {
        // Nothing was written, and a commit would write the first page of the file, for which a full disk has no room.
        db.exec('ROLLBACK')
      } finally {
        db.close()
      }
    },
  }
}
