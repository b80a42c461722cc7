import type { Db } from '../../../sqlite/database.ts'
import { keyOf, TABLES, type Table } from '../file/segments/places.ts'
import { Parts, type Segment, segmentsAfter } from '../file/segments/segment.ts'
import { Bits } from '../structures/bits.ts'
import { GrowingInts } from '../structures/growing.ts'
import { addRows, inBoth, type Rows } from '../structures/rows.ts'
import { ListsOfSlots } from './lists-of-slots.ts'
import { different, type Lookup, lookupKey, type Sequence, type Slot, slotKey, slotsOf } from './lookup.ts'
import { matchesOf } from './match-places.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The rows before `upTo` that match one lookup: as bits if that is smaller. */
type Entry = { upTo: number; rows: Rows; count: number; bytes: number }

/** Memory for postings: at a million passages about 2,000 frequent words. */
const BUDGET_BYTES = 256 * 1024 * 1024
/** What an entry of the map takes in addition to its rows, roughly. */
const ENTRY_BYTES = 200
/** Of the key of an entry: that of a pattern has every word that fits it. */
const BYTES_OF_UNIT = 2
/** Parts of lists that are kept, of 16 kB each. */
const KEPT_PARTS = 4_096
/** Rows whose places are compared at once. */
const ROWS_AT_ONCE = 32_768

/**
 * Which rows contain a word, a prefix or a phrase. Kept by lookup, not by search: only the rows added since have to
 * be looked up, because row numbers are never reused. Removed rows stay in it; the code that combines the sets
 * leaves them out.
 */
export class Postings {
  private readonly entries = new Map<string, Entry>()
  private bytes = 0
  private segments: Segment[] = []
  private readonly parts: Parts
  /** Whether the segments and the vocabulary are those of this state. */
  private isReady = false

  constructor(
    private readonly db: Db,
    private readonly vocabulary: Vocabulary,
  ) {
    this.parts = new Parts(db, KEPT_PARTS)
  }

  /** Whether no list was merged since the last `refresh`. */
  areCurrent(): boolean {
    const last = Number(this.db.prepare('SELECT coalesce(max(id), 0) FROM segment').row()?.[0])
    return this.isReady && (this.segments.at(-1)?.id ?? 0) === last
  }

  /** To be called when the index has changed. */
  forget() {
    this.isReady = false
  }

  /**
   * To be called when the index has changed and the vocabulary has its words, before the next lookup.
   * @param ends where the rows of each table end
   * @returns whether there is a segment for each row
   */
  refresh(ends: readonly number[]): boolean {
    const { db } = this
    const known = new Map(this.segments.map((it) => [it.id, it]))
    const ids = db.prepare('SELECT id FROM segment ORDER BY id').rows()
    this.segments = ids.flatMap(([id]) => known.get(Number(id)) ?? [])
    // New ones have higher numbers than all before.
    const last = Math.max(0, ...known.keys())
    this.segments.push(...segmentsAfter(db, last))
    const begin = TABLES.map(() => 0)
    for (const { extent } of this.segments) {
      if (extent.some(({ first }, table) => first !== begin[table])) return false
      extent.forEach(({ end }, table) => {
        begin[table] = end
      })
    }
    this.isReady = ends.every((end, table) => end === begin[table])
    return this.isReady
  }

  /** Whether there is room for more without evicting what searches asked for. */
  get hasRoom() {
    return this.bytes < BUDGET_BYTES / 2
  }

  /** Adds the rows of `table` that match to a set; without a set, only caches them. */
  addTo(target: Bits | null, table: Table, lookup: Lookup, size: number) {
    const { rows } = this.entry(table, lookup, size)
    if (target !== null) addRows(target, rows)
  }

  /** The rows of `table` that match, including removed ones: not to be changed. */
  rows(table: Table, lookup: Lookup, size: number): Rows {
    return this.entry(table, lookup, size).rows
  }

  /** Calls `visit` for each row of `table` that matches. */
  each(table: Table, lookup: Lookup, size: number, visit: (row: number) => void) {
    const { rows } = this.entry(table, lookup, size)
    if (rows instanceof Bits) rows.each(visit)
    else for (let i = 0; i < rows.length; i += 1) visit(rows[i] as number)
  }

