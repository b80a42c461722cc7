import type { SearchMessages } from '../../messages/en/search.ts'
import type { Bin } from './bins.ts'

/** The time of a bar in words: a month, a whole year, or from one month to another. */
export function binName(
  { first, last }: Pick<Bin, 'first' | 'last'>,
  { date, dates }: SearchMessages,
): string {
  if (first === last) return date(first)
  const [year] = first.split('-')
  const isYear = first === `${year}-01` && last === `${year}-12`
  return isYear ? date(`${year}`) : dates.span(date(first), date(last))
}
