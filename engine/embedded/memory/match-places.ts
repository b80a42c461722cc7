import type { Parts, Segment } from '../file/segments/segment.ts'
import { GrowingInts } from '../structures/growing.ts'
import { indexIn } from '../structures/sorted.ts'

/** The places of the words of one slot, in some rows of one segment. */
export class PlacesOfSlot {
  /** By row: those of the nth row are from `offsets[nth]` to `offsets[nth + 1]`, in ascending order. */
  readonly offsets: Int32Array
  readonly places: Int32Array

  /**
   * @param rows in ascending order
   * @param lists where the words of the slot are listed
   */
  constructor(rows: Uint32Array, segment: Segment, parts: Parts, lists: readonly number[]) {
    this.offsets = new Int32Array(rows.length + 1)
    const [only] = lists
    this.places =
      only === undefined
        ? new Int32Array(0)
        : lists.length === 1
          ? this.fromOne(rows, segment, parts, only)
          : this.fromMany(rows, segment, parts, lists)
  }

  private fromOne(rows: Uint32Array, segment: Segment, parts: Parts, list: number): Int32Array {
    const { offsets } = this
    const found = new GrowingInts()
    let nth = 0
    segment.eachPlace(parts, list, rows, (row, places, start, end) => {
      for (; (rows[nth] as number) < row; nth += 1) offsets[nth + 1] = found.length
      found.appendPart(places, start, end)
      nth += 1
      offsets[nth] = found.length
    })
    offsets.fill(found.length, nth + 1)
    return found.view()
  }

  private fromMany(rows: Uint32Array, segment: Segment, parts: Parts, lists: readonly number[]): Int32Array {
    const { offsets } = this
    const found = new GrowingInts()
    // Of each place the row that it is in.
    const nths = new GrowingInts()
    for (const list of lists) {
      let nth = 0
      segment.eachPlace(parts, list, rows, (row, places, start, end) => {
        while ((rows[nth] as number) < row) nth += 1
        offsets[nth + 1] = (offsets[nth + 1] as number) + end - start
        found.appendPart(places, start, end)
        nths.padTo(found.length, nth)
      })
    }
    for (let at = 1; at < offsets.length; at += 1)
      offsets[at] = (offsets[at] as number) + (offsets[at - 1] as number)
    const [all, rowOf] = [found.view(), nths.view()]
    const next = offsets.slice()
    const places = new Int32Array(all.length)
    for (let at = 0; at < all.length; at += 1) {
      const nth = rowOf[at] as number
      places[next[nth] as number] = all[at] as number
      next[nth] = (next[nth] as number) + 1
    }
    for (let nth = 0; nth < rows.length; nth += 1)
      sort(places, offsets[nth] as number, offsets[nth + 1] as number)
    return places
  }

  /** Whether a row has a word of the slot at this place. */
  has(nth: number, place: number): boolean {
    const { offsets } = this
    return indexIn(this.places, place, offsets[nth], offsets[nth + 1]) !== -1
  }

  /** How many places there are in a row. */
  count(nth: number): number {
    return (this.offsets[nth + 1] as number) - (this.offsets[nth] as number)
  }
}

/** Up to so many numbers are sorted here: to make a view of them takes longer. */
const FEW_TO_SORT = 16

/** Sorts the numbers from `start` to `end`. */
function sort(numbers: Int32Array, start: number, end: number) {
  if (end - start > FEW_TO_SORT) {
    numbers.subarray(start, end).sort()
    return
  }
  for (let next = start + 1; next < end; next += 1) {
    const number = numbers[next] as number
    let at = next
    for (; at > start && (numbers[at - 1] as number) > number; at -= 1)
      numbers[at] = numbers[at - 1] as number
    numbers[at] = number
  }
}

type Near = { within: number; inOrder: boolean }

/**
 * Calls `visit` for each of `rows` rows in which each sequence stands, and all of them near each other if that is asked.
 */
