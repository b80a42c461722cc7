import { openDatabase } from '../../../sqlite/database.ts'
import { indexFiles } from '../file/index-files.ts'
import { keyOf, TABLES, type Table, tableOf, wordOf } from '../file/segments/places.ts'
import { Parts, segmentsAfter } from '../file/segments/segment.ts'
import { SegmentOut } from '../file/segments/segment-out.ts'
import { wordsAfter } from '../file/words.ts'

const COLUMNS = [
  ['passage', 'body'],
  ['document', 'bibliography'],
  ['document', 'rest'],
  ['gone', 'text'],
  ['cluster', 'body'],
] as const

/** Changes words in the file of an index, in the rows of documents and passages, and not in their checksums. */
export function alterIndex(folder: string, from: string, to: string) {
  const db = openDatabase(indexFiles(folder).index)
  for (const [table, column] of COLUMNS) {
    // Older formats have fewer tables.
    if (db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').row(table) === undefined) continue
    db.prepare(`UPDATE ${table} SET ${column} = replace(${column}, ?, ?)`).run(from, to)
  }
  db.close()
}

/** A word at a place in a row of a table. */
export type PlacedWord = { word: string; table: Table; row: number; place: number }

/** Writes the lists of words anew, with checksums that fit, as a program with a mistake would: null takes one away. */
export function alterPlaces(folder: string, change: (it: PlacedWord) => PlacedWord | null) {
  const db = openDatabase(indexFiles(folder).index)
  const words = wordsAfter(db, 0).flatMap((it) => it.words.split(' '))
  const segments = segmentsAfter(db, 0)
  const places: PlacedWord[] = []
  for (const segment of segments) {
    const parts = new Parts(db, 4)
    segment.keys.forEach((key, nth) => {
      segment.eachPlace(parts, nth, null, (row, own, start, end) => {
        const [word = '', table = 'passage_words'] = [words[wordOf(key)], TABLES[tableOf(key)]]
        for (const place of own.slice(start, end)) {
          const changed = change({ word, table, row, place })
          if (changed !== null) places.push(changed)
        }
      })
    })
  }
  const keyed = places
    .map((it) => ({ ...it, key: keyOf(words.indexOf(it.word), TABLES.indexOf(it.table)) }))
    .sort((one, other) => one.key - other.key || one.row - other.row || one.place - other.place)
  db.exec('DELETE FROM segment; DELETE FROM postings')
  const last = segments.at(-1)
  const out = new SegmentOut(
    db,
    TABLES.map((_, table) => ({ first: 0, end: last?.extent[table]?.end ?? 0 })),
  )
  keyed.forEach(({ key, row, place }, nth) => {
    out.put(row, place)
    if (keyed[nth + 1]?.key !== key) out.end(key)
  })
  out.close()
  db.close()
}

/** Takes a word out of the lists of passages. */
export function loseWord(folder: string, lost: string) {
  alterPlaces(folder, (it) => (it.table === 'passage_words' && it.word === lost ? null : it))
}
