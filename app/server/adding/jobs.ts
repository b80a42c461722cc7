import { setTimeout } from 'node:timers/promises'
import type { IndexEnd } from '../../../indexer/index.ts'
import type { AddedWork } from '../../../model/added.ts'
import { AppError } from '../../../model/errors.ts'
import { told } from '../../../model/told-error.ts'

const LOOK_MS = 1_000

export type JobsPlace = {
  /** Brings a collection up to date with its folder. */
  index: (collection: string, signal: AbortSignal) => Promise<IndexEnd>
  /** Whether another indexer is at work. */
  isBusy: () => Promise<boolean>
  /** Called when the index is as the folder of a collection. */
  onDone?: (collection: string) => Promise<void>
  wait?: (signal: AbortSignal) => Promise<unknown>
}

/**
 * Indexes what was added, one collection at a time, and waits for other indexers. It remembers nothing that matters:
 * what is in a folder and not in the index is found again by whoever asks next.
 */
export class IndexingJobs {
  readonly #place: Required<JobsPlace>
  readonly #queue = new Set<string>()
  #work: AddedWork = { state: 'idle' }
  #stop = new AbortController()
  #turn: Promise<void> | null = null

  constructor(place: JobsPlace) {
    const wait = (signal: AbortSignal) => setTimeout(LOOK_MS, undefined, { signal }).catch(() => undefined)
    this.#place = { onDone: async () => undefined, wait, ...place }
  }

  get work(): AddedWork {
    return this.#work
  }

  /** Resolves when there is nothing to do any more. */
  get ended(): Promise<void> {
    return this.#turn ?? Promise.resolve()
  }

  /** Asks for a collection to be brought up to date, also with what comes while it already is. */
  request(collection: string): void {
    this.#queue.add(collection)
    if (this.#turn === null) this.#begin()
  }

  /** Stops what is done and what waits. What was indexed stays; the files stay too. */
  async stop(): Promise<void> {
    this.#queue.clear()
    this.#stop.abort()
    await this.ended
  }

  #begin(): void {
    this.#stop = new AbortController()
    this.#turn = this.#goOn().finally(() => {
      this.#turn = null
      if (this.#work.state !== 'failed') this.#work = { state: 'idle' }
      // Asked for while what was stopped came to its end.
      if (this.#queue.size > 0) this.#begin()
    })
  }

  async #goOn(): Promise<void> {
    const { signal } = this.#stop
    for (let [collection] = this.#queue; collection !== undefined; [collection] = this.#queue) {
      this.#queue.delete(collection)
      const end = await this.#indexed(collection, signal).catch(failure)
      if (signal.aborted) return
      if (end.state === 'failed') {
        const error = end.error ?? told(new AppError('internal', { what: 'operation' }))
        this.#work = { state: 'failed', collection, error }
        // What comes after it would meet the same.
        this.#queue.clear()
        return
      }
    }
  }

  async #indexed(collection: string, signal: AbortSignal): Promise<IndexEnd> {
    for (;;) {
      this.#work = { state: 'waiting', collection }
      while (!signal.aborted && (await this.#place.isBusy())) await this.#place.wait(signal)
      if (signal.aborted) return { state: 'stopped' }
      this.#work = { state: 'indexing', collection }
      const end = await this.#place.index(collection, signal)
      if (end.state === 'done' && !signal.aborted && !this.#queue.has(collection)) {
        await this.#place.onDone(collection)
      }
      if (end.state !== 'locked') return end
      this.#work = { state: 'waiting', collection }
      await this.#place.wait(signal)
    }
  }
}

function failure(error: unknown): IndexEnd {
  if (!(error instanceof AppError)) console.error(error)
  return { state: 'failed', error: error instanceof AppError ? told(error) : null }
}
