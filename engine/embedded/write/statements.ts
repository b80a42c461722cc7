import type { Db, Statement } from '../../../sqlite/database.ts'

/** The statements of a writer, each prepared once. */
export type Statements = ReturnType<typeof prepareStatements>

export function prepareStatements(db: Db) {
  const words = (table: string) => db.prepare(`INSERT INTO ${table} (rowid, words) VALUES (?, ?)`)
  const noWords = (table: string) => db.prepare(`DELETE FROM ${table} WHERE rowid = ?`)
  return {
    deleteDocument: db.prepare('DELETE FROM document WHERE number = ?'),
    deleteSeal: db.prepare('DELETE FROM seal WHERE number = ?'),
    logRemoved: db.prepare('INSERT OR IGNORE INTO removed (generation, number) VALUES (?, ?)'),
    addPassage: db.prepare('INSERT INTO passage (row, id, body) VALUES (?, ?, ?)'),
    deletePassages: db.prepare('DELETE FROM passage WHERE row >= ? AND row < ?'),
    remember: db.prepare('INSERT OR REPLACE INTO gone (id, text, at, checksum) VALUES (?, ?, ?, ?)'),
    addPassageWords: words('passage_words'),
    addHeadingWords: words('heading_words'),
    addQuoteWords: words('quote_words'),
    deletePassageWords: noWords('passage_words'),
    deleteHeadingWords: noWords('heading_words'),
    deleteQuoteWords: noWords('quote_words'),
  }
}

/** Runs a statement for `count` consecutive rows. */
export function deleteEach(statement: Statement, first: number, count: number) {
  for (let row = first; row < first + count; row += 1) statement.run(row)
}
