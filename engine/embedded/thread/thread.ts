import { AppError, revive } from '../../../model/errors.ts'
import { type Death, type Host, keep, newHost } from './hosts.ts'
import type { Question, Reply, Where, WorkerSettings } from './protocol.ts'

type Calls = Record<string, [unknown, unknown]>
type Waiting = { host: Host; resolve(value: unknown): void; reject(error: unknown): void }

/** The number of the last question. */
let last = 0

/** A thread or process that has an index open, and the calls that are waiting for its answers. */
export class Thread<Known extends Calls> {
  private host: Host | null = null
  private readonly waiting = new Map<number, Waiting>()
  private closed = false

  constructor(
    private readonly settings: WorkerSettings,
    private readonly where: Where,
  ) {
    // Right away, because starting takes longer than most calls; unless a call is waiting, it keeps no process alive.
    this.host = this.start()
    this.host.hold(false)
  }

  async call<Name extends keyof Known & string>(
    call: Name,
    input: Known[Name][0],
    signal?: AbortSignal,
    /** Moved to a thread, and so of no more use here. */
    moved: ArrayBuffer[] = [],
  ): Promise<Known[Name][1]> {
    if (this.closed) throw new AppError('internal', { what: 'closed-engine' })
    if (signal?.aborted) throw new AppError('cancelled', { what: call })
    const host = this.host ?? this.start()
    this.host = host
    last += 1
    const question: Question = { id: last, call, input }
    const answer = new Promise((resolve, reject) => {
      this.waiting.set(question.id, { host, resolve, reject })
    })
    const cancel = () => {
      host.cancel(question)
      this.settle(question.id, (it) => it.reject(new AppError('cancelled', { what: call })))
    }
    signal?.addEventListener('abort', cancel, { once: true })
    host.hold(true)
    host.ask(question, moved)
    try {
      return await answer
    } finally {
      signal?.removeEventListener('abort', cancel)
      // An idle host must not keep this process alive.
      if (this.waiting.size === 0) this.host?.hold(false)
    }
  }

  /** Lets running calls finish, then closes the index; the host is kept for the next one. */
  async close() {
    this.closed = true
    await Promise.allSettled([...this.waiting.values()].map((it) => new Promise((done) => chain(it, done))))
    const { host } = this
    this.host = null
    if (host === null || host.over()) return
    // Asked, not terminated: a thread that is stopped inside SQLite crashes the whole process. It closes what
    // it had open; it is kept for the next index that is opened.
    await new Promise<void>((resolve) => {
      host.listen({ answered: () => undefined, ended: resolve, died: () => resolve() })
      host.hold(true)
      host.tell({ end: true })
    })
    keep(this.where, host)
  }

  private start(): Host {
    const host = newHost(this.where)
    host.listen({
      answered: (reply: Reply) => {
        this.settle(reply.id, (it) =>
          'error' in reply ? it.reject(revive(reply.error)) : it.resolve(reply.value),
        )
      },
      ended: () => undefined,
      // Its calls are lost; the next call starts another.
      died: (death) => {
        if (this.host === host) this.host = null
        const error = this.failure(death)
        for (const [id, it] of [...this.waiting]) {
          // By now another one may have taken over.
          if (it.host === host) this.settle(id, () => it.reject(error))
        }
      },
    })
    host.tell({ begin: this.settings })
    return host
  }

  private failure({ how, cause }: Death): AppError {
    const { folder } = this.settings
    if (how === 'memory') return new AppError('no-memory', { folder }, { cause })
    if (how === 'files') {
      const problem = { reason: 'too-many-open-files' } as const
      return new AppError('index-unreadable', { folder, problem }, { cause })
    }
    // SQLite is used everywhere and crashes nowhere, except on a file that is not as it wrote it.
    if (how === 'crash') {
      return new AppError('index-unreadable', { folder, problem: { reason: 'crashes' } }, { cause })
    }
    return new AppError('internal', { what: 'search-thread' }, { cause })
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
