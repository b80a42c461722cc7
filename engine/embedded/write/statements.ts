import type { Db } from '../../../sqlite/database.ts'

/** The statements of a writer, each prepared once. */
export type Statements = ReturnType<typeof prepareStatements>

export function prepareStatements(db: Db) {
  return {
    deleteDocument: db.prepare('DELETE FROM document WHERE number = ?'),
    deleteSeal: db.prepare('DELETE FROM seal WHERE number = ?'),
    logRemoved: db.prepare('INSERT OR IGNORE INTO removed (generation, number) VALUES (?, ?)'),
    addPassage: db.prepare('INSERT INTO passage (row, id, body) VALUES (?, ?, ?)'),
    deletePassages: db.prepare('DELETE FROM passage WHERE row >= ? AND row < ?'),
    remember: db.prepare('INSERT OR REPLACE INTO gone (id, text, at, checksum) VALUES (?, ?, ?, ?)'),
  }
}
