import { AppError } from '../model/errors.ts'

/** Work for so long at once: meanwhile nothing else is answered, and nobody can stop it. */
const AT_ONCE_MS = 25

/** Lets other work go on, if some has waited. Rejects with AppError `cancelled` where the work is to be stopped. */
export type Pause = () => Promise<void>

export function pausing(signal: AbortSignal | undefined): Pause {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < AT_ONCE_MS) return
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
    if (signal?.aborted) throw new AppError('cancelled', { what: 'search' })
  }
}

/** What long work comes to, with all its pauses. */
export async function withPauses<Result>(work: Generator<void, Result>, pause: Pause): Promise<Result> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    await pause()
  }
}
