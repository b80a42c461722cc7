import type { Db, Statement } from '../file/database.ts'
import type { Table } from '../file/schema.ts'
import { Bits } from '../structures/bits.ts'

/** Of one expression, the rows up to `upTo`: as bits where that is the smaller form. */
type Entry = { upTo: number; rows: Uint32Array | Bits; count: number; bytes: number }

/** Room for postings in memory: at a million passages about 2,000 frequent words. */
const BUDGET_BYTES = 256 * 1024 * 1024
/** What an entry of the map costs beside its rows, roughly. */
const ENTRY_BYTES = 200

/**
 * Which rows hold a word, a beginning or a phrase. Kept by expression, not by search: an index structure
 * that is brought up to date with the rows added since, because row numbers never come back. Rows that are
 * gone stay in it; whoever combines the sets leaves them out.
 */
export class Postings {
  private readonly entries = new Map<string, Entry>()
  private bytes = 0
  private readonly statements: Record<Table, Statement>

  constructor(db: Db) {
    const statement = (table: Table) =>
      db.prepare(`SELECT group_concat(rowid) FROM ${table} WHERE ${table} MATCH ? AND rowid > ?`)
    this.statements = {
      passage_words: statement('passage_words'),
      heading_words: statement('heading_words'),
      quote_words: statement('quote_words'),
    }
  }

  /** Whether there is room to keep more without pushing out what searches asked for. */
  get roomy() {
    return this.bytes < BUDGET_BYTES / 2
  }

  /** Adds the rows of `table` that match an FTS5 expression to a set, or only looks them up. */
  addTo(target: Bits | null, table: Table, match: string, size: number) {
    const { rows } = this.entry(table, match, size)
    if (target === null) return
    if (rows instanceof Bits) target.or(rows)
    else for (let i = 0; i < rows.length; i += 1) target.add(rows[i] as number)
  }

  /** Calls `visit` for each row of `table` that matches. */
  each(table: Table, match: string, size: number, visit: (row: number) => void) {
    const { rows } = this.entry(table, match, size)
    if (rows instanceof Bits) rows.each(visit)
    else for (let i = 0; i < rows.length; i += 1) visit(rows[i] as number)
  }

  /** How many rows of `table` match, gone ones included. */
  count(table: Table, match: string, size: number): number {
    return this.entry(table, match, size).count
  }

  private entry(table: Table, match: string, size: number): Entry {
    const key = `${table} ${match}`
    const known = this.entries.get(key)
    if (known) {
      // To the end of the map, where what was used last is.
      this.entries.delete(key)
      this.bytes -= known.bytes
    }
    const entry = this.extended(known, table, match, size)
    this.entries.set(key, entry)
    this.bytes += entry.bytes
    for (const [oldest, { bytes }] of this.entries) {
      if (this.bytes <= BUDGET_BYTES) break
      this.entries.delete(oldest)
      this.bytes -= bytes
    }
    return entry
  }

  private extended(known: Entry | undefined, table: Table, match: string, size: number): Entry {
    // A reader never asks for an older state than before, so nothing beyond `size` can be in here.
    if (known && known.upTo >= size) return known
    const found = this.statements[table].row(match, known ? known.upTo - 1 : -1)?.[0]
    const fresh = typeof found === 'string' ? parseRows(found) : new Uint32Array(0)
    const before = known?.rows ?? new Uint32Array(0)
    if (before instanceof Bits || (before.length + fresh.length) * 32 > size) {
      const bits = new Bits(size)
      if (before instanceof Bits) bits.or(before)
      else for (const row of before) bits.add(row)
      for (let i = 0; i < fresh.length; i += 1) bits.add(fresh[i] as number)
      return { upTo: size, rows: bits, count: bits.count(), bytes: bits.words.byteLength + ENTRY_BYTES }
    }
    const rows = new Uint32Array(before.length + fresh.length)
    rows.set(before)
    rows.set(fresh, before.length)
    return { upTo: size, rows, count: rows.length, bytes: rows.byteLength + ENTRY_BYTES }
  }
}

/** `1,5,12` as numbers: one string for all rows crosses from SQLite many times faster than a row for each. */
function parseRows(text: string): Uint32Array {
  let commas = 0
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) === 44) commas += 1
  const rows = new Uint32Array(commas + 1)
  let at = 0
  let number = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 44) {
      rows[at++] = number
      number = 0
    } else number = number * 10 + code - 48
  }
  rows[at] = number
  return rows
}

/** A folded word in FTS5's language; quoted, because bare AND, OR and NEAR are operators there. */
export const term = (word: string, prefix = false) => `"${word}"${prefix ? ' *' : ''}`

/** Folded words next to each other, in order. */
export const adjacent = (words: string[], prefix = false) => term(words.join(' '), prefix)

/** Expressions within so many words of each other, in any order. */
export const near = (expressions: string[], words: number) => `NEAR(${expressions.join(' ')}, ${words})`