export function matchesOf(
  sequences: readonly (readonly PlacesOfSlot[])[],
  near: Near | null,
  rows: number,
  visit: (nth: number) => void,
) {
  if (sequences.length === 0 || sequences.some((it) => it.length === 0)) return
  // Used again for each row: there may be a hundred thousand.
  const found = sequences.map((it) => new Starts(it.length))
  for (let nth = 0; nth < rows; nth += 1) {
    let all = true
    for (let at = 0; all && at < sequences.length; at += 1) {
      all = (found[at] as Starts).find(sequences[at] as readonly PlacesOfSlot[], nth, near === null)
    }
    if (all && (near === null || areNear(found, near))) visit(nth)
  }
}

/** Where a sequence of `words` words begins in one row. */
class Starts {
  count = 0
  /** Those who compare them go through them once, forwards. */
  at = 0
  places = new Int32Array(16)

  constructor(readonly words: number) {}

  /** Whether it stands in a row; `one`: then one place is enough. */
  find(sequence: readonly PlacesOfSlot[], nth: number, one: boolean): boolean {
    this.count = 0
    this.at = 0
    // From the slot with the fewest places: only around these can it stand.
    let fewest = 0
    for (let at = 0; at < sequence.length; at += 1) {
      const here = (sequence[at] as PlacesOfSlot).count(nth)
      if (here === 0) return false
      if (here < (sequence[fewest] as PlacesOfSlot).count(nth)) fewest = at
    }
    const from = sequence[fewest] as PlacesOfSlot
    const end = from.offsets[nth + 1] as number
    for (let at = from.offsets[nth] as number; at < end; at += 1) {
      const start = (from.places[at] as number) - fewest
      if (start < 0) continue
      let isThere = true
      for (let slot = 0; isThere && slot < sequence.length; slot += 1) {
        isThere = slot === fewest || (sequence[slot] as PlacesOfSlot).has(nth, start + slot)
      }
      if (!isThere || (this.count > 0 && this.places[this.count - 1] === start)) continue
      this.push(start)
      if (one) return true
    }
    return this.count > 0
  }

  private push(start: number) {
    if (this.count === this.places.length) {
      const larger = new Int32Array(this.count * 2)
      larger.set(this.places)
      this.places = larger
    }
    this.places[this.count++] = start
  }
}

/**
 * Whether sequences stand near each other: at most `within` words between the end of the first and the start of the last;
 * in order, each begins after the one before has ended.
 */
const areNear = (all: readonly Starts[], { within, inOrder }: Near): boolean =>
  inOrder ? areInOrder(all, within) : areTogether(all, within)

function areInOrder(all: readonly Starts[], within: number): boolean {
  const first = all[0] as Starts
  // All of them only go forward: a text of one word again and again would take the square of its length otherwise.
  for (let begin = 0; begin < first.count; begin += 1) {
    const begun = (first.places[begin] as number) + first.words
    let end = begun
    let follow = true
    for (let nth = 1; follow && nth < all.length; nth += 1) {
      const it = all[nth] as Starts
      while (it.at < it.count && (it.places[it.at] as number) < end) it.at += 1
      if (it.at === it.count) return false
      const place = it.places[it.at] as number
      follow = place - begun <= within
      end = place + it.words
    }
    if (follow) return true
  }
  return false
}

/** From the last place on, each sequence has to have ended shortly before: all of them are merged and gone through once. */
function areTogether(all: readonly Starts[], within: number): boolean {
  let behind = all.length
  for (;;) {
    // The next place of any of them, which is the last one of those before it.
    let next: Starts | null = null
    for (let nth = 0; nth < all.length; nth += 1) {
      const it = all[nth] as Starts
      if (it.at === it.count) continue
      if (next === null || (it.places[it.at] as number) < (next.places[next.at] as number)) next = it
    }
    if (next === null) return false
    const last = next.places[next.at] as number
    if (next.at === 0) behind -= 1
    next.at += 1
    if (behind > 0) continue
    let isNear = true
    for (let nth = 0; isNear && nth < all.length; nth += 1) {
      const it = all[nth] as Starts
      isNear = (it.places[it.at - 1] as number) >= last - within - it.words
    }
    if (isNear) return true
  }
}
