import type { Parts, Segment } from '../file/segments/segment.ts'
import { PlacesOfSlot } from './match-places.ts'

/** Where the words of the slots of one lookup are listed in one segment. */
export class ListsOfSlots {
  private readonly lists: Map<string, number[]>

  /** @param keys the words of each slot, by what stands for the slot */
  constructor(
    private readonly segment: Segment,
    private readonly parts: Parts,
    keys: ReadonlyMap<string, readonly number[]>,
  ) {
    this.lists = new Map(
      [...keys].map(([slot, own]) => [
        slot,
        own.map((key) => segment.indexOf(key)).filter((nth) => nth !== -1),
      ]),
    )
  }

  /** The places of each slot in some rows. */
  within(rows: Uint32Array): Map<string, PlacesOfSlot> {
    return new Map([...this.lists.keys()].map((slot) => [slot, this.read(slot, rows)]))
  }

  /**
   * Rows in which adjacent slots may be: those in which the two rarest are as far from each other as they have to be. In
   * the others, the places of the rest, which are mostly those of the most frequent words, need not be read.
   */
  narrowed(sequence: readonly string[], rows: Uint32Array): Uint32Array {
    const [first, second] = [...new Set(sequence)].sort((a, b) => this.count(a) - this.count(b))
    if (first === undefined || second === undefined) return rows
    const apart = sequence.indexOf(second) - sequence.indexOf(first)
    return this.withBoth(this.read(first, rows), second, apart, rows)
  }

  /** The rows in which a word of a slot is so far behind a place. */
  private withBoth(
    { places, offsets }: PlacesOfSlot,
    slot: string,
    apart: number,
    rows: Uint32Array,
  ): Uint32Array {
    const has = new Uint8Array(rows.length)
    let count = 0
    for (const list of this.lists.get(slot) ?? []) {
      let nth = 0
      this.segment.eachPlace(this.parts, list, rows, (row, others, start, end) => {
        while ((rows[nth] as number) < row) nth += 1
        if (has[nth] === 1) return
        const last = offsets[nth + 1] as number
        let other = start
        for (let at = offsets[nth] as number; at < last; at += 1) {
          const wanted = (places[at] as number) + apart
          while (other < end && (others[other] as number) < wanted) other += 1
          if (other === end) return
          if (others[other] !== wanted) continue
          has[nth] = 1
          count += 1
          return
        }
      })
    }
    const found = new Uint32Array(count)
    let length = 0
    for (let nth = 0; nth < rows.length; nth += 1) if (has[nth] === 1) found[length++] = rows[nth] as number
    return found
  }

  /** In how many rows the words of a slot are, together. */
  private count(slot: string): number {
    return (this.lists.get(slot) ?? []).reduce((sum, nth) => sum + (this.segment.counts[nth] as number), 0)
  }

  private read(slot: string, rows: Uint32Array): PlacesOfSlot {
    return new PlacesOfSlot(rows, this.segment, this.parts, this.lists.get(slot) ?? [])
  }
}
