import type { Db, Statement } from '../../../../sqlite/database.ts'
import { Recent } from '../../structures/recent.ts'
import { indexIn } from '../../structures/sorted.ts'
import { damagedPart } from '../damaged-part.ts'
import { bytesOf } from '../own-json.ts'
import { Numbers } from './bytes.ts'
import { BLOCK_ROWS, type Extent, TABLES, tableOf } from './places.ts'
import { END_OF_PARTS, HEAD, PART_BYTES, partChecksum } from './segment-out.ts'

/** Called for each row of a list, with its places in `places` from `start` to `end`. */
export type VisitRow = (row: number, places: Int32Array, start: number, end: number) => void

/**
 * One segment: the words of some consecutive rows, which never change. The lists of all words follow each other, as
 * bytes in rows of `postings`: those with the rows of words at every other number from `firstPart` on, those with
 * their places at the numbers between them. Where a word's lists are is in the dictionary, in `head`.
 *
 * A list of rows has their differences less one, the first being relative to the first row of the segment. One of
 * more than `BLOCK_ROWS` begins with a table of contents: of each block the first row and the bytes of both lists. A
 * list of places has for each row the differences of its places, times two, plus one where another of the row follows.
 */
export class Segment {
  readonly extent: Extent
  readonly firstPart: number
  readonly endPart: number
  /** What all lists take. */
  readonly bytes: number
  private read: Dictionary | null = null
  private readonly scratch = new Places()

  constructor(
    readonly id: number,
    private readonly head: Buffer,
  ) {
    const start = new Int32Array(new Uint8Array(head.subarray(0, HEAD * 4)).buffer)
    const at = (nth: number) => start[nth] ?? 0
    this.extent = TABLES.map((_, table) => ({ first: at(table * 2), end: at(table * 2 + 1) }))
    this.firstPart = at(6)
    this.endPart = at(END_OF_PARTS)
    this.bytes = at(8) + at(9)
  }

  /** In ascending order. */
  get keys(): Int32Array {
    return this.dictionary.keys
  }

  /** By the place of a key: how many rows have it. */
  get counts(): Int32Array {
    return this.dictionary.counts
  }

  /** Read when it is needed: a writer merges most of its segments later, or never. */
  private get dictionary(): Dictionary {
    this.read ??= dictionaryIn(this.head)
    return this.read
  }

  /** The place of a key in the dictionary; -1 if the segment does not have it. */
  indexOf(key: number): number {
    return indexIn(this.keys, key)
  }

  /** Calls `visit` for each row of a list. */
  eachRow(parts: Parts, nth: number, visit: (row: number) => void) {
    const list = this.list(parts, nth)
    let left = this.counts[nth] as number
    const numbers = new Numbers(list.bytes, list.data)
    for (let block = 0; block < list.firsts.length; block += 1) {
      let row = list.firsts[block] as number
      visit(row)
      const inBlock = Math.min(left, BLOCK_ROWS)
      for (let at = 1; at < inBlock; at += 1) {
        row += numbers.next() + 1
        visit(row)
      }
      left -= inBlock
    }
  }

  /** The same with the places in each row, valid until the next row of this segment is visited; `wanted`: only for these, in ascending order. */
  eachPlace(parts: Parts, nth: number, wanted: Uint32Array | null, visit: VisitRow) {
    const list = this.list(parts, nth)
    const { firsts } = list
    const placesStart = this.dictionary.placesAt[nth] as number
    const { scratch } = this
    let next = 0
    let rowsAt = list.data
    let placesAt = placesStart
    let left = this.counts[nth] as number
    for (let block = 0; block < firsts.length; block += 1) {
      const rowsEnd = list.rowsEnds === null ? list.bytes.length : rowsAt + (list.rowsEnds[block] as number)
      const placesEnd =
        list.placesEnds === null
          ? (this.dictionary.placesAt[nth + 1] as number)
          : placesAt + (list.placesEnds[block] as number)
      const inBlock = Math.min(left, BLOCK_ROWS)
      left -= inBlock
      const following = block + 1 < firsts.length ? (firsts[block + 1] as number) : Number.POSITIVE_INFINITY
      if (wanted !== null) {
        while (next < wanted.length && (wanted[next] as number) < (firsts[block] as number)) next += 1
        if (next === wanted.length) return
      }
      if (wanted === null || (wanted[next] as number) < following) {
        const places = parts.read(this.placesFrom, placesAt, placesEnd)
        scratch.at = 0
        const numbers = new Numbers(list.bytes, rowsAt)
        let row = firsts[block] as number
        for (let at = 0; at < inBlock; at += 1) {
          if (at > 0) row += numbers.next() + 1
          if (wanted !== null) {
            while (next < wanted.length && (wanted[next] as number) < row) next += 1
            if (next === wanted.length) return
            if ((wanted[next] as number) !== row) {
              scratch.pass(places)
              continue
            }
          }
          scratch.read(places)
          visit(row, scratch.values, 0, scratch.length)
        }
      }
      rowsAt = rowsEnd
      placesAt = placesEnd
    }
  }

  private get placesFrom(): number {
    return this.firstPart + 1
  }

