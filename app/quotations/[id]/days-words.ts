import { dayInterval, isoDay } from '../../../model/dates.ts'
import type { SearchMessages } from '../../messages/en/search.ts'

/** The days on which something may have been published, as precise as they are: a day, a month, a year, a range. */
export function daysWords(
  { first, last }: { first: string; last: string },
  { date, hit }: Pick<SearchMessages, 'date'> & { hit: Pick<SearchMessages['hit'], 'range'> },
): string {
  if (first === last) return date(first)
  const whole = [first.slice(0, 4), first.slice(0, 7)].find((value) => {
    const days = dayInterval(value)
    return days !== null && isoDay(days.first) === first && isoDay(days.last) === last
  })
  return whole === undefined ? hit.range(date(first), date(last)) : date(whole)
}
