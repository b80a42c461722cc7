import type { Db, Statement } from '../../../sqlite/database.ts'
import type { Table } from '../file/schema.ts'
import { Bits } from '../structures/bits.ts'
import type { Lookup, Sequence } from './lookup.ts'

/** The rows before `upTo` that match one expression: as bits if that is smaller. */
type Entry = { upTo: number; rows: Uint32Array | Bits; count: number; bytes: number }

/** Memory for postings: at a million passages about 2,000 frequent words. */
const BUDGET_BYTES = 256 * 1024 * 1024
/** What an entry of the map takes in addition to its rows, roughly. */
const ENTRY_BYTES = 200

/**
 * Which rows contain a word, a prefix or a phrase. Kept by expression, not by search: only the rows added since
 * have to be looked up, because row numbers are never reused. Removed rows stay in it; the code that combines
 * the sets leaves them out.
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

  /** Whether there is room for more without evicting what searches asked for. */
  get hasRoom() {
    return this.bytes < BUDGET_BYTES / 2
  }

  /** Adds the rows of `table` that match to a set; without a set, only caches them. */
  addTo(target: Bits | null, table: Table, lookup: Lookup, size: number) {
    const { rows } = this.entry(table, lookup, size)
    if (target === null) return
    if (rows instanceof Bits) target.or(rows)
    else for (let i = 0; i < rows.length; i += 1) target.add(rows[i] as number)
  }

  /** Calls `visit` for each row of `table` that matches. */
  each(table: Table, lookup: Lookup, size: number, visit: (row: number) => void) {
    const { rows } = this.entry(table, lookup, size)
    if (rows instanceof Bits) rows.each(visit)
    else for (let i = 0; i < rows.length; i += 1) visit(rows[i] as number)
  }

  /** How many rows of `table` match, including removed ones. */
  count(table: Table, lookup: Lookup, size: number): number {
    return this.entry(table, lookup, size).count
  }

  private entry(table: Table, lookup: Lookup, size: number): Entry {
    const match = expressionOf(lookup)
    const key = `${table} ${match}`
    const known = this.entries.get(key)
    if (known) {
      // Reinserted below at the end of the map: the least recently used comes first.
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
    // A reader never goes back to an older state, so the entry cannot have rows beyond `size`.
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

/** `1,5,12` as numbers: SQLite returns one string for all rows many times faster than a row for each. */
export function parseRows(text: string): Uint32Array {
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

/**
 * A lookup as an FTS5 expression, which knows no order of what is near each other. Words are quoted, because bare AND,
 * OR and NEAR are operators there.
 */
export function expressionOf(lookup: Lookup): string {
  const all =
    'terms' in lookup
      ? phrasesOf(lookup.terms)
      : choices(lookup.near.map(phrasesOf)).map((it) => `NEAR(${it.join(' ')}, ${lookup.within})`)
  // An empty phrase matches nothing.
  return all.length === 0 ? '""' : all.join(' OR ')
}

/** The phrases of which one has to match, for FTS5 knows no alternatives inside a phrase. */
function phrasesOf(sequence: Sequence): string[] {
  const star = sequence.at(-1)?.type === 'prefix' ? ' *' : ''
  const words = sequence.map((it) => (it.type === 'words' ? it.words : [it.word]))
  return choices(words).map((it) => `"${it.join(' ')}"${star}`)
}

/** Every way to take one item from each list. */
const choices = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((all, list) => all.flatMap((it) => list.map((item) => [...it, item])), [[]])
