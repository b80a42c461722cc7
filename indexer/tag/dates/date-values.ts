import { dayInterval, isoDay, twoDigits } from '../../../model/dates.ts'
import type { Basis, Range } from '../../../model/passage.ts'
import type { PassageView } from '../passage/passage-view.ts'
import type { Outlook } from './outlook.ts'

/** What relative dates are counted from: the day of publication. */
export type Anchor = { year: number; month: number; day: number; days: number }

/** A date and where it is in a passage. `last`: the end of a range, inclusive. */
export type FoundDate = Range & {
  value: string
  last?: string
  precision: 'day' | 'week' | 'month' | 'year'
  basis: Basis
}

/**
 * The last year that a text has stated, with its month if that was stated too. `passagesAgo`: 0 in the same passage as the
 * date that is asked about.
 */
export type StatedYear = { year: number; month: number | null; passagesAgo: number }

/**
 * One passage, and what its dates are counted from. `narrates`: the document tells of its events by date, as reports
 * and judgments do, and not by days of publication, as news does. `earlier`: the last year stated in the passages before.
 */
export type DatedText = {
  view: PassageView
  anchor: Anchor | null
  narrates: boolean
  /** The year before publication, if the document is a report of that year. */
  reviewed: number | null
  earlier: StatedYear | null
}

/** An anchor for a date known to the day; from a month alone, `Thursday` cannot be resolved. */
export function anchorOf(publishedAt: string | null): Anchor | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(publishedAt ?? '')
  const interval = publishedAt === null ? null : dayInterval(publishedAt)
  if (!parts || !interval) return null
  return { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]), days: interval.first }
}

/** ISO 8601, or null if the calendar has no such day. */
export function dayValue(year: number | null, month: number, day: number): string | null {
  const probe = `${year === null ? '2024' : String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
  if (dayInterval(probe) === null) return null
  return year === null ? `--${twoDigits(month)}-${twoDigits(day)}` : probe
}

export const monthValue = (year: number, month: number) =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}`

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
  return `${year}-W${twoDigits(week)}`
}

/** 0 for Monday. */
export const weekdayOf = (days: number) => (((days + 3) % 7) + 7) % 7

/** The day of a value with day precision, counted from 1970-01-01; otherwise null. */
export function daysOf(value: string): number | null {
  const interval = value.length === 10 ? dayInterval(value) : null
  return interval?.first ?? null
}

/** Writers leave the year out only if no other day this close to publication, on the other side, could be meant. */
const CLOSE_DAYS = 31
const SOON_DAYS = 92
/**
 * The year of a day written without one. A weekday beside it decides among the nearest years. Otherwise it is the
 * next such day if the verb looks ahead; the one within a month of the anchor, if there is one; and the last one before
 * it, unless one lies ahead within three months in a sentence that does not look back, which a notice may mean. Null if
 * no year has such a day.
 * @param isFirm whether it is certain that the sentence looks ahead, asked where a day has just passed
 */
export function yearOfDay(
  anchor: Anchor,
  month: number,
  day: number,
  outlook: Outlook,
  weekday: number | null,
  isFirm: () => boolean = () => true,
): number | null {
  const candidates = [anchor.year - 1, anchor.year, anchor.year + 1].flatMap((year) => {
    const days = daysOf(dayValue(year, month, day) ?? '')
    return days === null ? [] : [{ year, distance: days - anchor.days, weekday: weekdayOf(days) }]
  })
  if (weekday !== null) return candidates.find((it) => it.weekday === weekday)?.year ?? null
  const past = candidates.findLast((it) => it.distance <= 0)
  const ahead = candidates.find((it) => it.distance >= 0)
  if (!past || !ahead) return (past ?? ahead)?.year ?? null
  const nearest = ahead.distance < -past.distance ? ahead : past
  if (Math.abs(nearest.distance) <= CLOSE_DAYS && !(outlook === 'future' && isFirm())) return nearest.year
  if (outlook === 'future') return ahead.year
  if (outlook === 'unknown') return (ahead.distance <= SOON_DAYS ? nearest : past).year
  return past.year
}

/** The same for a month: the next one if the sentence looks ahead, otherwise the last one. */
export function yearOfMonth(anchor: Anchor, month: number, outlook: Outlook): number {
  const ahead = (month - anchor.month + 12) % 12
  if (ahead === 0) return anchor.year
  const isLater = month > anchor.month
  if (outlook === 'future') return isLater ? anchor.year : anchor.year + 1
  return isLater ? anchor.year - 1 : anchor.year
}
