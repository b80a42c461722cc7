import type { DocumentId } from '../../model/ids.ts'
import type { KeptCopies, KeptDocument } from './kept.ts'
import { NumberTable } from './number-table.ts'
import { type TextNumber, textsIn } from './packed-units.ts'
import { scan } from './scan.ts'

/** In what was compared before, and in what is there now. */
export const [BEFORE, NOW] = [1, 2] as const
type When = typeof BEFORE | typeof NOW

/** 52 bits of an ID, so that a number holds them exactly. */
const orderOf = (id: DocumentId) => Number.parseInt(id.slice(0, 13), 16)

/**
 * The different texts of all documents as numbers: a million of them take some 60 MB. For each text stands its unit in
 * the document with the least ID, so that what is compared does not depend on the order in which documents came.
 */
export class Texts {
  readonly #table: NumberTable
  #when = new Uint8Array(0)
  #prints = new Uint16Array(0)
  #documents = new Uint32Array(0)
  /** The document in which a text was met last: one that has it twice counts once. */
  #last = new Float64Array(0)
  /** By `When`: the number and the order of the document that stands for it, and where in it the text stands. */
  #standing: Record<When, { number: Float64Array; order: Float64Array; ordinal: Uint32Array }>

  constructor() {
    this.#table = new NumberTable()
    const none = () => ({
      number: new Float64Array(0),
      order: new Float64Array(0),
      ordinal: new Uint32Array(0),
    })
    this.#standing = { [BEFORE]: none(), [NOW]: none() }
  }

  /** Those of all documents that are kept, and of what was compared before; null if it was aborted. */
  static async of(kept: KeptCopies, signal: AbortSignal): Promise<Texts | null> {
    const texts = new Texts()
    for (const it of kept.gone()) texts.add(it, BEFORE)
    const whole = await scan(kept, signal, (it) => {
      texts.add(it, NOW)
      if (it.counted) texts.add(it, BEFORE)
    })
    return whole ? texts : null
  }

  get length(): number {
    return this.#table.length
  }

  add({ id, number, units }: Pick<KeptDocument, 'id' | 'number' | 'units'>, when: When): void {
    const order = orderOf(id)
    for (const { text, ordinal, prints } of textsIn(units)) {
      const at = this.#table.add(text)
      if (at >= this.#when.length) this.#grow()
      this.#prints[at] = Math.min(prints, 0xffff)
      const standing = this.#standing[when]
      const isKnown = ((this.#when[at] as number) & when) !== 0
      if (when === NOW && this.#last[at] !== number) {
        this.#documents[at] = (this.#documents[at] as number) + 1
        this.#last[at] = number
      }
      this.#when[at] = (this.#when[at] as number) | when
      if (isKnown && (standing.order[at] as number) <= order) continue
      standing.number[at] = number
      standing.order[at] = order
      standing.ordinal[at] = ordinal
    }
  }

  find(text: TextNumber): number {
    return this.#table.find(text)
  }

  keyOf(at: number): TextNumber {
    return this.#table.keyOf(at)
  }

  isThere(at: number, when: When): boolean {
    return ((this.#when[at] as number) & when) !== 0
  }

  /** How many prints a text has. */
  printsOf(at: number): number {
    return this.#prints[at] as number
  }

  /** In how many documents it stands now. */
  documentsOf(at: number): number {
    return this.#documents[at] as number
  }

  /** Whether another unit stands for a text than before, or none did or does. */
  stoodOtherwise(at: number): boolean {
    const { [BEFORE]: before, [NOW]: now } = this.#standing
    return (
      this.isThere(at, BEFORE) !== this.isThere(at, NOW) ||
      before.number[at] !== now.number[at] ||
      before.ordinal[at] !== now.ordinal[at]
    )
  }

  /** The number of the document that stands for a text, and the ordinal of the passage. */
  standingFor(at: number): { number: number; ordinal: number } {
    const { number, ordinal } = this.#standing[NOW]
    return { number: number[at] as number, ordinal: ordinal[at] as number }
  }

  #grow(): void {
    const length = Math.max(1024, this.#when.length * 2)
    this.#when = copied(this.#when, new Uint8Array(length))
    this.#prints = copied(this.#prints, new Uint16Array(length))
    this.#documents = copied(this.#documents, new Uint32Array(length))
    this.#last = copied(this.#last, new Float64Array(length))
    for (const when of [BEFORE, NOW] as const) {
      const { number, order, ordinal } = this.#standing[when]
      this.#standing[when] = {
        number: copied(number, new Float64Array(length)),
        order: copied(order, new Float64Array(length)),
        ordinal: copied(ordinal, new Uint32Array(length)),
      }
    }
  }
}

function copied<Numbers extends { set(from: Numbers): void }>(from: Numbers, into: Numbers): Numbers {
  into.set(from)
  return into
}
