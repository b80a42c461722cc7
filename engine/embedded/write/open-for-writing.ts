import { type Db, openDatabase } from '../../../sqlite/database.ts'
import { createSchema, hasSchema } from '../file/schema.ts'
import { upgrade } from '../file/upgrade/upgrade.ts'

/** The write-ahead log is checkpointed when it has this many pages of 4 KiB. */
const CHECKPOINT_PAGES = 16_384

/** Creates an index that is not there yet, and brings one of an older version up to date. */
export function openForWriting(folder: string, file: string): Db {
  const db = openDatabase(file)
  try {
    db.exec('PRAGMA journal_mode = WAL')
    // With WAL, NORMAL loses nothing when the process dies, and a power failure only loses whole commits at the end.
    db.exec('PRAGMA synchronous = NORMAL')
    db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    db.exec('PRAGMA cache_size = -65536')
    if (hasSchema(db)) upgrade(db, folder)
    else createSchema(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
