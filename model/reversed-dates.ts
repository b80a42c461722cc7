import { dayInterval } from './dates.ts'
import type { Notice } from './query/syntax.ts'
import type { SearchRequest } from './search-request.ts'

/** What to say of dates that end before they begin, which nothing matches; null if they do not. */
export function reversedDates({ from, to }: Pick<SearchRequest, 'from' | 'to'>): Notice | null {
  const first = from === null ? null : dayInterval(from)
  const last = to === null ? null : dayInterval(to)
  if (!first || !last || first.first <= last.last) return null
  const message = `The dates end before they begin: nothing is both from ${from} on and until ${to}. Give the earlier date first.`
  return { code: 'reversed-dates', message, typed: `${from} – ${to}` }
}
