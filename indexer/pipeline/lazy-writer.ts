import { setTimeout } from 'node:timers/promises'
import type { Engine, EngineWriter } from '../../engine/port.ts'
import { hasCode } from '../../model/errors.ts'

/** A correction has the lock for a moment; another indexer has it for longer than this. */
const PATIENCE_MS = 5_000
const TRY_MS = 250

/** One writer, opened when there is something to write: a run that changes nothing locks nothing. */
export class LazyWriter {
  #writer: Promise<EngineWriter> | null = null
  readonly #engine: Engine
  readonly #signal: AbortSignal
  readonly #onOpened: () => void

  constructor(engine: Engine, signal: AbortSignal, onOpened: () => void) {
    this.#engine = engine
    this.#signal = signal
    this.#onOpened = onOpened
  }

  /** Whether anything has been written, or is about to be. */
  get isOpen(): boolean {
    return this.#writer !== null
  }

  get(): Promise<EngineWriter> {
    this.#writer ??= this.#open().catch((error: unknown) => {
      // Not kept: whoever had the lock may have let go of it by the next time.
      this.#writer = null
      throw error
    })
    return this.#writer
  }

  async close(): Promise<void> {
    // One that could not be opened has already been reported by whoever wanted it.
    const writer = await this.#writer?.catch(() => null)
    this.#writer = null
    await writer?.close()
  }

  async #open(): Promise<EngineWriter> {
    for (let waited = 0; ; waited += TRY_MS) {
      try {
        const writer = await this.#engine.openWriter()
        this.#onOpened()
        return writer
      } catch (error) {
        const isOver = waited >= PATIENCE_MS || this.#signal.aborted
        if (isOver || !hasCode(error, 'index-locked')) throw error
      }
      await setTimeout(TRY_MS)
    }
  }
}
