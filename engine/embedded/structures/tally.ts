/**
 * How often each of the numbers 0 to `size - 1` occurred. Those that did are listed, so that the others need not be
 * visited: neither to find the most frequent ones nor to use the memory again, which for tens of thousands of numbers
 * is cheaper than new memory full of zeros.
 */
export class Tally {
  readonly counts: Uint32Array
  private readonly listed: Int32Array
  private length = 0

  constructor(readonly size: number) {
    this.counts = new Uint32Array(size)
    this.listed = new Int32Array(size)
  }

  /** Those that occurred, in no order. */
  get met(): Int32Array {
    return this.listed.subarray(0, this.length)
  }

  add(id: number, by: number) {
    const before = this.counts[id] as number
    if (before === 0) this.listed[this.length++] = id
    this.counts[id] = before + by
  }

  /** Counts for each of the indexes what a column has there. */
  addEach(column: Int32Array, indexes: Uint32Array) {
    const { counts, listed } = this
    let { length } = this
    for (let i = 0; i < indexes.length; i += 1) {
      const id = column[indexes[i] as number] as number
      const before = counts[id] as number
      if (before === 0) listed[length++] = id
      counts[id] = before + 1
    }
    this.length = length
  }

  /**
   * Counts what the lists of these rows have, each without its lowest bits.
   * @returns how many lists are empty
   */
  addLists(offsets: Int32Array, values: Int32Array, rows: Uint32Array, bits: number): number {
    const { counts, listed } = this
    let { length } = this
    let empty = 0
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] as number
      const end = offsets[row + 1] as number
      let at = offsets[row] as number
      if (at === end) empty += 1
      for (; at < end; at += 1) {
        const id = (values[at] as number) >> bits
        const before = counts[id] as number
        if (before === 0) listed[length++] = id
        counts[id] = before + 1
      }
    }
    this.length = length
    return empty
  }

  /** Counts for each number of another tally, as often as it occurred there, what a column has at it. */
  addThrough(column: Int32Array, others: Tally) {
    const { counts, listed } = this
    const { met, counts: theirs } = others
    let { length } = this
    for (let i = 0; i < met.length; i += 1) {
      const at = met[i] as number
      const id = column[at] as number
      const before = counts[id] as number
      if (before === 0) listed[length++] = id
      counts[id] = before + (theirs[at] as number)
    }
    this.length = length
  }

  /** What is left of one tally without another of the same size, which counts a part of it. */
  setDifference(whole: Tally, part: Tally) {
    const { counts, listed } = this
    counts.set(whole.counts)
    const lost = part.met
    for (let i = 0; i < lost.length; i += 1) {
      const id = lost[i] as number
      counts[id] = (counts[id] as number) - (part.counts[id] as number)
    }
    const all = whole.met
    let length = 0
    for (let i = 0; i < all.length; i += 1) {
      const id = all[i] as number
      if (counts[id] !== 0) listed[length++] = id
    }
    this.length = length
  }

  clear() {
    const { counts, listed, length } = this
    // One by one is slower than all at once where most occurred.
    if (length * 8 > this.size) counts.fill(0)
    else for (let i = 0; i < length; i += 1) counts[listed[i] as number] = 0
    this.length = 0
  }
}
