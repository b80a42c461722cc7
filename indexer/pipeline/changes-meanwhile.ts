import { hasCode } from '../../model/errors.ts'

/** How often a run looks for what people have asked for: often enough that they see it made within two seconds. */
const LOOK_MS = 250

/**
 * Makes the changes that people ask for while a run goes on, also while it waits for a slow document. Nothing that
 * writes may happen at the same time: a document that was prepared before a correction and handed over after it would
 * take the correction out of the index again.
 */
export class ChangesMeanwhile {
  readonly #make: () => Promise<void>
  #turn: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | null = null
  #failure: { error: unknown } | null = null

  /** @param make makes what waits, if anything does */
  constructor(make: () => Promise<void>) {
    this.#make = make
  }

  /** Looks once, for what was asked when nobody wrote; whoever has the lock at this moment makes it instead. */
  async first(): Promise<void> {
    try {
      await this.alone(this.#make)
    } catch (error) {
      if (!hasCode(error, 'index-locked')) throw error
    }
  }

  /** Looks again and again from now on: the run has the lock. */
  begin(): void {
    if (this.#timer === null) this.#lookLater()
  }

  /**
   * Does work while no change is made.
   * @throws what has kept a change from being made, which ends the run: its own writes would meet the same
   */
  alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#turn.then(() => {
      if (this.#failure) throw this.#failure.error
      return work()
    })
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  /** Looks a last time, if it has looked again and again: the lock is still held. */
  async last(): Promise<void> {
    if (this.#timer !== null) await this.alone(this.#make)
  }

  /** Looks no more. Resolves once no change is being made. */
  async end(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    await this.#turn
  }

  #lookLater(): void {
    this.#timer = setTimeout(() => {
      this.alone(this.#make)
        .catch((error: unknown) => {
          this.#failure ??= { error }
        })
        .finally(() => {
          if (this.#timer !== null && this.#failure === null) this.#lookLater()
        })
    }, LOOK_MS)
    // What the run itself waits for keeps the process going.
    this.#timer.unref()
  }
}
