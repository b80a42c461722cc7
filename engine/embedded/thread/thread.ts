import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { AppError, revive } from '../../../model/errors.ts'
import type { Instruction, Question, Reply, WorkerSettings } from './protocol.ts'

type Calls = Record<string, [unknown, unknown]>
type Waiting = { worker: Worker; resolve(value: unknown): void; reject(error: unknown): void }

/**
 * The worker's file as a path that exists when the code runs. Not by `import.meta.url`: a bundler would take
 * the worker for something to bundle, or point into its own output.
 */
function workerFile(): string {
  const root = process.env.VERBATIM_ROOT ?? process.cwd()
  return path.resolve(root, 'engine', 'embedded', 'thread', 'worker.mjs')
}

/** Threads without an index. Loading the code of one takes longer than opening a small index in it. */
const spare: Worker[] = []
const SPARE_MOST = 2

function newWorker(): Worker {
  // Asked for by name at run time: a bundler that sees `new Worker` takes the path for one in its output.
  const threads = process.getBuiltinModule('node:worker_threads')
  const worker = new threads.Worker(workerFile())
  // One that dies while it is spare must not be handed out.
  const forget = () => {
    const at = spare.indexOf(worker)
    if (at !== -1) spare.splice(at, 1)
  }
  return worker.on('error', forget).on('exit', forget)
}

/** A worker that has an index open, and the calls that wait for its answers. */
export class Thread<Known extends Calls> {
  private worker: Worker | null = null
  private readonly waiting = new Map<number, Waiting>()
  private last = 0
  private closed = false
  /** Takes this object's listeners off its worker. */
  private letGo: () => void = () => undefined

  constructor(private readonly settings: WorkerSettings) {
    // At once, because starting takes longer than most calls; whoever waits for nothing is not kept alive by it.
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
      // A thread that nobody waits for must not keep its process alive.
      if (this.waiting.size === 0) this.worker?.unref()
    }
  }

  /** Lets running calls end, then ends the worker. */
  async close() {
    this.closed = true
    await Promise.allSettled([...this.waiting.values()].map((it) => new Promise((done) => chain(it, done))))
    const { worker } = this
    if (worker === null) return
    // Asked, not terminated: a thread that is stopped inside of SQLite takes the whole process with it.
    // What it had open it closes; the thread itself is kept for whoever opens an index next.
    const ended = new Promise<void>((resolve) => {
      // Both taken off again: the thread lives on, and is closed as often as an index is written to.
      const heard = () => {
        worker.off('message', heard).off('exit', heard)
        resolve()
      }
      worker.on('message', heard).on('exit', heard)
    })
    worker.ref()
    worker.postMessage({ end: true } satisfies Instruction)
    await ended
    this.letGo()
    worker.unref()
    if (spare.length < SPARE_MOST) spare.push(worker)
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
    // A worker that died takes its calls with it; the next call starts another one.
    const died = (cause: unknown) => {
      if (this.worker === worker) this.worker = null
      const error = new AppError('internal', { what: 'search-thread' }, { cause })
      for (const [id, it] of [...this.waiting]) {
        // A worker tells of its death twice, and by the second time another may have taken over.
        if (it.worker === worker) this.settle(id, () => it.reject(error))
      }
    }
    worker.on('message', answered).on('error', died).on('exit', died)
    this.letGo = () => worker.off('message', answered).off('error', died).off('exit', died)
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
