import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { AppError, type ErrorRecord, revive } from '../../model/errors.ts'
import { type GivenDraft, PASTED } from './given.ts'
import type { ReadDraft } from './read-draft.ts'

export type DraftReply = { draft: ReadDraft } | { error: ErrorRecord }

/** The longest draft takes five seconds, and 700 MB with all that a thread loads; a hostile file could take any. */
const SECONDS_AT_MOST = 60
const HEAP_MIB = 1_500

// Pages and route handlers are bundled separately: a variable of this module would keep a thread for each.
const KEY = Symbol.for('verbatim.draft-thread')
const holder: typeof globalThis & { [KEY]?: Worker | undefined } = globalThis

/** Not by `import.meta.url`: a bundler would take the worker for something to bundle. */
function newWorker(dataFolder: string): Worker {
  const root = process.env.VERBATIM_ROOT ?? process.cwd()
  const threads = process.getBuiltinModule('node:worker_threads')
  return new threads.Worker(path.resolve(root, 'check', 'draft', 'worker.mjs'), {
    workerData: path.join(dataFolder, 'authority'),
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
  })
}

/**
 * Reads a draft and finds its quotations, in a thread: that takes seconds for a long one, in which a server answers
 * nobody else. The next draft is read by the same thread, or by another one if it is busy.
 *
 * @param dataFolder where the authority files of this installation are
 * @throws AppError `draft-refused`, `format-unknown`, and `cancelled` soon after `signal` aborts
 */
export async function readDraftInThread(
  given: GivenDraft,
  { dataFolder, signal }: { dataFolder: string; signal?: AbortSignal },
): Promise<ReadDraft> {
  if (signal?.aborted) throw new AppError('cancelled', { what: 'check' })
  const worker = holder[KEY] ?? newWorker(dataFolder)
  holder[KEY] = undefined
  const reply = await replyOf(worker, given, signal)
  worker.unref()
  if (holder[KEY] === undefined) holder[KEY] = worker
  else void worker.terminate()
  if ('error' in reply) throw revive(reply.error)
  return reply.draft
}

function replyOf(worker: Worker, given: GivenDraft, signal: AbortSignal | undefined): Promise<DraftReply> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      worker.off('message', answered).off('error', died).off('exit', died)
    }
    const answered = (reply: DraftReply) => {
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
    const cancel = () => end(new AppError('cancelled', { what: 'check' }))
    const died = (cause: unknown) => end(new AppError('internal', { what: 'draft-thread' }, { cause }))
    const timer = setTimeout(() => {
      const problem = { reason: 'took-too-long', seconds: SECONDS_AT_MOST } as const
      end(new AppError('draft-refused', { name: given.name ?? PASTED, problem }))
    }, SECONDS_AT_MOST * 1_000)
    signal?.addEventListener('abort', cancel, { once: true })
    worker.on('message', answered).on('error', died).on('exit', died)
    worker.ref()
    worker.postMessage(given)
  })
}
