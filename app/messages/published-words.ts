import type { Bibliography } from '../../model/passage.ts'
import type { Messages } from './messages.ts'

type Published = Pick<Bibliography, 'publishedAt' | 'publishedEnd' | 'publishedBasis'>
type Words = Pick<Messages['search'], 'basis' | 'date'> & {
  hit: Pick<Messages['search']['hit'], 'noDate' | 'range'>
}

/** When something was published, and if that is inferred or corrected: a day, a range of days, or that it is not known. */
export function publishedWords(
  { publishedAt, publishedEnd, publishedBasis }: Published,
  { hit, date, basis }: Words,
): string {
  if (publishedAt === null) return hit.noDate
  const from = date(publishedAt)
  return (publishedEnd === undefined ? from : hit.range(from, date(publishedEnd))) + basis(publishedBasis)
}
