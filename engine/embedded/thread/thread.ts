import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { AppError, revive } from '../../../model/errors.ts'
import type { Instruction, Question, Reply, WorkerSettings } from './protocol.ts'

type Calls = Record<string, [unknown, unknown]>
type Waiting = { worker: Worker; resolve(value: unknown): void; reject(error: unknown): void }

/**
 * The worker's file as a path that exists when the code runs. Not relative to `import.meta.url`: a bundler
 * would bundle the worker, or resolve the path to its own output.
 */
function workerFile(): string {
  const root = process.env.VERBATIM_ROOT ?? process.cwd()
  return path.resolve(root, 'engine', 'embedded', 'thread', 'worker.mjs')
}

/** Threads without an index. Loading the code into a thread takes longer than opening a small index in it. */
const spare: Worker[] = []
const SPARE_AT_MOST = 2

function newWorker(): Worker {
  // Looked up by name at run time: a bundler that sees `new Worker` rewrites the path.
  const threads = process.getBuiltinModule('node:worker_threads')
  const worker = new threads.Worker(workerFile())
  // One that dies while it is spare must not be reused.
  const discard = () => {
    const at = spare.indexOf(worker)
    if (at !== -1) spare.splice(at, 1)
  }
  return worker.on('error', discard).on('exit', discard)
}

/** A worker that has an index open, and the calls that are waiting for its answers. */
export class Thread<Known extends Calls> {
  private worker: Worker | null = null
  private readonly waiting = new Map<number, Waiting>()
  private last = 0
  private closed = false
  /** Removes this object's listeners from its worker. */
  private removeListeners: () => void = () => undefined

  constructor(private readonly settings: WorkerSettings) {
    // Right away, because starting takes longer than most calls; unless a call is waiting, it keeps no process alive.
    this.worker = this.start()
    this.worker.unref()
  }

  async call<Name extends keyof Known & string>(
    call: Name,
    input: Known[Name][0],
    signal?: AbortSignal,
  ): Promise<Known[Name][1]> {
    if (this.closed) throw new AppError('internal', { what: 'closed-engine' })
    if (signal?.aborted) throw new AppError('cancelled', { what: call })
    const worker = this.worker ?? this.start()
    this.worker = worker
    this.last += 1
    const question: Question = { id: this.last, call, input, cancelled: new SharedArrayBuffer(4) }
    const answer = new Promise((resolve, reject) => {
      this.waiting.set(question.id, { worker, resolve, reject })
    })
    const cancel = () => {
      Atomics.store(new Int32Array(question.cancelled), 0, 1)
      this.settle(question.id, (it) => it.reject(new AppError('cancelled', { what: call })))
    }
    signal?.addEventListener('abort', cancel, { once: true })
    worker.ref()
    worker.postMessage(question)
    try {
      return await answer
    } finally {
      signal?.removeEventListener('abort', cancel)
      // An idle thread must not keep its process alive.
      if (this.waiting.size === 0) this.worker?.unref()
    }
  }

  /** Lets running calls finish, then closes the index; the worker is kept for the next one. */
  async close() {
    this.closed = true
    await Promise.allSettled([...this.waiting.values()].map((it) => new Promise((done) => chain(it, done))))
    const { worker } = this
    if (worker === null) return
    // Asked, not terminated: a thread that is stopped inside SQLite crashes the whole process. It closes what
    // it had open; the thread itself is kept for the next index that is opened.
    const ended = new Promise<void>((resolve) => {
      // Both removed again: the thread lives on, and is closed as often as an index is written to.
      const finish = () => {
        worker.off('message', finish).off('exit', finish)
        resolve()
      }
      worker.on('message', finish).on('exit', finish)
    })
    worker.ref()
    worker.postMessage({ end: true } satisfies Instruction)
    await ended
    this.removeListeners()
    worker.unref()
    if (spare.length < SPARE_AT_MOST) spare.push(worker)
    this.worker = null
  }

  private start(): Worker {
    const worker = spare.pop() ?? newWorker()
    worker.postMessage({ begin: this.settings } satisfies Instruction)
    const answered = (reply: Reply) => {
      this.settle(reply.id, (it) =>
        'error' in reply ? it.reject(revive(reply.error)) : it.resolve(reply.value),
      )
    }
    // The calls of a worker that died are lost; the next call starts another worker.
    const died = (cause: unknown) => {
      if (this.worker === worker) this.worker = null
      const error = new AppError('internal', { what: 'search-thread' }, { cause })
      for (const [id, it] of [...this.waiting]) {
        // Both events may come for one death, and by the second one another worker may have taken over.
        if (it.worker === worker) this.settle(id, () => it.reject(error))
      }
    }
    worker.on('message', answered).on('error', died).on('exit', died)
    this.removeListeners = () => worker.off('message', answered).off('error', died).off('exit', died)
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
