import type { DocumentPart, Engine } from '../../engine/port.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { Passage } from '../../model/passage.ts'
import { type Unit, unitsOf } from '../../reuse/copies/unit.ts'
import { numberOf, type TextNumber } from './packed-units.ts'

/** Passages that are asked for at a time. */
const AT_ONCE = 100

export type Where = { document: DocumentId; ordinal: number }
const placeKey = ({ document, ordinal }: Where) => `${document} ${ordinal}`

/** A passage is no copy while it is furniture, but has the same texts: it may be none any more in the next run. */
const unitsIn = ({ furniture: _, ...passage }: Passage): Unit[] =>
  unitsOf({ documentId: passage.documentId, language: passage.language, passages: [passage] })

/** Units with their words, read from the engine again where only their numbers are known. */
export class UnitReader {
  readonly #engine: Engine
  readonly #keep: number
  readonly #signal: AbortSignal
  /** By place, those that were asked for last at the end. */
  readonly #read = new Map<string, { units: Unit[]; furniture: boolean }>()

  /** @param keep so many passages in memory */
  constructor(engine: Engine, keep: number, signal: AbortSignal) {
    this.#engine = engine
    this.#keep = keep
    this.#signal = signal
  }

  /** Reads what is not in memory of these passages. */
  async read(all: readonly Where[]): Promise<void> {
    const missing = new Map<string, DocumentPart>()
    for (const where of all) {
      const key = placeKey(where)
      const known = this.#read.get(key)
      if (known) {
        this.#read.delete(key)
        this.#read.set(key, known)
      } else missing.set(key, { document: where.document, from: where.ordinal, to: where.ordinal + 1 })
    }
    const parts = [...missing.values()]
    for (let at = 0; at < parts.length; at += AT_ONCE) {
      const passages = await this.#engine.passagesOf(parts.slice(at, at + AT_ONCE), { signal: this.#signal })
      for (const passage of passages) {
        const key = placeKey({ document: passage.documentId, ordinal: passage.ordinal })
        this.#read.set(key, { units: unitsIn(passage), furniture: passage.furniture === true })
      }
    }
    const over = this.#read.size - Math.max(this.#keep, all.length)
    for (const key of [...this.#read.keys()].slice(0, Math.max(0, over))) this.#read.delete(key)
  }

  /** A unit of a passage that was read; undefined if the index has other words there by now. */
  unit(where: Where, text: TextNumber): Unit | undefined {
    return this.#read.get(placeKey(where))?.units.find((it) => numberOf(it.text) === text)
  }

  /** All units of a passage that was read; none of one that is furniture. */
  units(where: Where): readonly Unit[] {
    const found = this.#read.get(placeKey(where))
    return found === undefined || found.furniture ? [] : found.units
  }
}
