import type { CheckMatch } from '../model/check.ts'
import { type DayInterval, publishedDays } from '../model/dates.ts'
import { isInferred } from '../model/inferred.ts'

/** The days on which a place may have been published, unless its date is only inferred. */
function stated({ publishedBasis, ...published }: CheckMatch): DayInterval | null {
  return isInferred(publishedBasis) ? null : publishedDays(published)
}

/**
 * Places in order of date, those without one last. The first is marked as the earliest if it was published before every
 * other one: not where intervals overlap, nor where the date of any document is not known or only inferred, which may
 * be older.
 */
export function byDate(matches: readonly CheckMatch[], { complete }: { complete: boolean }): CheckMatch[] {
  const days = new Map(matches.map((it) => [it, publishedDays(it)]))
  const first = (it: CheckMatch) => days.get(it)?.first ?? Number.POSITIVE_INFINITY
  const order = [...matches].sort(
    (a, b) => first(a) - first(b) || compare(a.documentId, b.documentId) || a.start - b.start,
  )
  const documents = new Map(order.map((it) => [it.documentId, stated(it)]))
  const [earliest, ...others] = [...documents].sort(
    ([, a], [, b]) => (a?.first ?? Number.POSITIVE_INFINITY) - (b?.first ?? Number.POSITIVE_INFINITY),
  )
  const [id, interval] = earliest ?? []
  const isFirst =
    complete && interval != null && others.every(([, other]) => other !== null && other.first > interval.last)
  return order.map((it) => ({ ...it, earliest: isFirst && it.documentId === id }))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
