import type { Db } from '../../../../sqlite/database.ts'
import type { Meta } from '../meta.ts'
import type { Progress } from './progress.ts'
import { makeWordsAnew } from './words-anew.ts'

/** Lists of our own in place of SQLite's full-text tables, and no text twice. */
export function toFormat4(db: Db, meta: Meta, progress: Progress) {
  for (const table of ['passage_words', 'heading_words', 'quote_words']) db.exec(`DROP TABLE ${table}`)
  db.exec('CREATE TABLE segment (id INTEGER PRIMARY KEY, head BLOB NOT NULL, checksum BLOB NOT NULL)')
  db.exec('CREATE TABLE postings (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL, checksum BLOB NOT NULL)')
  makeWordsAnew(db, meta, progress, 'store again')
}
