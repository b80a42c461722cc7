import { words } from '../../../model/words.ts'
import type { Db } from '../../../sqlite/database.ts'
import type { Verified } from '../../port.ts'
import { bytesOf } from '../file/own-json.ts'
import { TABLES, type Table } from '../file/schema.ts'
import { found } from './attempt.ts'

/**
 * A place of a word as a number below this prime, from its row and its position there. Sums of them say whether a
 * word is at the same places in two lists; both factors are small enough for exact integers in SQLite and here.
 */
const PRIME = 2_147_483_647
const ROW = 1
const POSITION = 7_919
const placeOf = (row: number, position: number) => ((row + ROW) * (position + POSITION)) % PRIME

/** Words longer than this are cut by SQLite's full-text index. */
const TOKEN_BYTES = 32_768
const TERMS_AT_ONCE = 5_000

type Tally = Map<string, { count: number; places: number }>

/**
 * Compares the full-text tables with the words of what is stored, word by word: how often each occurs, and where.
 * Takes memory for every different word of the index, as every reader does, and not for every place.
 */
export class FullTextCheck {
  private readonly tallies: Record<Table, Tally> = {
    passage_words: new Map(),
    heading_words: new Map(),
    quote_words: new Map(),
  }

  /** @param db the connection, on which tables of its own are made for the time of the check */
  constructor(private readonly db: Db) {
    for (const table of TABLES) {
      db.exec(`CREATE VIRTUAL TABLE temp.${table}_places USING fts5vocab(main, ${table}, instance)`)
      db.exec(`CREATE TABLE temp.${table}_unproved (row INTEGER PRIMARY KEY)`)
    }
  }

  /** Notes the words of a row. */
  add(table: Table, row: number, text: string) {
    const tally = this.tallies[table]
    let position = 0
    for (const { folded } of words(text)) {
      if (folded === '') continue
      const term = folded.length * 3 < TOKEN_BYTES ? folded : cut(folded)
      const known = tally.get(term)
      const place = placeOf(row, position)
      if (known) {
        known.count += 1
        known.places += place
      } else tally.set(term, { count: 1, places: place })
      position += 1
    }
  }

  /** Leaves rows out: what should be in them is not known, because their document is damaged. */
  leaveOut(table: Table, first: number, rows: number) {
    const put = this.db.prepare(`INSERT OR IGNORE INTO temp.${table}_unproved (row) VALUES (?)`)
    for (let row = first; row < first + rows; row += 1) put.run(row)
  }

  *check(): Generator<Verified> {
    for (const table of TABLES) yield* this.compare(table)
  }

  private *compare(table: Table): Generator<Verified> {
    const tally = this.tallies[table]
    const page = this.db.prepare(
      `SELECT CAST(term AS BLOB), count(*), sum(((doc + ${ROW}) * ("offset" + ${POSITION})) % ${PRIME})
       FROM temp.${table}_places
       WHERE term > CAST(? AS TEXT) AND doc NOT IN (SELECT row FROM temp.${table}_unproved)
       GROUP BY term LIMIT ${TERMS_AT_ONCE}`,
    )
    let after: Buffer = Buffer.alloc(0)
    for (;;) {
      const rows = page.rows(after)
      for (const [term, count, places] of rows) {
        const word = bytesOf(term).toString()
        const said = tally.get(word)
        tally.delete(word)
        if (said?.count === Number(count) && said.places === Number(places)) continue
        yield difference(table, word, Number(count), said?.count ?? 0)
      }
      yield { type: 'checked', check: 'words', count: rows.length }
      if (rows.length < TERMS_AT_ONCE) break
      after = bytesOf(rows.at(-1)?.[0])
    }
    for (const [word, { count }] of tally) yield difference(table, word, 0, count)
    tally.clear()
  }
}

const difference = (table: Table, word: string, count: number, expected: number): Verified => {
  const where = count === expected ? 'at other places' : `${count} times instead of ${expected}`
  return found('words-differ', word, { detail: `${table}: ${where}` })
}

const cut = (word: string) => Buffer.from(word).subarray(0, TOKEN_BYTES).toString()
