import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { AppError, type ErrorRecord, revive } from '../../model/errors.ts'
import type { StyleCalls } from './calls.ts'

export type StyleQuestion<Name extends keyof StyleCalls> = {
  id: number
  call: Name
  input: StyleCalls[Name][0]
}
export type StyleReply = { id: number; value: unknown } | { id: number; error: ErrorRecord }

type Waiting = { resolve(value: never): void; reject(error: unknown): void }

/** From here on a list has a thread of its own: nobody else waits behind it, and it can be broken off. */
const LONG_LIST = 100

/** Not by `import.meta.url`: a bundler would take the worker for something to bundle. */
function newWorker(): Worker {
  const root = process.env.VERBATIM_ROOT ?? process.cwd()
  const threads = process.getBuiltinModule('node:worker_threads')
  return new threads.Worker(path.resolve(root, 'citation', 'styles', 'worker.mjs'))
}

/** A worker and the calls that wait for its answers. Compiling a style takes most of a second, so none is done here. */
class StyleThread {
  private readonly worker = newWorker()
  private readonly waiting = new Map<number, Waiting>()
  private last = 0
  ended = false

  constructor() {
    this.worker.unref()
    this.worker.on('message', (reply: StyleReply) => this.settle(reply))
    this.worker.on('error', (cause) => this.died(cause)).on('exit', () => this.died(undefined))
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

  /** Safe at any time: it only computes. */
  end(error: unknown): void {
    this.died(error)
    void this.worker.terminate()
  }

  private settle(reply: StyleReply): void {
    const it = this.waiting.get(reply.id)
    this.waiting.delete(reply.id)
    // A thread that nobody waits for must not keep its process alive.
    if (this.waiting.size === 0) this.worker.unref()
    if (it && 'error' in reply) it.reject(revive(reply.error))
    else if (it && 'value' in reply) it.resolve(reply.value as never)
  }

  private died(cause: unknown): void {
    this.ended = true
    const error =
      cause instanceof AppError ? cause : new AppError('internal', { what: 'The citation thread' }, { cause })
    for (const it of this.waiting.values()) it.reject(error)
    this.waiting.clear()
  }
}

// Pages and route handlers are bundled apart: a variable of this module would start a thread for each.
const KEY = Symbol.for('verbatim.citation-thread')
const holder: typeof globalThis & { [KEY]?: StyleThread } = globalThis

function resident(): StyleThread {
  if (!holder[KEY] || holder[KEY].ended) holder[KEY] = new StyleThread()
  return holder[KEY]
}

function cancelled(): AppError {
  return new AppError('cancelled', { what: 'The citations' })
}

/**
 * Asks the styles' thread. Rejects with `bad-request` for an unknown style or locale, and with `cancelled`
 * soon after `signal` aborts.
 */
export async function inThread<Name extends keyof StyleCalls>(
  call: Name,
  input: StyleCalls[Name][0],
  signal?: AbortSignal,
): Promise<StyleCalls[Name][1]> {
  if (signal?.aborted) throw cancelled()
  if (call !== 'list' || !('works' in input) || input.works.length < LONG_LIST) {
    const answer = await resident().ask(call, input)
    if (signal?.aborted) throw cancelled()
    return answer
  }
  const thread = new StyleThread()
  const cancel = () => thread.end(cancelled())
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    return await thread.ask(call, input)
  } finally {
    signal?.removeEventListener('abort', cancel)
    thread.end(undefined)
  }
}
