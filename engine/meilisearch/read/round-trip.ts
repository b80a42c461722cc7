import type { MultiSearchQuery } from 'meilisearch'
import type { Store } from '../server/store.ts'

export type Results = readonly { hits: readonly unknown[] }[]

/** Queries that are sent to the server together. */
export class RoundTrip {
  readonly queries: MultiSearchQuery[] = []

  /** @returns a function that picks this query's rows out of all results; no rows if the query is null */
  ask<Row>(query: MultiSearchQuery | null): (results: Results) => Row[] {
    if (query === null) return () => []
    const at = this.queries.push(query) - 1
    return (results) => (results[at]?.hits ?? []) as Row[]
  }

  /** @returns a function that picks the number of all rows of this query out of all results */
  count(query: MultiSearchQuery): (results: Results) => number {
    const at = this.queries.push({ ...query, page: 1, hitsPerPage: 0 }) - 1
    return (results) => {
      const result = results[at]
      return result !== undefined && 'totalHits' in result ? Number(result.totalHits) : 0
    }
  }

  async send(store: Store, signal: AbortSignal | undefined): Promise<Results> {
    const { queries } = this
    const options = signal ? { signal } : {}
    return (await store.ask(() => store.reading.multiSearch({ queries }, options), signal)).results
  }
}
