import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { AppError, revive } from '../../model/errors.ts'
import type { Question, Reply, WorkerSettings } from './protocol.ts'

type Calls = Record<string, [unknown, unknown]>
type Waiting = { resolve(value: unknown): void; reject(error: unknown): void }

/**
 * The worker's file as a path that exists when the code runs. Not by `import.meta.url`: a bundler would take
 * the worker for something to bundle, or point into its own output.
 */
function workerFile(): string {
  const root = process.env.VERBATIM_ROOT ?? process.cwd()
  return path.resolve(root, 'engine', 'embedded', 'worker.mjs')
}

/** A worker that has an index open, and the calls that wait for its answers. */
export class Thread<Known extends Calls> {
  private worker: Worker | null = null
  private readonly waiting = new Map<number, Waiting>()
  private last = 0
  private closed = false

  constructor(private readonly settings: WorkerSettings) {}

  async call<Name extends keyof Known & string>(
    call: Name,
    input: Known[Name][0],
    signal?: AbortSignal,
  ): Promise<Known[Name][1]> {
    if (this.closed) throw new AppError('internal', { what: 'A call to a closed engine' })
    if (signal?.aborted) throw new AppError('cancelled', { what: call })
    this.worker ??= this.start()
    this.last += 1
    const question: Question = { id: this.last, call, input, cancelled: new SharedArrayBuffer(4) }
    const answer = new Promise((resolve, reject) => {
      this.waiting.set(question.id, { resolve, reject })
    })
    const cancel = () => {
      Atomics.store(new Int32Array(question.cancelled), 0, 1)
      this.settle(question.id, (it) => it.reject(new AppError('cancelled', { what: call })))
    }
    signal?.addEventListener('abort', cancel, { once: true })
    this.worker.ref()
    this.worker.postMessage(question)
    try {
      return await answer
    } finally {
      signal?.removeEventListener('abort', cancel)
      // A thread that nobody waits for must not keep its process alive.
      if (this.waiting.size === 0) this.worker?.unref()
    }
  }

  /** Lets running calls end, then ends the worker. */
  async close() {
    this.closed = true
    await Promise.allSettled([...this.waiting.values()].map((it) => new Promise((done) => chain(it, done))))
    await this.worker?.terminate()
    this.worker = null
  }

  private start(): Worker {
    // Asked for by name at run time: a bundler that sees `new Worker` takes the path for one in its output.
    const threads = process.getBuiltinModule('node:worker_threads')
    const worker = new threads.Worker(workerFile(), { workerData: this.settings })
    worker.on('message', (reply: Reply) => {
      this.settle(reply.id, (it) =>
        'error' in reply ? it.reject(revive(reply.error)) : it.resolve(reply.value),
      )
    })
    // A worker that died takes its calls with it; the next call starts another one.
    const died = (cause: unknown) => {
      if (this.worker === worker) this.worker = null
      const error = new AppError('internal', { what: 'The search thread' }, { cause })
      for (const id of [...this.waiting.keys()]) this.settle(id, (it) => it.reject(error))
    }
    worker.on('error', died)
    worker.on('exit', () => died(new Error('the thread has ended')))
    return worker
  }

  private settle(id: number, how: (it: Waiting) => void) {
    const it = this.waiting.get(id)
    this.waiting.delete(id)
    if (it) how(it)
  }
}

/** Calls `done` when a waiting call is settled, without changing how. */
function chain(it: Waiting, done: (value: unknown) => void) {
  const { resolve, reject } = it
  it.resolve = (value) => {
    resolve(value)
    done(value)
  }
  it.reject = (error) => {
    reject(error)
    done(error)
  }
}
