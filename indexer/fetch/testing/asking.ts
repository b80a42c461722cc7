import type { FetchProblem } from '../../../model/error-reasons.ts'
import { fetchSettingsIn } from '../environment.ts'
import { FetchFault } from '../fault.ts'
import { Fetcher, type Known, type Surroundings } from '../fetcher.ts'

/** Waits for nobody, and notes for how long it would have. */
export function surroundings(lookup: Surroundings['lookup'] = async () => ['127.0.0.1']) {
  const waited: number[] = []
  return { lookup, waited, wait: async (ms: number) => waited.push(ms) }
}

const settings = (environment: Record<string, string> = {}) =>
  fetchSettingsIn({ VERBATIM_FETCH_NETWORKS: '127.0.0.1', VERBATIM_FETCH_SECONDS: '20', ...environment })

export const fetcher = (environment: Record<string, string> = {}, around: Surroundings = surroundings()) =>
  new Fetcher(settings(environment), around)

export const ask = (address: string, it = fetcher(), known: Known | null = null) =>
  it.fetch(new URL(address), known, new AbortController().signal)

export const problemOf = (promise: Promise<unknown>): Promise<FetchProblem | null> =>
  promise.then(
    () => null,
    (error: unknown) => {
      if (error instanceof FetchFault) return error.problem
      throw error
    },
  )
