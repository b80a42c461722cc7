import type { Db } from '../../../../sqlite/database.ts'
import { GrowingInts } from '../../structures/growing.ts'
import { type Extent, keyOf, TABLES } from './places.ts'
import { SegmentOut } from './segment-out.ts'

/** The places of words that are not stored yet, in the order of their rows. */
export class Gathered {
  private readonly keys = new GrowingInts()
  private readonly rows = new GrowingInts()
  private readonly places = new GrowingInts()
  /** By key: how often it was met; zero again after each segment. */
  private counts = new Int32Array(1_024)

  /** `row` and, within a row, `place` may not be before the ones before of the same table. */
  add(word: number, table: number, row: number, place: number) {
    const key = keyOf(word, table)
    if (key >= this.counts.length) this.grow(key)
    this.counts[key] = (this.counts[key] as number) + 1
    this.keys.push(key)
    this.rows.push(row)
    this.places.push(place)
  }

  get length() {
    return this.keys.length
  }

  clear() {
    const keys = this.keys.view()
    for (let at = 0; at < keys.length; at += 1) this.counts[keys[at] as number] = 0
    for (const it of [this.keys, this.rows, this.places]) it.length = 0
  }

  /** Writes them as the next segment, which has all rows of `extent`, and forgets them. */
  store(db: Db, extent: Extent) {
    if (extent.every(({ first, end }) => first === end)) return
    const [keys, rows, places] = [this.keys.view(), this.rows.view(), this.places.view()]
    const { counts } = this
    const met = this.met(keys)
    // From how often each key was met to where its first place is to go: all stay in order.
    let start = 0
    for (const key of met) {
      const count = counts[key] as number
      counts[key] = start
      start += count
    }
    const order = new Uint32Array(keys.length)
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as number
      order[counts[key] as number] = at
      counts[key] = (counts[key] as number) + 1
    }
    const out = new SegmentOut(db, extent)
    let at = 0
    for (const key of met) {
      const end = counts[key] as number
      for (; at < end; at += 1) {
        const nth = order[at] as number
        out.put(rows[nth] as number, places[nth] as number)
      }
      out.end(key)
    }
    out.close()
    this.clear()
  }

  /** Each key once, in order. */
  private met(keys: Int32Array): Int32Array {
    const found = new Int32Array(keys.length)
    let length = 0
    const { counts } = this
    // The sign marks a key that is in the list already.
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as number
      const count = counts[key] as number
      if (count < 0) continue
      found[length++] = key
      counts[key] = -count
    }
    const sorted = found.subarray(0, length).sort()
    for (let at = 0; at < length; at += 1) {
      const key = sorted[at] as number
      counts[key] = -(counts[key] as number)
    }
    return sorted
  }

  private grow(key: number) {
    const larger = new Int32Array(Math.max(key + TABLES.length, this.counts.length * 2))
    larger.set(this.counts)
    this.counts = larger
  }
}