  /** How many rows of `table` have a word, including removed ones; without looking them up. */
  frequency(table: Table, word: string): number {
    return this.lists(table, { type: 'word', word }, 0).reduce(
      (sum, { segment, nth }) => sum + (segment.counts[nth] as number),
      0,
    )
  }

  /** How many rows of `table` match, including removed ones. */
  count(table: Table, lookup: Lookup, size: number): number {
    return this.entry(table, lookup, size).count
  }

  /** Of these rows of `table` those that match: for few rows many times faster than all that match. */
  among(rows: Bits, table: Table, lookup: Lookup): Bits {
    const found = Bits.lent(rows.size)
    const known = this.entries.get(`${table} ${lookupKey(lookup)}`)
    if (known && known.upTo >= rows.size) {
      this.addTo(found, table, lookup, rows.size)
      return found.and(rows)
    }
    this.compare(table, lookup, rows.members(), (row) => found.add(row))
    return found
  }

  private entry(table: Table, lookup: Lookup, size: number): Entry {
    if (!this.isReady) throw new Error('the words of this state are not known yet')
    const key = `${table} ${lookupKey(lookup)}`
    const known = this.entries.get(key)
    if (known) {
      // Reinserted below at the end of the map: the least recently used comes first.
      this.entries.delete(key)
      this.bytes -= known.bytes
    }
    const entry = this.extended(known, table, lookup, size, ENTRY_BYTES + key.length * BYTES_OF_UNIT)
    this.entries.set(key, entry)
    this.bytes += entry.bytes
    for (const [oldest, { bytes }] of this.entries) {
      if (this.bytes <= BUDGET_BYTES) break
      this.entries.delete(oldest)
      this.bytes -= bytes
    }
    return entry
  }

  /** @param keyBytes what the entry takes besides its rows */
  private extended(
    known: Entry | undefined,
    table: Table,
    lookup: Lookup,
    size: number,
    keyBytes: number,
  ): Entry {
    // A reader never goes back to an older state, so the entry cannot have rows beyond `size`.
    if (known && known.upTo >= size) return known
    const fresh = this.rowsFrom(table, lookup, known?.upTo ?? 0, size)
    if (known === undefined && fresh instanceof Bits)
      return { upTo: size, rows: fresh, count: fresh.count(), bytes: fresh.words.byteLength + keyBytes }
    const before = known?.rows ?? new Uint32Array(0)
    if (before instanceof Bits || fresh instanceof Bits || (before.length + fresh.length) * 32 > size) {
      const bits = new Bits(size)
      for (const rows of [before, fresh]) addRows(bits, rows)
      return { upTo: size, rows: bits, count: bits.count(), bytes: bits.words.byteLength + keyBytes }
    }
    const rows = new Uint32Array(before.length + fresh.length)
    rows.set(before)
    rows.set(fresh, before.length)
    return { upTo: size, rows, count: rows.length, bytes: rows.byteLength + keyBytes }
  }

  /** The rows from one on that match, in ascending order. */
  private rowsFrom(table: Table, lookup: Lookup, from: number, size: number): Rows {
    const slots = slotsOf(lookup)
    const [only] = slots
    if (only === undefined) return new Uint32Array(0)
    if (slots.length === 1) return this.rowsOf(table, only, from, size)
    const found = new GrowingInts()
    this.compare(table, lookup, this.withAll(table, slots, from, size), (row) => found.push(row))
    return new Uint32Array(found.view())
  }

  private rowsOf(table: Table, slot: Slot, from: number, size: number): Rows {
    const lists = this.lists(table, slot, from)
    const count = lists.reduce((sum, { segment, nth }) => sum + (segment.counts[nth] as number), 0)
    if (slot.type === 'word' && count * 32 <= size) {
      const rows = new Uint32Array(count)
      let at = 0
      for (const { segment, nth } of lists) {
        segment.eachRow(this.parts, nth, (row) => {
          if (row >= from) rows[at++] = row
        })
      }
      return at === count ? rows : rows.slice(0, at)
    }
    const bits = new Bits(size)
    const add = (row: number) => {
      if (row >= from) bits.add(row)
    }
    for (const { segment, nth } of lists) segment.eachRow(this.parts, nth, add)
    return count * 32 <= size ? bits.members() : bits
  }

