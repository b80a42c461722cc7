import type { Failed } from './error-terms.ts'
import { AppError, type ErrorRecord, revive } from './errors.ts'

/** What a thread answers: what was asked for, or why there is none. */
export type Reply<Result> = { result: Result } | { error: ErrorRecord }

/** A thread that answers one message after the other. */
export type AnsweringThread = {
  /** Plain JavaScript that starts it, from the root of the checkout, with slashes. */
  file: string
  /** What it is told when it starts. */
  data: unknown
  heapMib: number
  secondsAtMost: number
  /** What it is, where it ends by itself. */
  name: Failed
}

type Asked = {
  message: unknown
  signal: AbortSignal | undefined
  /** What is said to whoever waited for longer than it may take, and to whoever cancelled. */
  errors: { tooLong: () => AppError; cancelled: () => AppError }
}
type Worker = InstanceType<typeof import('node:worker_threads').Worker>

// Pages and route handlers are bundled separately: a variable of this module would keep a thread for each.
const KEY = Symbol.for('verbatim.answering-threads')
const holder: typeof globalThis & { [KEY]?: Map<string, Worker> } = globalThis

/** Not by `import.meta.url`: a bundler would take the worker for something to bundle. */
function newWorker({ file, data, heapMib }: AnsweringThread): Worker {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const path = process.getBuiltinModule('node:path')
  const root = process.env.VERBATIM_ROOT ?? process.cwd()
  return new Worker(path.resolve(root, ...file.split('/')), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: heapMib },
  })
}

/**
 * Asks a thread, which is started if none is at hand or the one that is answers somebody else. It is kept for the next
 * question, and ended if it takes too long or nobody waits any more.
 * @throws AppError that of the thread, or one of `errors`; `internal` if it ends by itself
 */
export async function askThread<Result>(thread: AnsweringThread, asked: Asked): Promise<Result> {
  if (asked.signal?.aborted) throw asked.errors.cancelled()
  holder[KEY] ??= new Map()
  const idle = holder[KEY]
  const worker = idle.get(thread.file) ?? newWorker(thread)
  idle.delete(thread.file)
  const reply = await replyOf<Result>(worker, thread, asked)
  worker.unref()
  if (idle.has(thread.file)) void worker.terminate()
  else idle.set(thread.file, worker)
  // Of what it does after its answer nobody is told, and one that ends is asked nothing more.
  const forget = () => {
    if (idle.get(thread.file) === worker) idle.delete(thread.file)
  }
  worker.once('exit', forget)
  if (worker.listenerCount('error') === 0) worker.on('error', forget)
  if ('error' in reply) throw revive(reply.error)
  return reply.result
}

function replyOf<Result>(
  worker: Worker,
  { secondsAtMost, name }: AnsweringThread,
  { message, signal, errors }: Asked,
): Promise<Reply<Result>> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      worker.off('message', answered).off('error', died).off('exit', died)
    }
    const answered = (reply: Reply<Result>) => {
      settle()
      resolve(reply)
    }
    const end = (error: AppError) => {
      settle()
      // It may still say why it ended; nobody waits for that any more.
      worker.on('error', () => undefined)
      void worker.terminate()
      reject(error)
    }
    const cancel = () => end(errors.cancelled())
    const died = (cause: unknown) => end(new AppError('internal', { what: name }, { cause }))
    const timer = setTimeout(() => end(errors.tooLong()), secondsAtMost * 1_000)
    signal?.addEventListener('abort', cancel, { once: true })
    worker.on('message', answered).on('error', died).on('exit', died)
    worker.ref()
    worker.postMessage(message)
  })
}
