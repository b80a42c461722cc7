import { dayInterval, isoDay, publishedDays } from '../../model/dates.ts'
import type { QuotationMember, Timeline } from '../../model/quotation-answer.ts'

/** Over a longer time, days would be too thin to be seen, and each would have one document. */
const DAYS_AT_MOST = 45

type Dated = Pick<QuotationMember, 'documentId' | 'publishedAt' | 'publishedEnd'>

/** How many documents were published when: by day, or by month over a longer time. */
export function timelineOf(members: readonly Dated[]): Timeline {
  const documents = [...new Map(members.map((it) => [it.documentId, it])).values()]
  const days = documents.map((it) => publishedDays(it))
  const dated = days.filter((it) => it !== null)
  const within = dated.filter(({ first, last }) => last <= lastOfMonth(first))
  const exact = within.filter(({ first, last }) => first === last)
  const firsts = within.map(({ first }) => first)
  const span = Math.max(...firsts) - Math.min(...firsts) + 1
  const unit = 2 * exact.length <= within.length || span > DAYS_AT_MOST ? 'month' : 'day'
  const counts = new Map<string, number>()
  let lessPrecise = 0
  for (const { first, last } of dated) {
    const value = unit === 'day' ? isoDay(first) : monthOf(first)
    const fits = unit === 'day' ? first === last : last <= lastOfMonth(first)
    if (fits) counts.set(value, (counts.get(value) ?? 0) + 1)
    else lessPrecise += 1
  }
  const buckets = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, documents: count }))
  return { unit, buckets, lessPrecise, undated: documents.length - dated.length }
}

const monthOf = (day: number): string => isoDay(day).slice(0, 7)
const lastOfMonth = (day: number): number => dayInterval(monthOf(day))?.last ?? day
