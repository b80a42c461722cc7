import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { AppError, type ErrorRecord, revive } from '../../model/errors.ts'
import type { StyleCalls } from './calls.ts'

export type StyleQuestion<Name extends keyof StyleCalls> = {
  id: number
  call: Name
  input: StyleCalls[Name][0]
}
/** Said once, before any answer: the thread has loaded its code, and has no file open. */
export type StyleReady = { ready: true }
export type StyleReply = { id: number; value: unknown } | { id: number; error: ErrorRecord }

type Waiting = { resolve(value: never): void; reject(error: unknown): void }

/** From this length on a list has a thread of its own: no other call waits for it, and it can be cancelled. */
const LONG_LIST = 100

/**
 * The limit of a thread's heap. Without a limit the heap grows to four times what is in use before it is collected;
 * near one, to half as much again. In use are 10 MiB, up to 40 for each cached style and 20 KiB for each work of a
 * list. A call that reaches the limit anyway is rejected with `internal`, and the next call starts another thread.
 */
const HEAP_MIB = 512
/** The works of a list that fit; a longer one gets a thread with a proportionally higher limit. */
const HEAP_WORKS = 5_000

/** Not by `import.meta.url`: a bundler would take the worker for something to bundle. */
function newWorker(heapMiB: number): Worker {
  const root = process.env.VERBATIM_ROOT ?? process.cwd()
  const threads = process.getBuiltinModule('node:worker_threads')
  const worker = path.resolve(root, 'citation', 'styles', 'worker.mjs')
  return new threads.Worker(worker, {
    resourceLimits: { maxOldGenerationSizeMb: heapMiB },
  })
}

/** A worker and the calls that wait for it. Compiling a style takes most of a second, which would block this thread. */
class StyleThread {
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private last = 0
  private ready = false
  ended = false

  constructor(heapMiB: number) {
    this.worker = newWorker(heapMiB)
    this.worker.unref()
    this.worker.on('message', (message: StyleReply | StyleReady) => {
      if (!('ready' in message)) this.settle(message)
      else if (this.ended) void this.worker.terminate()
      else this.ready = true
    })
    this.worker.on('error', (cause) => this.died(cause)).on('exit', () => this.died(undefined))
  }

  get busy(): boolean {
    return this.waiting.size > 0
  }

  ask<Name extends keyof StyleCalls>(call: Name, input: StyleCalls[Name][0]): Promise<StyleCalls[Name][1]> {
    this.last += 1
    const question: StyleQuestion<Name> = { id: this.last, call, input }
    return new Promise((resolve, reject) => {
      this.waiting.set(question.id, { resolve, reject })
      this.worker.ref()
      this.worker.postMessage(question)
    })
  }

  /** Safe once it is ready, because then it only computes; until then it ends when it has loaded its code. */
  end(error: unknown): void {
    this.died(error)
    if (this.ready) void this.worker.terminate()
  }

  private settle(reply: StyleReply): void {
    const it = this.waiting.get(reply.id)
    this.waiting.delete(reply.id)
    // An idle thread must not keep its process alive.
    if (this.waiting.size === 0) this.worker.unref()
    if (it && 'error' in reply) it.reject(revive(reply.error))
    else if (it && 'value' in reply) it.resolve(reply.value as never)
  }

  private died(cause: unknown): void {
    this.ended = true
    const error =
      cause instanceof AppError ? cause : new AppError('internal', { what: 'citation-thread' }, { cause })
    for (const it of this.waiting.values()) it.reject(error)
    this.waiting.clear()
  }
}

// Pages and route handlers are bundled separately: a variable of this module would start a thread for each.
const KEY = Symbol.for('verbatim.citation-thread')
const holder: typeof globalThis & { [KEY]?: StyleThread } = globalThis

function resident(): StyleThread {
  if (!holder[KEY] || holder[KEY].ended) holder[KEY] = new StyleThread(HEAP_MIB)
  return holder[KEY]
}

/** A thread for one list, which ends after it: the resident one if it is idle, and the next call starts another. */
function forList(works: number): StyleThread {
  const { [KEY]: thread } = holder
  if (!thread || thread.ended || thread.busy || works > HEAP_WORKS)
    return new StyleThread(HEAP_MIB * Math.max(1, works / HEAP_WORKS))
  delete holder[KEY]
  return thread
}

function cancelled(): AppError {
  return new AppError('cancelled', { what: 'cite' })
}

/**
 * Calls the style thread. Rejects with `bad-request` for an unknown style or locale, and with `cancelled`
 * soon after `signal` aborts.
 */
export async function inThread<Name extends keyof StyleCalls>(
  call: Name,
  input: StyleCalls[Name][0],
  signal?: AbortSignal,
): Promise<StyleCalls[Name][1]> {
  if (signal?.aborted) throw cancelled()
  if (!('works' in input) || input.works.length < LONG_LIST) {
    const answer = await resident().ask(call, input)
    if (signal?.aborted) throw cancelled()
    return answer
  }
  const thread = forList(input.works.length)
  const cancel = () => thread.end(cancelled())
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    return await thread.ask(call, input)
  } finally {
    signal?.removeEventListener('abort', cancel)
    thread.end(undefined)
  }
}
