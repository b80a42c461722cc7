import type { EnqueuedTask, Task } from 'meilisearch'
import type { EngineProblem } from '../../../model/error-reasons.ts'
import type { ServerTask } from '../../../model/error-terms.ts'
import { AppError } from '../../../model/errors.ts'
import { explainCode } from './explain.ts'
import type { Store } from './store.ts'

/** Pauses between checks of a task that is not done: short at first, since most take milliseconds. */
const FIRST_PAUSE_MS = 5
const MAX_PAUSE_MS = 250
/** Tasks at a time: enough to keep the server busy, few enough that none pile up. */
const IN_FLIGHT = 4

/** What a task is to do, for the error if it fails. */
type Work = { task: ServerTask; indexes: readonly string[] } | { documents: readonly string[]; count: number }
type Underway = { uid: number; what: Work }

/** Tasks that a server does asynchronously, in order. None counts as done before its status says so. */
export class Tasks {
  private underway: Underway[] = []

  constructor(private readonly store: Store) {}

  /**
   * Adds a task; waits only if too many are underway.
   *
   * @param what the task with its indexes or documents, which the error names if it fails
   */
  async add(what: Work, work: () => Promise<EnqueuedTask>): Promise<void> {
    while (this.underway.length >= IN_FLIGHT) await this.settleOldest()
    const { taskUid } = await this.store.ask(work)
    this.underway.push({ uid: taskUid, what })
  }

  /** Resolves once all tasks are done; rejects with the first failure, after the others have ended too. */
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

  /** Resolves with the task once it has ended, whether it succeeded or failed. */
  async wait(uid: number): Promise<Task> {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, MAX_PAUSE_MS)) {
      const task = await this.store.ask(() => this.store.client.tasks.getTask(uid))
      if (task.status !== 'enqueued' && task.status !== 'processing') return task
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

function failed(task: Task, what: Work, url: string): AppError {
  const code = task.error?.code ?? ''
  const serverCode = code || task.status
  const problem: EngineProblem =
    'task' in what
      ? { reason: 'task-failed', ...what, serverCode }
      : { reason: 'documents-not-written', ...what, serverCode }
  const options = { cause: new Error(task.error?.message ?? task.status) }
  return (
    explainCode(code, url, options) ??
    new AppError('engine-failed', { engine: 'Meilisearch', url, problem }, options)
  )
}
