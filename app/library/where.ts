import type { LibraryRun } from '../../model/library.ts'

/** What a run was about: the collections, or what had failed before. */
export function whereOf({ isRetry, places }: LibraryRun, retry: string): string {
  if (isRetry) return retry
  return [...new Set(places.map((it) => it.collection))].join(', ')
}
