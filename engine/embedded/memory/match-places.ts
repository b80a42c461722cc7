import type { Parts, Segment } from '../file/segments/segment.ts'
import { GrowingInts } from '../structures/growing.ts'
import { indexIn } from '../structures/sorted.ts'

/** The places of the words of one slot, in some rows of one segment. */
export class PlacesOfSlot {
  /** By row: those of the nth row are from `offsets[nth]` to `offsets[nth + 1]`, in ascending order. */
  offsets = new Int32Array(0)
  places: Int32Array = new Int32Array(0)
  private readonly found = new GrowingInts()
  /** Of each place the row that it is in. */
  private readonly nths = new GrowingInts()
  private lists = 0

  /** @param rows in ascending order */
  constructor(private readonly rows: Uint32Array) {}

  add(segment: Segment, parts: Parts, list: number) {
    this.lists += 1
    const { rows, found, nths } = this
    let nth = 0
    segment.eachPlace(parts, list, rows, (row, places, start, end) => {
      while ((rows[nth] as number) < row) nth += 1
      for (let at = start; at < end; at += 1) {
        found.push(places[at] as number)
        nths.push(nth)
      }
    })
  }

  /** To be called after the last list. */
  settle() {
    const [found, nths] = [this.found.view(), this.nths.view()]
    const offsets = new Int32Array(this.rows.length + 1)
    for (let at = 0; at < nths.length; at += 1) {
      const next = (nths[at] as number) + 1
      offsets[next] = (offsets[next] as number) + 1
    }
    for (let at = 1; at < offsets.length; at += 1)
      offsets[at] = (offsets[at] as number) + (offsets[at - 1] as number)
    this.offsets = offsets
    if (this.lists <= 1) {
      this.places = found
      return
    }
    const next = offsets.slice()
    const places = new Int32Array(found.length)
    for (let at = 0; at < found.length; at += 1) {
      const nth = nths[at] as number
      places[next[nth] as number] = found[at] as number
      next[nth] = (next[nth] as number) + 1
    }
    for (let nth = 0; nth < this.rows.length; nth += 1) {
      const [start, end] = [offsets[nth] as number, offsets[nth + 1] as number]
      if (end - start > 1) places.subarray(start, end).sort()
    }
    this.places = places
  }

  /** The same for some of its rows: those at these indexes, which are `rows`. */
  only(indexes: readonly number[], rows: Uint32Array): PlacesOfSlot {
    const kept = new PlacesOfSlot(rows)
    const offsets = new Int32Array(rows.length + 1)
    indexes.forEach((nth, at) => {
      offsets[at + 1] = (offsets[at] as number) + this.count(nth)
    })
    const places = new Int32Array(offsets[rows.length] as number)
    indexes.forEach((nth, at) => {
      places.set(this.places.subarray(this.offsets[nth], this.offsets[nth + 1]), offsets[at])
    })
    kept.offsets = offsets
    kept.places = places
    return kept
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
  const lengths = sequences.map((it) => it.length)
  for (let nth = 0; nth < rows; nth += 1) {
    const found: number[][] = []
    for (const sequence of sequences) {
      const starts = startsOf(sequence, nth, near === null)
      if (starts.length === 0) break
      found.push(starts)
    }
    if (found.length < sequences.length) continue
    if (near === null || areNear(found, lengths, near)) visit(nth)
  }
}

/** The places in a row where adjacent slots begin; `one`: one is enough. */
function startsOf(sequence: readonly PlacesOfSlot[], nth: number, one: boolean): number[] {
  const starts: number[] = []
  // From the slot with the fewest places: only around these can it stand.
  let fewest = 0
  for (let at = 0; at < sequence.length; at += 1) {
    const here = (sequence[at] as PlacesOfSlot).count(nth)
    if (here === 0) return starts
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
    if (!isThere || starts.at(-1) === start) continue
    starts.push(start)
    if (one) return starts
  }
  return starts
}

/**
 * Whether sequences that begin at these places stand near each other: at most `within` words between the end of the
 * first and the start of the last; in order, each begins after the one before has ended.
 */
export function areNear(
  starts: readonly (readonly number[])[],
  lengths: readonly number[],
  { within, inOrder }: Near,
): boolean {
  return inOrder ? areInOrder(starts, lengths, within) : areTogether(starts, lengths, within)
}

function areInOrder(
  starts: readonly (readonly number[])[],
  lengths: readonly number[],
  within: number,
): boolean {
  const [first = [], ...others] = starts
  // All of them only go forward: a text of one word again and again would take the square of its length otherwise.
  const at = others.map(() => 0)
  return first.some((begin) => {
    const begun = begin + (lengths[0] ?? 0)
    let end = begun
    return others.every((places, nth) => {
      let next = at[nth] ?? 0
      while (next < places.length && (places[next] ?? 0) < end) next += 1
      at[nth] = next
      const place = places[next]
      if (place === undefined || place - begun > within) return false
      end = place + (lengths[nth + 1] ?? 0)
      return true
    })
  })
}

function areTogether(
  starts: readonly (readonly number[])[],
  lengths: readonly number[],
  within: number,
): boolean {
  return starts.some((lasts) => {
    const at = starts.map(() => 0)
    return lasts.some((last) =>
      starts.every((places, nth) => {
        let next = at[nth] ?? 0
        while (next < places.length && (places[next] ?? 0) <= last) next += 1
        at[nth] = next
        const place = places[next - 1]
        return place !== undefined && place >= last - within - (lengths[nth] ?? 0)
      }),
    )
  })
}
