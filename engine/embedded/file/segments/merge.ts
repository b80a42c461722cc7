import type { Db } from '../../../../sqlite/database.ts'
import { Bits } from '../../structures/bits.ts'
import { ALL, chunksAfter } from '../chunks.ts'
import { countsIn } from '../facets.ts'
import { counted, type Living, NOTHING_LIVES, sameLiving } from '../living.ts'
import { type Extent, tableOf } from './places.ts'
import { Parts, type Segment, segmentsAfter } from './segment.ts'
import { SegmentOut } from './segment-out.ts'

/** So many neighbours of about the same size become one. */
const TOGETHER = 8
/** When a writer closes, each segment has to be so many times larger than all after it. */
const LARGER = 4
/** Smaller segments count as this: reading a row takes its time however short it is. */
const LEAST_BYTES = 32_000

/** Merging goes through each list once. */
const KEPT_PARTS = 4

/** The sizes of segments, by which they are merged. */
const sizeOf = (segment: Segment) => Math.max(segment.bytes, LEAST_BYTES)
const tierOf = (segment: Segment) => Math.floor(Math.log(sizeOf(segment) / LEAST_BYTES) / Math.log(TOGETHER))

/** All segments, as the writer knows them: it alone changes them. */
export class SegmentsKnown {
  private segments: Segment[] = []

  load(db: Db) {
    this.segments = segmentsAfter(db, 0)
  }

  /** The rows that have their words in a segment. */
  get ends(): readonly number[] {
    return this.segments.at(-1)?.extent.map(({ end }) => end) ?? [0, 0, 0]
  }

  /** To be called after a segment was written: merges the last ones if they are many, so that each word is merged few times. */
  added(db: Db, living: Living) {
    this.refresh(db)
    for (let tier = 0; tier <= Math.max(...this.segments.map(tierOf)); tier += 1) {
      const first = this.segments.findLastIndex((it) => tierOf(it) > tier) + 1
      if (this.segments.length - first >= TOGETHER) this.merge(db, first, living)
    }
  }

  /** Whether a reader would have to look in more segments than needed. */
  get areMany(): boolean {
    return this.firstToMerge() < this.segments.length - 1
  }

  /** Merges the last ones until each is much larger than all after it. */
  tidy(db: Db, living: Living) {
    const first = this.firstToMerge()
    if (first < this.segments.length - 1) this.merge(db, first, living)
  }

  private firstToMerge(): number {
    let after = 0
    let first = this.segments.length
    for (let at = this.segments.length - 1; at >= 0; at -= 1) {
      const size = sizeOf(this.segments[at] as Segment)
      if (after > 0 && size < after * LARGER) first = at
      after += size
    }
    return Math.min(first, this.segments.length - 1)
  }

  private refresh(db: Db) {
    this.segments.push(...segmentsAfter(db, this.segments.at(-1)?.id ?? 0))
  }

  private merge(db: Db, first: number, living: Living) {
    const merged = this.segments.splice(first)
    writeMerged(db, merged, living)
    for (const { id, firstPart, endPart } of merged) {
      db.prepare('DELETE FROM segment WHERE id = ?').run(id)
      db.prepare('DELETE FROM postings WHERE id >= ? AND id < ?').run(firstPart, endPart)
    }
    this.refresh(db)
  }
}

/** Writes neighbouring segments as one, without the words of documents that are gone. */
function writeMerged(db: Db, segments: readonly Segment[], living: Living) {
  const [one] = segments
  const last = segments.at(-1)
  if (one === undefined || last === undefined) return
  const extent = one.extent.map(({ first }, table) => ({ first, end: last.extent[table]?.end ?? first }))
  const alive = livingRows(db, extent, living)
  const out = new SegmentOut(db, extent)
  const sources = segments.map((segment) => ({ segment, parts: new Parts(db, KEPT_PARTS), at: 0 }))
  for (;;) {
    let key = Number.POSITIVE_INFINITY
    for (const { segment, at } of sources) {
      if (at < segment.keys.length) key = Math.min(key, segment.keys[at] as number)
    }
    if (key === Number.POSITIVE_INFINITY) break
    const table = tableOf(key)
    const first = extent[table]?.first ?? 0
    const kept = alive?.[table]
    for (const source of sources) {
      const { segment, parts, at } = source
      if (at >= segment.keys.length || segment.keys[at] !== key) continue
      source.at += 1
      segment.eachPlace(parts, at, null, (row, places, start, end) => {
        if (kept && !kept.has(row - first)) return
        for (let nth = start; nth < end; nth += 1) out.put(row, places[nth] as number)
      })
    }
    out.end(key)
  }
  out.close()
}

/**
 * The rows of documents that exist, counted from the first of each extent; null where that is not worth to be found out,
 * or where documents are not what is counted, so that no word is lost because of another damage.
 */
function livingRows(db: Db, extent: Extent, living: Living): Bits[] | null {
  const all = extent[0]?.end ?? 0
  const covered = all - (extent[0]?.first ?? 0)
  const gone = new Set(
    db
      .prepare('SELECT number FROM removed')
      .rows()
      .map(([number]) => Number(number)),
  )
  if (gone.size === 0 || covered * 2 < all) return null
  const bits = extent.map(({ first, end }) => new Bits(end - first))
  let found = NOTHING_LIVES
  for (const { documents } of chunksAfter(db, 0, ALL)) {
    for (const { number, row, rows, heading, quote, facets } of documents) {
      if (gone.has(number)) continue
      found = counted(found, number, row, rows, 1)
      if (row < (extent[0]?.first ?? 0)) continue
      const { headings, quotes } = countsIn(facets)
      const places = [row, rows, heading, headings, quote, quotes]
      bits.forEach((alive, table) => {
        const first = (places[table * 2] ?? 0) - (extent[table]?.first ?? 0)
        alive.addRange(first, Math.min(first + (places[table * 2 + 1] ?? 0), alive.size))
      })
    }
  }
  return sameLiving(found, living) ? bits : null
}
