import { type ChildProcess, fork } from 'node:child_process'
import type { Readable } from 'node:stream'
import { stopwatch } from '../../../cli/stopwatch.ts'
import type { FailureProblem } from '../../../model/error-reasons.ts'
import { AppError, type ErrorRecord, revive } from '../../../model/errors.ts'
import { type Limits, secondsFor } from './limits.ts'
import type { Begin, Job, Line, Outcome, Question, Reply } from './protocol.ts'
import { optimiseLater } from './v8-flags.ts'

/** The rest of a worker's memory is outside of V8's heap: the bytes of a file, what is sent, the code. */
const HEAP_SHARE = 0.8
/** Of what a worker printed before it ended, the end. */
const CAUSE_CHARACTERS = 2_000

export type WorkerSettings = { entry: string; limits: Limits; ownAuthority: string | null }

/** How a job ended if the worker ended with it; `again`: another worker might be able to do it. */
type Lost = { seconds: number; lost: FailureProblem; cause: Error | undefined; again: boolean }

type Given = {
  id: number
  job: Job | Line
  settle: (it: Outcome<unknown> | Lost) => void
  timer: NodeJS.Timeout
  seconds: () => number
}

export const bytesOf = (job: Job | Line) => ('line' in job ? job.line.bytes : job.raw.bytes)
export const nameOf = (job: Job | Line) => ('line' in job ? job.place : job.raw.documentKey)

/** One worker process. It does one job at a time, and after one that ended it, it is of no more use. */
export class WorkerProcess {
  /** Rejects with what to tell the user if it cannot prepare any document. */
  readonly ready: Promise<void>
  readonly #child: ChildProcess
  readonly #limits: Limits
  #settleReady: { resolve(): void; reject(error: AppError): void } = { resolve() {}, reject() {} }
  #job: Given | null = null
  #jobs = 0
  #printed = ''
  #told = ''
  /** Set when this process has decided to end it. */
  #problem: FailureProblem | null = null
  #ended = false

  constructor({ entry, limits, ownAuthority }: WorkerSettings) {
    this.#limits = limits
    this.ready = new Promise((resolve, reject) => {
      this.#settleReady = { resolve, reject }
    })
    this.ready.catch(() => undefined)
    const heap = `--max-old-space-size=${Math.floor(limits.megabytes * HEAP_SHARE)}`
    this.#child = fork(entry, [String(limits.megabytes)], {
      execArgv: [heap, optimiseLater()],
      serialization: 'advanced',
      // Its standard output is not for data; the last pipe tells it that this process has ended.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    })
    this.#child.on('message', (reply: Reply) => this.#answered(reply))
    this.#child.on('error', (error) => this.#end({ reason: 'process-exited', exitCode: -1 }, error.message))
    this.#child.on('close', (code, signal) =>
      this.#end(
        signal === null
          ? { reason: 'process-exited', exitCode: code ?? -1 }
          : { reason: 'process-ended', signal },
      ),
    )
    this.#child.stderr?.on('data', (data: Buffer) => {
      this.#printed = (this.#printed + data).slice(-CAUSE_CHARACTERS)
    })
    // There are no pipes if it could not even be started, for want of open files, say.
    const told = this.#child.stdio?.[4] as Readable | null | undefined
    told?.on('data', (data: Buffer) => {
      this.#told += data
    })
    told?.on('error', () => undefined)
    this.#send({ begin: true, ownAuthority })
  }

  get usable(): boolean {
    return !this.#ended && this.#problem === null
  }

  /** Does a job. Only if the previous one is done and the worker is still usable. */
  async run(job: Job | Line): Promise<Outcome<unknown> | Lost> {
    this.#jobs += 1
    const id = this.#jobs
    return new Promise((settle) => {
      const seconds = secondsFor(this.#limits, bytesOf(job).length)
      const timer = setTimeout(() => this.#stop({ reason: 'took-too-long', seconds }), seconds * 1000)
      this.#job = { id, job, settle, timer, seconds: stopwatch() }
      this.#send({ id, job })
    })
  }

  /** At once: a worker keeps nothing that could be lost. */
  kill(): void {
    this.#child.kill('SIGKILL')
  }

  #stop(problem: FailureProblem): void {
    this.#problem ??= problem
    this.kill()
  }

  #send(message: Begin | Question): void {
    // One that has ended, or was never started, is noticed by its own event.
    if (this.#child.connected) this.#child.send(message, () => undefined)
  }

  #answered(reply: Reply): void {
    if ('ready' in reply) this.#settleReady.resolve()
    else if ('failed' in reply) this.#settleReady.reject(revive(reply.failed))
    else if (reply.id === this.#job?.id) {
      if ('page' in reply) {
        this.#job.timer.refresh()
        return
      }
      const { job, seconds } = this.#job
      this.#settle({ seconds: seconds(), ...outcomeOf(reply, nameOf(job)) })
    }
  }

  #settle(it: Outcome<unknown> | Lost): void {
    const job = this.#job
    this.#job = null
    clearTimeout(job?.timer)
    job?.settle(it)
  }

  #end(ending: FailureProblem, why = ''): void {
    if (this.#ended) return
    this.#ended = true
    const printed = `${this.#printed.trim()}${why}`
    const cause = printed === '' ? undefined : new Error(printed)
    this.#settleReady.reject(new AppError('internal', { what: 'reading-process' }, { cause }))
    if (this.#job === null) return
    const outOfMemory =
      this.#told !== '' || printed.includes('heap out of memory') || printed.includes('heap limit')
    const { megabytes } = this.#limits
    const lost: FailureProblem =
      this.#problem ?? (outOfMemory ? { reason: 'too-much-memory', megabytes } : ending)
    this.#settle({ seconds: this.#job.seconds(), lost, cause, again: this.#problem === null })
  }
}

type Answer = Exclude<Extract<Reply, { id: number }>, { page: true }>

function outcomeOf(reply: Answer, documentKey: string) {
  if ('error' in reply) {
    const { error: failure } = reply
    if (!('thrown' in failure)) return { ok: false as const, error: revived(failure, documentKey) }
    const reason = failure.thrown === 'stack-overflow' ? 'nested-too-deeply' : 'failed-unexpectedly'
    const cause = new Error(failure.cause)
    const error = new AppError('document-failed', { documentKey, problem: { reason } }, { cause })
    return { ok: false as const, error }
  }
  const { made, asked, authority } = reply
  return { ok: true as const, made, asked, authority }
}

function revived(error: ErrorRecord, documentKey: string): AppError {
  if (error.code !== 'internal') return revive(error)
  const problem = { reason: 'failed-unexpectedly' as const }
  return new AppError('document-failed', { documentKey, problem }, { cause: new Error(error.cause) })
}
