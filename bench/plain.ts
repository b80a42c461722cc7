import fs from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { fold } from '../model/words.ts'
import { sampleTexts } from './ask.ts'
import { corpus } from './corpus.ts'
import { type QueryClass, queriesOf } from './queries.ts'
import { type Summary, say, summary } from './statistics.ts'

const CLASSES: QueryClass[] = ['common', 'rare', 'several words', 'phrase']

/**
 * The yardstick on the same machine in the same run: the same texts in a bare FTS5 table, twenty best by
 * BM25, without counts, facets, highlights, typos or aliases.
 */
export function plain(folder: string, passages: number, queries: number): (Summary & { class: string })[] {
  const file = path.join(folder, `plain-${passages}.db`)
  const fresh = !fs.existsSync(file)
  const database = new Database(fresh ? `${file}.new` : file)
  if (fresh) {
    say('Making the bare table to compare with …')
    database.exec(`CREATE VIRTUAL TABLE t USING fts5(words, content='', tokenize='ascii'); BEGIN`)
    const insert = database.prepare('INSERT INTO t (rowid, words) VALUES (?, ?)')
    let row = 0
    for (const { document } of corpus(passages))
      for (const { text } of document.passages) insert.run(row++, fold(text))
    database.exec('COMMIT')
  }
  const select = database.prepare('SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT 20').raw()
  const sample = sampleTexts(passages)
  const rows = CLASSES.map((name) => {
    const times = queriesOf(name, queries * 2, sample)
      .slice(0, queries)
      .map((query) => {
        const match = query.startsWith('"')
          ? query
          : query
              .trim()
              .split(' ')
              .map((word) => `"${word}"`)
              .join(' ')
        const start = performance.now()
        select.all(match)
        return performance.now() - start
      })
    return { class: name, ...summary(times) }
  })
  database.close()
  if (fresh) fs.renameSync(`${file}.new`, file)
  return rows
}
