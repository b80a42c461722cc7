import type { Parts, Segment } from '../file/segments/segment.ts'
import { PlacesOfSlot } from './match-places.ts'

/** Rows of a segment, and the places in them by slot. */
type Within = { rows: Uint32Array; places: Map<string, PlacesOfSlot> }

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

  within(rows: Uint32Array, places: Within['places'] = new Map()): Within {
    for (const slot of this.lists.keys()) if (!places.has(slot)) places.set(slot, this.read(slot, rows))
    return { rows, places }
  }

  /**
   * The same without rows in which adjacent slots cannot be: where the two rarest are not as far from each other as they
   * have to be, the places of the others, which are mostly those of the most frequent words, need not be read.
   */
  narrowed(sequence: readonly string[], rows: Uint32Array): Within {
    const [first, second, third] = [...new Set(sequence)].sort((a, b) => this.count(a) - this.count(b))
    if (first === undefined || second === undefined || third === undefined) return this.within(rows)
    const [one, other] = [this.read(first, rows), this.read(second, rows)]
    const apart = sequence.indexOf(second) - sequence.indexOf(first)
    const kept: number[] = []
    for (let nth = 0; nth < rows.length; nth += 1) {
      const end = one.offsets[nth + 1] as number
      for (let at = one.offsets[nth] as number; at < end; at += 1) {
        if (!other.has(nth, (one.places[at] as number) + apart)) continue
        kept.push(nth)
        break
      }
    }
    const left = Uint32Array.from(kept, (nth) => rows[nth] as number)
    const known = new Map([
      [first, one.only(kept, left)],
      [second, other.only(kept, left)],
    ])
    return this.within(left, known)
  }

  /** In how many rows the words of a slot are, together. */
  private count(slot: string): number {
    return (this.lists.get(slot) ?? []).reduce((sum, nth) => sum + (this.segment.counts[nth] as number), 0)
  }

  private read(slot: string, rows: Uint32Array): PlacesOfSlot {
    const found = new PlacesOfSlot(rows)
    for (const nth of this.lists.get(slot) ?? []) found.add(this.segment, this.parts, nth)
    found.settle()
    return found
  }
}
