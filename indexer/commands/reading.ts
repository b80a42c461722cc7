import path from 'node:path'
import { dataFolder } from '../../cli/places.ts'
import { limitsIn } from '../pipeline/workers/limits.ts'
import { WorkerPool } from '../pipeline/workers/pool.ts'

/** The folder for the user's own authority files. */
export const ownAuthority = (): string => path.join(dataFolder(), 'authority')

/** Does some work with worker processes that read documents; they end with it, and as soon as the signal aborts. */
export async function withWorkers<Result>(
  signal: AbortSignal,
  work: (pool: WorkerPool) => Promise<Result>,
): Promise<Result> {
  const pool = new WorkerPool({ limits: limitsIn(process.env), ownAuthority: ownAuthority(), signal })
  try {
    return await work(pool)
  } finally {
    pool.close()
  }
}
