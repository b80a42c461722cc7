import { dayInterval, isoDay } from '../../../model/dates.ts'
import type { Histogram } from '../../../model/search-result.ts'

/** A bar of the chart: whole months, both ends inclusive, as `YYYY-MM`. */
export type Bin = { first: string; last: string; count: number }

/** Months per bar: the fewest with which all bars fit. */
const SIZES = [1, 3, 6, 12, 60, 120, 600, 1_200, 12_000]

/** Bars without a gap from the first month with a passage to the last, at most `most` of them. */
export function binsOf(buckets: Histogram['buckets'], most: number): Bin[] {
  const months = buckets.map((it) => ({ month: monthNumber(it.month), count: it.count }))
  const first = months[0]?.month
  const last = months.at(-1)?.month
  if (first === undefined || last === undefined) return []
  const barsOf = (size: number) => Math.floor(last / size) - Math.floor(first / size) + 1
  const size = SIZES.find((it) => barsOf(it) <= most) ?? 12_000
  const start = Math.floor(first / size)
  const bins = Array.from({ length: barsOf(size) }, (_, at) => ({
    first: monthName((start + at) * size),
    last: monthName((start + at + 1) * size - 1),
    count: 0,
  }))
  for (const { month, count } of months) {
    const bin = bins[Math.floor(month / size) - start]
    if (bin) bin.count += count
  }
  return bins
}

/** The indexes of the first and last bar that a chosen range overlaps; beyond the ends, the nearest bar. */
export function chosenBins(bins: Bin[], from: string | null, to: string | null): [number, number] {
  const last = bins.length - 1
  const first = monthOf(from, 'first')
  const end = monthOf(to, 'last')
  const start = first === null ? 0 : bins.findIndex((it) => it.last >= first)
  const stop = end === null ? last : bins.findLastIndex((it) => it.first <= end)
  return [start === -1 ? last : start, Math.max(stop, 0)]
}

function monthOf(date: string | null, side: 'first' | 'last'): string | null {
  const days = date === null ? null : dayInterval(date)
  return days === null ? null : isoDay(days[side]).slice(0, 7)
}

function monthNumber(month: string): number {
  const [year, part] = month.split('-').map(Number)
  return (year ?? 0) * 12 + (part ?? 1) - 1
}

function monthName(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`
}
