import type { Histogram } from '../../../model/search-result.ts'
import { DATES_NOT_READ, NO_MONTH, YEAR_ALONE } from '../file/facets.ts'
import { Tally } from '../structures/tally.ts'
import type { Columns } from './columns.ts'

/** In the years that four digits can express. */
const MONTHS = 12 * 10_000

/** By month of publication, or by the months that passages mention: each passage or quotation once in a month. */

/** @param documents how many passages or quotations of each document are counted */
export function monthsPublished(documents: Tally, { month }: Columns): Histogram {
  const months = emptied(usedMonths)
  const of = month.view()
  const { met, counts } = documents
  for (const at of met) months.add((of[at] as number) - YEAR_ALONE, counts[at] as number)
  return histogram(months, 0)
}

/** @param rows the passage of each passage or quotation */
export function monthsMentioned(rows: Uint32Array, columns: Columns): Histogram {
  const months = emptied(usedMonths)
  const flags = columns.flags.view()
  let notRead = 0
  const offsets = columns.dates.offsets.view()
  const days = columns.dates.values.view()
  for (const row of rows) {
    const [start, end] = [offsets[row] as number, offsets[row + 1] as number]
    // They have no date only because none is read in the language of the passage.
    if (start === end && ((flags[row] as number) & DATES_NOT_READ) !== 0) {
      notRead += 1
      continue
    }
    const found = new Set<number>()
    for (let at = start; at < end; at += 2) {
      const month = monthOfDay(days[at] as number)
      if (month >= 0 && month < MONTHS && month === monthOfDay(days[at + 1] as number)) found.add(month)
    }
    if (found.size === 0) found.add(start === end ? NO_MONTH : YEAR_ALONE)
    for (const month of found) months.add(month - YEAR_ALONE, 1)
  }
  return histogram(months, notRead)
}

function histogram({ met, counts }: Tally, notRead: number): Histogram {
  const count = (key: number) => counts[key - YEAR_ALONE] as number
  const known = met.map((it) => it + YEAR_ALONE).filter((key) => key >= 0)
  known.sort()
  return {
    buckets: Array.from(known, (key) => ({ month: nameOf(key), count: count(key) })),
    lessPrecise: count(YEAR_ALONE),
    unknown: count(NO_MONTH),
    notRead,
  }
}

/** Used again for each histogram: half a megabyte of zeros is more than most searches take for everything else. */
const usedMonths = new Tally(MONTHS - YEAR_ALONE)

function emptied(used: Tally): Tally {
  used.clear()
  return used
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
