import { dayInterval, isoDay } from '../../model/dates.ts'

/** What relative dates are counted from: the day of publication. */
export type Anchor = { year: number; month: number; day: number; days: number }

const two = (value: number) => String(value).padStart(2, '0')

/** An anchor for a date known to the day; less tells nothing of `Thursday`. */
export function anchorOf(publishedAt: string | null): Anchor | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(publishedAt ?? '')
  const interval = publishedAt === null ? null : dayInterval(publishedAt)
  if (!parts || !interval) return null
  return { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]), days: interval.first }
}

/** ISO 8601, or null where the calendar has no such day. */
export function dayValue(year: number | null, month: number, day: number): string | null {
  const probe = `${year === null ? '2024' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  if (dayInterval(probe) === null) return null
  return year === null ? `--${two(month)}-${two(day)}` : probe
}

export const monthValue = (year: number, month: number) => `${String(year).padStart(4, '0')}-${two(month)}`

export function shiftedMonth(anchor: Anchor, months: number): string {
  const index = anchor.year * 12 + anchor.month - 1 + months
  return monthValue(Math.floor(index / 12), (index % 12) + 1)
}

/** `2025-W10` of a day: ISO weeks begin on Monday and belong to the year of their Thursday. */
export function weekValue(days: number): string {
  const monday = days - weekdayOf(days)
  const thursday = isoDay(monday + 3)
  const year = Number(thursday.slice(0, 4))
  const first = dayInterval(`${year}-W01`)
  const week = first ? (monday - first.first) / 7 + 1 : 1
  return `${year}-W${two(week)}`
}

/** 0 for Monday. */
export const weekdayOf = (days: number) => (((days + 3) % 7) + 7) % 7

/**
 * The year of a month, or of a day in it, that stands without one. Who writes of a day more than half a year away
 * adds the year, so a day is the nearest of its kind. A month is the latest that is not after the anchor, or the
 * next where the text looks ahead.
 */
export function inferredYear(anchor: Anchor, month: number, day: number | null, ahead: boolean): number {
  const past = month < anchor.month || (month === anchor.month && (day === null || day <= anchor.day))
  if (day === null) {
    if (ahead) return past && month !== anchor.month ? anchor.year + 1 : anchor.year
    return past ? anchor.year : anchor.year - 1
  }
  const away = (year: number) => {
    const value = dayValue(year, month, day)
    const days = value === null ? null : dayInterval(value)
    return days === null ? Number.POSITIVE_INFINITY : Math.abs(days.first - anchor.days)
  }
  const years = [anchor.year, anchor.year - 1, anchor.year + 1]
  return years.reduce((best, year) => (away(year) < away(best) ? year : best))
}
