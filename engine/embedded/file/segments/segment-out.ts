import { checksumOf } from '../../../../model/checksum.ts'
import type { Db } from '../../../../sqlite/database.ts'
import { bytesOf, checksumBytes } from '../own-json.ts'
import { Bytes } from './bytes.ts'
import { BLOCK_ROWS, type Extent, tableOf } from './places.ts'

/** What a lookup reads at least; less would cost more rows, and more would cost more to compare with its checksum. */
export const PART_BYTES = 16_000

/** How the head of a segment begins, as 32-bit integers; the dictionary follows. */
export const HEAD = 11
/** Which of these is the first number behind those of its parts. */
export const END_OF_PARTS = 7

export const partChecksum = (id: number, bytes: Uint8Array): string => checksumOf(String(id), bytes)

/**
 * Writes one segment: for each word of each table, in the order of their keys, its rows in ascending order and its
 * places in each. See `segment.ts` for the form.
 */
export class SegmentOut {
  private readonly firstPart: number
  private readonly rows: PartStream
  private readonly places: PartStream
  private readonly dictionary = new Bytes()
  private keys = 0
  private lastKey = 0
  /** Of the list that is being written. */
  private readonly listed = new Bytes()
  private readonly placed = new Bytes()
  private readonly contents: number[] = []
  private count = 0
  private row = -1
  private place = 0
  /** The last place, which is written when it is known whether another one of the same row follows; -1 if there is none. */
  private pending = -1
  private blockRow = 0
  private blockListed = 0
  private blockPlaced = 0
  private placesBefore = 0

  constructor(
    private readonly db: Db,
    private readonly extent: Extent,
  ) {
    this.firstPart = endOfParts(db)
    this.rows = new PartStream(db, this.firstPart)
    this.places = new PartStream(db, this.firstPart + 1)
  }

  /** The next place of the word, after the one before by row and place. */
  put(row: number, place: number) {
    if (row === this.row) {
      this.placed.number((this.pending - this.place) * 2 + 1)
      this.place = this.pending
      this.pending = place
      return
    }
    this.endRow()
    if (this.count % BLOCK_ROWS === 0) this.beginBlock(row)
    else this.listed.number(row - this.row - 1)
    this.count += 1
    this.row = row
    this.pending = place
  }

  /** Ends the list of a word; one without places is left out. */
  end(key: number) {
    if (this.count === 0) return
    this.endRow()
    this.closeBlock()
    const before = this.rows.total
    const { contents, dictionary } = this
    const first = (contents[0] ?? 0) - (this.extent[tableOf(key)]?.first ?? 0)
    if (contents.length === 3) this.rows.number(first)
    else {
      let last = contents[0] ?? 0
      for (let at = 0; at < contents.length; at += 3) {
        const row = contents[at] ?? 0
        this.rows.number(at === 0 ? first : row - last)
        this.rows.number(contents[at + 1] ?? 0)
        this.rows.number(contents[at + 2] ?? 0)
        last = row
      }
    }
    this.rows.append(this.listed.view())
    this.places.append(this.placed.view())
    dictionary.number(key - this.lastKey)
    dictionary.number(this.count)
    dictionary.number(this.rows.total - before)
    dictionary.number(this.places.total - this.placesBefore)
    this.placesBefore = this.places.total
    this.lastKey = key
    this.keys += 1
    this.listed.clear()
    this.placed.clear()
    contents.length = 0
    this.count = 0
    this.row = -1
  }

  /** Stores it as the last one. */
  close() {
    this.rows.close()
    this.places.close()
    const id = Number(this.db.prepare('SELECT coalesce(max(id), 0) + 1 FROM segment').row()?.[0])
    const parts = Math.max(this.rows.parts, this.places.parts)
    const extent = this.extent.flatMap(({ first, end }) => [first, end])
    const counts = [this.firstPart, this.firstPart + parts * 2, this.rows.total, this.places.total, this.keys]
    const start = Int32Array.of(...extent, ...counts)
    const head = Buffer.concat([Buffer.from(start.buffer), this.dictionary.view()])
    const checksum = checksumBytes(partChecksum(id, head))
    this.db.prepare('INSERT INTO segment (id, head, checksum) VALUES (?, ?, ?)').run(id, head, checksum)
  }

  private beginBlock(row: number) {
    if (this.count > 0) this.closeBlock()
    this.blockRow = row
    this.blockListed = this.listed.length
    this.blockPlaced = this.placed.length
  }

  private closeBlock() {
    const { listed, placed } = this
    this.contents.push(this.blockRow, listed.length - this.blockListed, placed.length - this.blockPlaced)
  }

  private endRow() {
    if (this.pending === -1) return
    this.placed.number((this.pending - this.place) * 2)
    this.pending = -1
    this.place = 0
  }
}

/**
 * The first number that no part ever had. It is said by the last segment, not by the last part: a segment whose two streams
 * differ in length leaves numbers at its end unused, and its whole range is deleted when it is merged; one without words
 * has no parts at all, and readers keep those of the segments before it by their numbers.
 */
function endOfParts(db: Db): number {
  const last = db.prepare(`SELECT substr(head, 1, ${HEAD * 4}) FROM segment ORDER BY id DESC LIMIT 1`).row()
  if (last === undefined) return 1
  return new Int32Array(new Uint8Array(bytesOf(last[0])).buffer)[END_OF_PARTS] ?? 1
}

/** Bytes as rows of a table, every other number being its own. */
class PartStream {
  total = 0
  parts = 0
  private readonly waiting = new Bytes()

  constructor(
    private readonly db: Db,
    private readonly first: number,
  ) {}

  number(value: number) {
    const before = this.waiting.length
    this.waiting.number(value)
    this.total += this.waiting.length - before
    this.store(PART_BYTES)
  }

  append(bytes: Uint8Array) {
    this.waiting.append(bytes)
    this.total += bytes.length
    this.store(PART_BYTES)
  }

  close() {
    this.store(1)
  }

  private store(least: number) {
    while (this.waiting.length >= least) {
      const id = this.first + this.parts * 2
      const bytes = this.waiting.shift(Math.min(PART_BYTES, this.waiting.length))
      this.db
        .prepare('INSERT INTO postings (id, bytes, checksum) VALUES (?, ?, ?)')
        .run(id, bytes, checksumBytes(partChecksum(id, bytes)))
      this.parts += 1
    }
  }
}
