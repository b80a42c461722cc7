import type { DocumentPart, Engine } from '../../engine/port.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { Passage } from '../../model/passage.ts'
import { type HashedText, hashedTextsOf, type Unit, unitsOf } from '../../reuse/copies/unit.ts'
import { numberOf, type TextNumber } from './packed-units.ts'

/** Passages that are asked for at a time. */
const AT_ONCE = 100

export type Where = { document: DocumentId; ordinal: number }
const placeKey = ({ document, ordinal }: Where) => `${document} ${ordinal}`

/** What is made of passages, which are read from the engine again where only their numbers are known. */
export class PassageReader<Value> {
  readonly #engine: Engine
  readonly #make: (passage: Passage) => Value
  readonly #keep: number
  readonly #signal: AbortSignal
  /** By place, those that were asked for last at the end. */
  readonly #made = new Map<string, Value>()

  /** @param keep of so many passages in memory */
  constructor(engine: Engine, make: (passage: Passage) => Value, keep: number, signal: AbortSignal) {
    this.#engine = engine
    this.#make = make
    this.#keep = keep
    this.#signal = signal
  }

  /** Reads what is not in memory of these passages. */
  async read(all: readonly Where[]): Promise<void> {
    const missing = new Map<string, DocumentPart>()
    for (const where of all) {
      const key = placeKey(where)
      const known = this.#made.get(key)
      if (known !== undefined) {
        this.#made.delete(key)
        this.#made.set(key, known)
      } else missing.set(key, { document: where.document, from: where.ordinal, to: where.ordinal + 1 })
    }
    const parts = [...missing.values()]
    for (let at = 0; at < parts.length; at += AT_ONCE) {
      const passages = await this.#engine.passagesOf(parts.slice(at, at + AT_ONCE), { signal: this.#signal })
      for (const passage of passages) {
        const key = placeKey({ document: passage.documentId, ordinal: passage.ordinal })
        this.#made.set(key, this.#make(passage))
      }
    }
    const over = this.#made.size - Math.max(this.#keep, all.length)
    for (const key of [...this.#made.keys()].slice(0, Math.max(0, over))) this.#made.delete(key)
  }

  /** What was made of a passage that was read; undefined if there is none by now. */
  of(where: Where): Value | undefined {
    return this.#made.get(placeKey(where))
  }
}

/** A passage is no copy while it is furniture, but has the same texts: it may be none any more in the next run. */
const unitsIn = ({ furniture: _, ...passage }: Passage): Unit[] =>
  unitsOf({ documentId: passage.documentId, language: passage.language, passages: [passage] })

export type ReadUnits = { units: Unit[]; furniture: boolean }
const withUnits = (passage: Passage): ReadUnits => ({
  units: unitsIn(passage),
  furniture: passage.furniture === true,
})

/** Reads texts with all that is compared of them. @param keep of so many passages in memory */
export const unitReader = (engine: Engine, keep: number, signal: AbortSignal): PassageReader<ReadUnits> =>
  new PassageReader(engine, withUnits, keep, signal)

/** Reads texts as far as they tell whether it is worth while to compare them, which takes much less memory. */
export const textReader = (engine: Engine, keep: number, signal: AbortSignal): PassageReader<HashedText[]> =>
  new PassageReader(engine, (passage) => hashedTextsOf([passage]), keep, signal)

/** Undefined if the index has other words there by now. */
export const withNumber = <Text extends HashedText>(
  all: readonly Text[] | undefined,
  text: TextNumber,
): Text | undefined => all?.find((it) => numberOf(it.text) === text)
