import { hasCode } from '../../../model/errors.ts'
import type { StateRecord } from '../records/records.ts'
import type { Server } from '../server.ts'
import { changing, Purged } from './purged.ts'

/** How often work is begun again if a writer keeps purging the state that it reads. */
const ATTEMPTS = 10

/**
 * Runs `work` on one state of the index, and again if a writer has purged that state in the meantime, which is looked up
 * once, at the end: then what it found, and that something was damaged, says nothing.
 *
 * @param begin what it begins with, and the state; null where nothing was ever indexed
 */
export async function atOneState<Begun extends { state: StateRecord }, Result>(
  server: Server,
  begin: () => Promise<Begun | null>,
  nothing: Result,
  work: (begun: Begun) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const begun = await begin()
    if (begun === null) return nothing
    const outcome = await outcomeOf(() => work(begun))
    if (outcome.type === 'purged' || !(await isThere(server, begun.state))) continue
    if (outcome.type === 'damaged') throw outcome.error
    return outcome.result
  }
  throw changing(server)
}

/** Whether nothing of a state has been deleted yet. */
export async function isThere(
  server: Server,
  { generation }: Pick<StateRecord, 'generation'>,
): Promise<boolean> {
  const now = await server.state()
  return now !== null && now.purged <= generation
}

type Outcome<Result> =
  | { type: 'result'; result: Result }
  | { type: 'damaged'; error: unknown }
  | { type: 'purged' }

async function outcomeOf<Result>(work: () => Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { type: 'result', result: await work() }
  } catch (error) {
    if (error instanceof Purged) return { type: 'purged' }
    if (hasCode(error, 'damaged')) return { type: 'damaged', error }
    throw error
  }
}
