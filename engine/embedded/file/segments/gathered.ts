import type { Db } from '../../../../sqlite/database.ts'
import { GrowingInts } from '../../structures/growing.ts'
import { type Extent, keyOf, TABLES } from './places.ts'
import { SegmentOut } from './segment-out.ts'

/** The places of words that are not stored yet, in the order of their texts. */
export class Gathered {
  /** Of each word in turn, its number and table. */
  private readonly keys = new GrowingInts()
  /** Of each text in turn, its row, and where its words end in `keys`. */
  private readonly texts = new GrowingInts()
  /** By key: how often it was met; zero again after each segment. */
  private counts = new Int32Array(1_024)

  /**
   * Takes the words of a text, which are `words` from `start` to `end`: a word's place is how many are before it. Rows of
   * a table have to come in ascending order.
   */
  add(table: number, row: number, words: Int32Array, start: number, end: number) {
    const { keys } = this
    const first = keys.length
    keys.padTo(first + end - start, 0)
    const added = keys.view()
    for (let at = start; at < end; at += 1) {
      const key = keyOf(words[at] as number, table)
      if (key >= this.counts.length) this.grow(key)
      this.counts[key] = (this.counts[key] as number) + 1
      added[first + at - start] = key
    }
    this.texts.push(row)
    this.texts.push(keys.length)
  }

  get length() {
    return this.keys.length
  }

  clear() {
    const keys = this.keys.view()
    for (let at = 0; at < keys.length; at += 1) this.counts[keys[at] as number] = 0
    for (const it of [this.keys, this.texts]) it.length = 0
  }

  /** Writes them as the next segment, which has all rows of `extent`, and forgets them. */
  store(db: Db, extent: Extent) {
    if (extent.every(({ first, end }) => first === end)) return
    const keys = this.keys.view()
    const { counts } = this
    const met = this.met(keys)
    // From how often each key was met to where its first place is to go: all stay in order.
    let start = 0
    for (const key of met) {
      const count = counts[key] as number
      counts[key] = start
      start += count
    }
    const sorted = this.sorted(keys)
    const out = new SegmentOut(db, extent)
    let at = 0
    for (const key of met) {
      const end = counts[key] as number
      for (; at < end; at += 1) out.put(sorted[at * 2] as number, sorted[at * 2 + 1] as number)
      out.end(key)
    }
    out.close()
    this.clear()
  }

  /** Rows and places in turn, those of each key together; moves the keys in `counts` to their ends. */
  private sorted(keys: Int32Array): Int32Array {
    const { counts } = this
    const texts = this.texts.view()
    // Side by side: they go to places far from each other, and each such place takes its time to be fetched.
    const sorted = new Int32Array(keys.length * 2)
    let at = 0
    for (let text = 0; text < texts.length; text += 2) {
      const row = texts[text] as number
      const first = at
      for (const end = texts[text + 1] as number; at < end; at += 1) {
        const key = keys[at] as number
        const to = counts[key] as number
        counts[key] = to + 1
        sorted[to * 2] = row
        sorted[to * 2 + 1] = at - first
      }
    }
    return sorted
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