  /** Where the words of a slot are listed, in all segments with a row from one on. */
  private lists(table: Table, slot: Slot, from: number): { segment: Segment; nth: number }[] {
    const keys = this.keys(table, slot)
    const nthTable = TABLES.indexOf(table)
    const found: { segment: Segment; nth: number }[] = []
    for (const segment of this.segments) {
      if ((segment.extent[nthTable]?.end ?? 0) <= from) continue
      for (const key of keys) {
        const nth = segment.indexOf(key)
        if (nth !== -1) found.push({ segment, nth })
      }
    }
    return found
  }

  private keys(table: Table, slot: Slot): number[] {
    const nthTable = TABLES.indexOf(table)
    const { vocabulary } = this
    if (slot.type === 'prefix') return vocabulary.numbersWith(slot.word).map((it) => keyOf(it, nthTable))
    return (slot.type === 'word' ? [slot.word] : slot.words).flatMap((word) => {
      const number = vocabulary.numberOf(word)
      return number === undefined ? [] : [keyOf(number, nthTable)]
    })
  }

  /** The rows with a word for each slot. */
  private withAll(table: Table, slots: readonly Slot[], from: number, size: number): Uint32Array {
    const entries = [...different(slots).values()].map((slot) => this.entry(table, { terms: [slot] }, size))
    entries.sort((one, other) => one.count - other.count)
    const [fewest, ...others] = entries
    if (fewest === undefined) return new Uint32Array(0)
    const allRows = others.reduce((rows, it) => inBoth(rows, it.rows), fewest.rows)
    const rows = allRows instanceof Bits ? allRows.members() : allRows
    return from > 0 ? rows.subarray(firstAtLeast(rows, from, 0, rows.length)) : rows
  }

  /** Calls `visit` for each of the rows in which the words stand as the lookup says; by their places. */
  private compare(table: Table, lookup: Lookup, rows: Uint32Array, visit: (row: number) => void) {
    const nthTable = TABLES.indexOf(table)
    const keys = new Map([...different(slotsOf(lookup))].map(([key, slot]) => [key, this.keys(table, slot)]))
    let at = 0
    for (const segment of this.segments) {
      const end = segment.extent[nthTable]?.end ?? 0
      if (at === rows.length || (rows[at] as number) >= end) continue
      const lists = new ListsOfSlots(segment, this.parts, keys)
      while (at < rows.length && (rows[at] as number) < end) {
        let next = Math.min(at + ROWS_AT_ONCE, rows.length)
        if ((rows[next - 1] as number) >= end) next = firstAtLeast(rows, end, at, next)
        this.compareIn(lists, lookup, rows.subarray(at, next), visit)
        at = next
      }
    }
  }

  private compareIn(lists: ListsOfSlots, lookup: Lookup, rows: Uint32Array, visit: (row: number) => void) {
    let left = rows
    if ('terms' in lookup) {
      const slots = lookup.terms.map(slotKey)
      left = lists.narrowed(slots, rows)
      // Of two words that is all there is to know.
      if (slots.length === 2 && slots[0] !== slots[1]) {
        for (let nth = 0; nth < left.length; nth += 1) visit(left[nth] as number)
        return
      }
    }
    if (left.length === 0) return
    const places = lists.within(left)
    const sequences: readonly Sequence[] = 'terms' in lookup ? [lookup.terms] : lookup.near
    const of = sequences.map((sequence) => sequence.flatMap((slot) => places.get(slotKey(slot)) ?? []))
    matchesOf(of, 'terms' in lookup ? null : lookup, left.length, (nth) => visit(left[nth] as number))
  }
}

/** The first index from `low` on of a number of at least this, before `high`. */
function firstAtLeast(numbers: Uint32Array, least: number, low: number, high: number): number {
  let [from, to] = [low, high]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((numbers[middle] as number) < least) from = middle + 1
    else to = middle
  }
  return from
}
