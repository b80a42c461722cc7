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

/** Takes the rows with a word out of the full-text table of passages. */
export function loseWord(folder: string, word: string) {
  const db = openDatabase(indexFiles(folder).index)
  db.prepare(
    'DELETE FROM passage_words WHERE rowid IN (SELECT rowid FROM passage_words WHERE passage_words MATCH ?)',
  ).run(word)
  db.close()
}
