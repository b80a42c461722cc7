import fs from 'node:fs'
import { type Db, openDatabase } from '../../../sqlite/database.ts'
import { explained } from '../../../sqlite/explain.ts'
import { refuseEmpty } from '../file/empty-file.ts'
import { indexFiles } from '../file/index-files.ts'
import { createSchema, hasSchema } from '../file/schema.ts'
import { upgrade } from '../file/upgrade/upgrade.ts'

/** The write-ahead log is checkpointed when it has about this many bytes. */
const CHECKPOINT_BYTES = 64 * 1024 * 1024

/**
 * The connection of a writer, who has the lock: creates an index that is not there yet, and brings one of an older
 * version up to date.
 * @throws AppError that says what is wrong
 */
export function openForWriting(folder: string): Db {
  const { index } = indexFiles(folder)
  const open = () => {
    const found = fs.statSync(index, { throwIfNoEntry: false })
    if (found) refuseEmpty(folder, index, found)
    else create(index)
    const db = openDatabase(index)
    try {
      db.exec('PRAGMA journal_mode = WAL')
      // With WAL, NORMAL loses nothing when the process dies, and a power failure only loses whole commits at the end.
      db.exec('PRAGMA synchronous = NORMAL')
      const pageBytes = Number(db.prepare('PRAGMA page_size').row()?.[0])
      db.exec(`PRAGMA wal_autocheckpoint = ${Math.ceil(CHECKPOINT_BYTES / pageBytes)}`)
      db.exec('PRAGMA cache_size = -65536')
      if (hasSchema(db)) upgrade(db, folder)
      else createSchema(db)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  }
  return explained(folder, open, { file: index, writing: true })
}

/** Passages are a kilobyte or two each: in pages of 4 KiB, a fifth of the file would be what is left over in each page. */
const PAGE_BYTES = 16_384

/** Under another name until it is complete: a file with the name of the index is one, or was one. */
function create(index: string) {
  const made = `${index}.new`
  for (const left of [made, `${made}-journal`, `${index}-wal`, `${index}-shm`])
    fs.rmSync(left, { force: true })
  const db = openDatabase(made)
  try {
    db.exec(`PRAGMA page_size = ${PAGE_BYTES}`)
    db.exec('PRAGMA auto_vacuum = INCREMENTAL')
    createSchema(db)
  } finally {
    db.close()
  }
  fs.renameSync(made, index)
}
