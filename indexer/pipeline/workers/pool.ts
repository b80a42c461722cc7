import path from 'node:path'
import { AppError, hasCode } from '../../../model/errors.ts'
import { readFrom, takesLong } from '../../read/read-from.ts'
import type { LineBytes } from '../../read/record-lines.ts'
import type { Outline } from '../../read/records.ts'
import type { Limits } from './limits.ts'
import type { Job, Line, Made, Outcome } from './protocol.ts'
import { bytesOf, nameOf, WorkerProcess, type WorkerSettings } from './worker-process.ts'

const ENTRY = path.join(import.meta.dirname, 'worker.mjs')
/** What a worker reads in the time that it takes to start another: with less waiting, that one would come too late. */
const WORTH_A_WORKER_BYTES = 1024 * 1024
/** What a document costs however short it is, in bytes of text. */
const ANY_DOCUMENT_BYTES = 2_048

/** Of what takes long to read, so many files are known by the worker that has read them. */
const READ_AT_MOST = 1_000

/** How often in a row a worker may end before it is ready. */
const STARTS_AT_MOST = 3

type Waiting = {
  job: Job | Line
  settle: { resolve(it: Outcome<unknown>): void; reject(error: unknown): void }
  tries: number
  /** Spent on earlier tries. */
  seconds: number
}

export type PoolOptions = {
  limits: Limits
  /** The folder for the user's own authority files; they need not exist. */
  ownAuthority?: string
  /** Ends all workers at once when it aborts; what they were doing is then never settled. */
  signal?: AbortSignal
  /** The file that a worker begins with; for tests, one that goes wrong on request. */
  entry?: string
}

/**
 * Worker processes in which documents are read, cleaned and tagged. The first starts with the first job, more when
 * enough work is waiting. One that ends with its document is replaced.
 */
export class WorkerPool {
  readonly #settings: WorkerSettings
  readonly #idle: WorkerProcess[] = []
  readonly #all = new Set<WorkerProcess>()
  readonly #waiting: Waiting[] = []
  /** Which worker has read some bytes, or is about to: it need not read them again for another path. */
  readonly #readers = new Map<string, WorkerProcess>()
  #closed = false
  /** Why no worker can be started. */
  #failure: unknown = null
  /** Whether another one could not be started, so that it is not tried again and again. */
  #enough = false
  /** How many could not be started since one could. */
  #failedStarts = 0

  constructor({ limits, ownAuthority, signal, entry = ENTRY }: PoolOptions) {
    this.#settings = { entry, limits, ownAuthority: ownAuthority ?? null }
    if (signal?.aborted) this.close()
    else signal?.addEventListener('abort', () => this.close(), { once: true })
  }

  /** How many processes there are now. */
  get workers(): number {
    return this.#all.size
  }

  /** @throws AppError if no worker can be started; whatever is wrong with this document is an outcome */
  readonly prepare = (job: Job): Promise<Outcome> => this.#ask<Made>(job)

  /** The outline of a line of records. `place`: what an error calls it. */
  readonly outline = (line: LineBytes, place: string): Promise<Outcome<Outline>> =>
    this.#ask<Outline>({ line, place })

  #ask<Value>(job: Job | Line): Promise<Outcome<Value>> {
    return new Promise((resolve, reject) => {
      // Which kind of answer belongs to which question is the protocol's; TypeScript cannot follow it.
      const answered = (it: Outcome<unknown>) => resolve(it as Outcome<Value>)
      const waiting = { job, settle: { resolve: answered, reject }, tries: 0, seconds: 0 }
      // Nothing more is found before a line has its outline.
      if ('line' in job) this.#waiting.unshift(waiting)
      else this.#waiting.push(waiting)
      this.#dispatch()
    })
  }

  /** Ends all workers. */
  close(): void {
    this.#closed = true
    for (const worker of this.#all) worker.kill()
    this.#all.clear()
    this.#idle.length = 0
  }

  #dispatch(): void {
    if (this.#closed) return
    if (this.#failure !== null) {
      for (const { settle } of this.#waiting.splice(0)) settle.reject(this.#failure)
      return
    }
    const idle = this.#idle.splice(0)
    // One that ended while it had nothing to do would keep another from being started, and what it has read from being read.
    for (const worker of idle) if (!worker.usable) this.#discard(worker)
    for (const worker of idle.filter((it) => it.usable)) {
      const next = this.#nextFor(worker)
      if (next === undefined) this.#idle.push(worker)
      else void this.#work(worker, next)
    }
    if (this.#waiting.length > 0 && this.#wantsAnother()) void this.#start()
  }

  /** The first job but for those that are left to another worker. */
  #nextFor(worker: WorkerProcess): Waiting | undefined {
    const at = this.#waiting.findIndex(({ job }) => {
      const reader = this.#readers.get(bytesRead(job) ?? '')
      return reader === undefined || reader === worker || !this.#all.has(reader)
    })
    if (at === -1) return undefined
    const [next] = this.#waiting.splice(at, 1)
    const bytes = next && bytesRead(next.job)
    if (bytes != null) {
      this.#readers.delete(bytes)
      this.#readers.set(bytes, worker)
      const [oldest] = this.#readers.keys()
      if (oldest !== undefined && this.#readers.size > READ_AT_MOST) this.#readers.delete(oldest)
    }
    return next
  }

  #wantsAnother(): boolean {
    if (this.#all.size === 0) return true
    if (this.#enough || this.#all.size >= this.#settings.limits.workers) return false
    const bytes = this.#waiting.reduce((sum, { job }) => sum + ANY_DOCUMENT_BYTES + bytesOf(job).length, 0)
    return this.#waiting.length > 1 && bytes > WORTH_A_WORKER_BYTES * this.#all.size
  }

  async #start(): Promise<void> {
    const worker = new WorkerProcess(this.#settings)
    this.#all.add(worker)
    try {
      await worker.ready
      this.#idle.push(worker)
      this.#failedStarts = 0
    } catch (error) {
      this.#discard(worker)
      this.#failedStarts += 1
      // Others may go on working without it; without any, nothing goes on.
      if (this.#all.size > 0) this.#enough = true
      // One that was killed from outside says nothing about the next one; what a worker says itself is true of all.
      else if (!hasCode(error, 'internal') || this.#failedStarts === STARTS_AT_MOST) {
        if (!this.#closed) this.#failure = error
      }
    }
    this.#dispatch()
  }

  async #work(worker: WorkerProcess, next: Waiting): Promise<void> {
    const done = await worker.run(next.job)
    if (this.#closed) return
    if (worker.usable) this.#idle.push(worker)
    else this.#discard(worker)
    const seconds = next.seconds + done.seconds
    if ('ok' in done) next.settle.resolve({ ...done, seconds })
    // It may have ended for something that earlier documents left behind, so a new process gets it once more.
    else if (done.again && next.tries === 0) this.#waiting.unshift({ ...next, tries: 1, seconds })
    else {
      const documentKey = nameOf(next.job)
      const options = done.cause === undefined ? undefined : { cause: done.cause }
      const error = new AppError('document-failed', { documentKey, problem: done.lost }, options)
      next.settle.resolve({ ok: false, error, seconds })
    }
    this.#dispatch()
  }

  #discard(worker: WorkerProcess): void {
    worker.kill()
    this.#all.delete(worker)
  }
}

/** What a job reads, if that takes long. */
const bytesRead = (job: Job | Line): string | null =>
  'line' in job || !takesLong(job.raw.format) ? null : readFrom(job.raw)
