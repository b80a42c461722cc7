import type { Histogram } from '../../../model/search-result.ts'
import { DATES_NOT_READ, NO_MONTH, YEAR_ALONE } from '../file/facets.ts'
import type { Tally } from '../structures/tally.ts'
import type { Columns } from './columns.ts'

/** In the years that four digits can express. */
const MONTHS = 12 * 10_000
/** In place of a month: they have no date only because none is read in the language of the passage. */
const NOT_READ = MONTHS

/** How many different keys there are: a month, or what stands for none, each counted from 0. */
export const MONTH_KEYS = NOT_READ + 1 - YEAR_ALONE
export const monthKey = (month: number): number => month - YEAR_ALONE

/** By month of publication, or by the months that passages mention: each passage or quotation once in a month. */

/** @param documents how many passages or quotations of each document are counted */
export function countPublished(target: Tally, documents: Tally, { month }: Columns) {
  const of = month.view()
  const { met, counts } = documents
  for (const at of met) target.add(monthKey(of[at] as number), counts[at] as number)
}

/** @param rows the passage of each passage or quotation */
export function countMentioned(target: Tally, rows: Uint32Array, columns: Columns) {
  for (const row of rows) for (const key of mentionedIn(row, columns)) target.add(key, 1)
}

/** The keys of the months that a passage mentions, or the one that says why there is none. */
export function mentionedIn(row: number, { flags, dates }: Columns): Iterable<number> {
  const [start, end] = [dates.offsets.at(row), dates.offsets.at(row + 1)]
  if (start === end) return (flags.at(row) & DATES_NOT_READ) !== 0 ? ONLY_NOT_READ : ONLY_UNKNOWN
  const found = new Set<number>()
  for (let at = start; at < end; at += 2) {
    const month = monthOfDay(dates.values.at(at))
    if (month >= 0 && month < MONTHS && month === monthOfDay(dates.values.at(at + 1)))
      found.add(monthKey(month))
  }
  return found.size === 0 ? ONLY_YEAR : found
}

const ONLY_NOT_READ = [monthKey(NOT_READ)]
const ONLY_UNKNOWN = [monthKey(NO_MONTH)]
const ONLY_YEAR = [monthKey(YEAR_ALONE)]

export function histogramOf({ met, counts }: Tally): Histogram {
  const count = (month: number) => counts[monthKey(month)] as number
  const known = met.map((it) => it + YEAR_ALONE).filter((month) => month >= 0 && month < NOT_READ)
  known.sort()
  return {
    buckets: Array.from(known, (month) => ({ month: nameOf(month), count: count(month) })),
    lessPrecise: count(YEAR_ALONE),
    unknown: count(NO_MONTH),
    notRead: count(NOT_READ),
  }
}

const monthsOfDays = new Map<number, number>()

/** `year * 12 + month - 1` of a day since 1970-01-01. Cached: there are few days, and many mentions of them. */
function monthOfDay(day: number): number {
  const known = monthsOfDays.get(day)
  if (known !== undefined) return known
  const date = new Date(day * 86_400_000)
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth()
  monthsOfDays.set(day, month)
  return month
}

const names = new Map<number, string>()

function nameOf(month: number): string {
  const known = names.get(month)
  if (known !== undefined) return known
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  const name = `${year}-${String((month % 12) + 1).padStart(2, '0')}`
  names.set(month, name)
  return name
}
