import type { Engine } from '../../engine/port.ts'
import { AppError } from '../../model/errors.ts'
import type { DocumentId } from '../../model/ids.ts'
import type { RunEvent } from './run.ts'

/** Documents that were added to the index and removed from it, and those handed over of which neither is known. */
export type Confirmed = { indexed: number; passages: number; removed: number; unconfirmed: number }

/**
 * What a run has handed to an engine. An engine commits it when it sees fit: if a run fails, only the index itself
 * shows what it contains.
 */
export class HandedOver {
  readonly #fingerprints = new Map<DocumentId, string>()
  readonly #removed = new Set<DocumentId>()

  note(event: RunEvent): void {
    if (event.type === 'indexed') this.#fingerprints.set(event.id, event.fingerprint)
    else if (event.type === 'removed') this.#removed.add(event.id)
  }

  /** What of it is in the index now; an engine that does not answer confirms nothing. */
  async confirmed(engine: Engine, collections: Iterable<string>): Promise<Confirmed> {
    const all = this.#fingerprints.size + this.#removed.size
    const found = { indexed: 0, passages: 0, removed: this.#removed.size }
    try {
      for (const collection of collections) {
        for await (const { id, fingerprint, passages } of engine.inventory(collection)) {
          if (this.#removed.has(id)) found.removed -= 1
          if (this.#fingerprints.get(id) !== fingerprint) continue
          found.indexed += 1
          found.passages += passages
        }
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return { indexed: 0, passages: 0, removed: 0, unconfirmed: all }
    }
    return { ...found, unconfirmed: all - found.indexed - found.removed }
  }
}
