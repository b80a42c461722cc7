import { isMissingIndex, mayPass } from '../../engine/opensearch/server/explain.ts'

/** While a node is away, what it had is taken over by another, which takes seconds. */
export const WRITE_PAUSES_MS = [200, 400, 800, 1_600, 3_200, 6_400]
export const READ_PAUSES_MS = [200, 800]
/** A person waits for it. */
const GIVE_UP_AFTER_MS = 60_000

/** Does something again while it fails with what may pass. */
export async function retried<Result>(
  pausesMs: readonly number[],
  work: () => Promise<Result>,
): Promise<Result> {
  const startedAt = performance.now()
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const pause = pausesMs[attempt]
      const isMissing = attempt === 0 && isMissingIndex(error)
      if (pause === undefined || !(isMissing || mayPass(error))) throw error
      if (performance.now() - startedAt > GIVE_UP_AFTER_MS) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
