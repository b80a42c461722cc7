import fs from 'node:fs'
import path from 'node:path'
import { type Db, openDatabase } from './database.ts'
import { explained } from './explain.ts'
import { makeIndexFolder, unusable } from './file-system.ts'

/**
 * Copies a database into a new file, as of one state, whatever is written to it meanwhile; the copy is checked and on
 * the disk when this returns. Failures name the folder of the copy.
 *
 * @param db a connection without a transaction, that may write nothing but the copy
 */
export function copyDatabase(db: Db, file: string): null {
  const folder = path.dirname(file)
  makeIndexFolder(folder)
  explained(
    folder,
    () => {
      db.exec('PRAGMA query_only = 0')
      db.prepare('VACUUM INTO ?').run(file)
      const opened = fs.openSync(file, 'r+')
      try {
        fs.fsyncSync(opened)
      } finally {
        fs.closeSync(opened)
      }
      const copy = openDatabase(file)
      try {
        const problem = copy
          .prepare('SELECT CAST(integrity_check AS BLOB) FROM pragma_integrity_check LIMIT 1')
          .row()?.[0]
        if (String(problem) !== 'ok')
          throw unusable(folder, new Error(String(problem)), { reason: 'damaged' })
      } finally {
        copy.close()
      }
    },
    { file, writing: true },
  )
  return null
}
