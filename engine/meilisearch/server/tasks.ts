import type { EnqueuedTask, Task } from 'meilisearch'
import type { EngineProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'
import { explainCode } from './explain.ts'
import type { Store } from './store.ts'

/** How long between looks at a task that is not done: short at first, since most take milliseconds. */
const FIRST_LOOK_MS = 5
const LAST_LOOK_MS = 250
/** Handed over and not yet done: enough that the server never waits, few enough that nothing piles up. */
const IN_FLIGHT = 4

type Underway = { uid: number; what: string }

/** Work that a server does in its own time, in order. Nothing counts as done before its status says so. */
export class Tasks {
  private underway: Underway[] = []

  constructor(private readonly store: Store) {}

  /**
   * Hands work over; waits only where too much is underway already.
   *
   * @param what names the work, and the documents in it, where it fails
   */
  async add(what: string, work: () => Promise<EnqueuedTask>): Promise<void> {
    while (this.underway.length >= IN_FLIGHT) await this.settleOldest()
    const { taskUid } = await this.store.ask(work)
    this.underway.push({ uid: taskUid, what })
  }

  /** Resolves once all is done; rejects with the first failure, after the others have ended too. */
  async settle(): Promise<void> {
    let failure: unknown = null
    while (this.underway.length > 0) {
      try {
        await this.settleOldest()
      } catch (error) {
        failure ??= error
      }
    }
    if (failure !== null) throw failure
  }

  private async settleOldest() {
    const [oldest] = this.underway
    if (!oldest) return
    const task = await this.wait(oldest.uid)
    this.underway.shift()
    if (task.status !== 'succeeded') throw failed(task, oldest.what, this.store.options.url)
  }

  /** The task as it ended, whichever way. */
  async wait(uid: number): Promise<Task> {
    for (let pause = FIRST_LOOK_MS; ; pause = Math.min(pause * 1.5, LAST_LOOK_MS)) {
      const task = await this.store.ask(() => this.store.client.tasks.getTask(uid))
      if (task.status !== 'enqueued' && task.status !== 'processing') return task
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

function failed(task: Task, what: string, url: string): AppError {
  const code = task.error?.code ?? ''
  const problem: EngineProblem = { reason: 'task-failed', task: what, serverCode: code || task.status }
  const options = { cause: new Error(task.error?.message ?? task.status) }
  return (
    explainCode(code, url, options) ??
    new AppError('engine-failed', { engine: 'Meilisearch', url, problem }, options)
  )
}