  /** The rows of a list as bytes, with its table of contents read. */
  private list(parts: Parts, nth: number) {
    const { keys, counts, rowsAt } = this.dictionary
    const bytes = parts.read(this.firstPart, rowsAt[nth] as number, rowsAt[nth + 1] as number)
    const blocks = Math.ceil((counts[nth] as number) / BLOCK_ROWS)
    const numbers = new Numbers(bytes)
    const firsts = new Int32Array(blocks)
    let row = this.extent[tableOf(keys[nth] as number)]?.first ?? 0
    if (blocks === 1) {
      firsts[0] = row + numbers.next()
      return { bytes, firsts, rowsEnds: null, placesEnds: null, data: numbers.at }
    }
    const rowsEnds = new Int32Array(blocks)
    const placesEnds = new Int32Array(blocks)
    for (let block = 0; block < blocks; block += 1) {
      row += numbers.next()
      firsts[block] = row
      rowsEnds[block] = numbers.next()
      placesEnds[block] = numbers.next()
    }
    return { bytes, firsts, rowsEnds, placesEnds, data: numbers.at }
  }
}

/** Where the lists of each key are: those of the nth from `rowsAt[nth]` and `placesAt[nth]` to the next. */
type Dictionary = { keys: Int32Array; counts: Int32Array; rowsAt: Uint32Array; placesAt: Uint32Array }

function dictionaryIn(head: Buffer): Dictionary {
  const start = new Int32Array(new Uint8Array(head.subarray(0, HEAD * 4)).buffer)
  const size = start[10] ?? 0
  const keys = new Int32Array(size)
  const counts = new Int32Array(size)
  const rowsAt = new Uint32Array(size + 1)
  const placesAt = new Uint32Array(size + 1)
  const numbers = new Numbers(head, HEAD * 4)
  let key = 0
  for (let nth = 0; nth < size; nth += 1) {
    key += numbers.next()
    keys[nth] = key
    counts[nth] = numbers.next()
    rowsAt[nth + 1] = (rowsAt[nth] as number) + numbers.next()
    placesAt[nth + 1] = (placesAt[nth] as number) + numbers.next()
  }
  if (rowsAt[size] !== start[8] || placesAt[size] !== start[9]) throw damagedPart('a list of words')
  return { keys, counts, rowsAt, placesAt }
}

/**
 * The places of one row after the other, read into the same array each time. The numbers are those of `Numbers`, which a
 * call for each of them would take twice as long to read.
 */
class Places {
  values = new Int32Array(64)
  length = 0
  /** Where in the bytes the next row begins. */
  at = 0

  read(bytes: Uint8Array) {
    let { at, values } = this
    let length = 0
    let place = 0
    for (let more = 1; more === 1; ) {
      let byte = bytes[at++] as number
      let number = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number
        number |= (byte & 127) << shift
      }
      more = number & 1
      place += number >>> 1
      if (length === values.length) {
        values = new Int32Array(length * 2)
        values.set(this.values)
        this.values = values
      }
      values[length++] = place
    }
    this.length = length
    this.at = at
  }

  /** Passes over a row. */
  pass(bytes: Uint8Array) {
    let { at } = this
    for (let more = 1; more === 1; ) {
      let byte = bytes[at++] as number
      more = byte & 1
      while (byte > 127) byte = bytes[at++] as number
    }
    this.at = at
  }
}

/** Reads parts of `postings`, each compared with its checksum, and keeps those that were asked for last. */
export class Parts {
  private readonly kept: Recent<number, Buffer>
  /** The one asked for last: most lists are short, and many in a row are in one part. */
  private last: { id: number; part: Buffer } = { id: -1, part: Buffer.alloc(0) }
  private readonly part: Statement

  /** @param keeps how many parts are kept */
  constructor(db: Db, keeps: number) {
    this.kept = new Recent(keeps)
    this.part = db.prepare('SELECT bytes, checksum FROM postings WHERE id = ?')
  }

  /** Bytes of the stream whose parts begin at `first`. */
  read(first: number, from: number, to: number): Uint8Array {
    const begin = Math.floor(from / PART_BYTES)
    const end = Math.floor((to - 1) / PART_BYTES)
    if (begin >= end)
      return this.at(first, begin).subarray(from - begin * PART_BYTES, to - begin * PART_BYTES)
    const bytes = new Uint8Array(to - from)
    for (let nth = begin; nth <= end; nth += 1) {
      const start = nth * PART_BYTES
      const part = this.at(first, nth)
      const [low, high] = [Math.max(from - start, 0), Math.min(to - start, part.length)]
      bytes.set(part.subarray(low, high), start + low - from)
    }
    return bytes
  }

  private at(first: number, nth: number): Buffer {
    const id = first + nth * 2
    if (id !== this.last.id) this.last = { id, part: this.kept.get(id, () => this.proved(id)) }
    return this.last.part
  }

  private proved(id: number): Buffer {
    const [bytes, checksum] = this.part.row(id) ?? []
    const part = bytesOf(bytes)
    if (bytesOf(checksum).toString('hex') !== partChecksum(id, part)) throw damagedPart('a list of words')
    return part
  }
}

/** The segments after one, each compared with its checksum. */
export function segmentsAfter(db: Db, after: number): Segment[] {
  return db
    .prepare('SELECT id, head, checksum FROM segment WHERE id > ? ORDER BY id')
    .rows(after)
    .map(([id, head, checksum]) => {
      const bytes = bytesOf(head)
      if (bytesOf(checksum).toString('hex') !== partChecksum(Number(id), bytes)) {
        throw damagedPart('a list of words')
      }
      return new Segment(Number(id), bytes)
    })
}
