import { openDatabase } from '../../../sqlite/database.ts'
import { indexFiles } from '../file/index-files.ts'

const COLUMNS = [
  ['passage', 'body'],
  ['document', 'bibliography'],
  ['document', 'rest'],
  ['gone', 'text'],
] as const

/** Changes words in the file of an index, in the rows of documents and passages, and not in their checksums. */
export function alterIndex(folder: string, from: string, to: string) {
  const db = openDatabase(indexFiles(folder).index)
  for (const [table, column] of COLUMNS) {
    db.prepare(`UPDATE ${table} SET ${column} = replace(${column}, ?, ?)`).run(from, to)
  }
  db.close()
}
