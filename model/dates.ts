/** A calendar value, as precise as it is known: `2025-03-08`, `2025-03`, `2025`, `2025-W10`, `--12-08`. */
export const DATE_VALUE =
  /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|-W(?:0[1-9]|[1-4]\d|5[0-3]))?|--(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/

/** A date of publication: a day, a month or a year. */
export const PUBLICATION_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

/** A day, a month or a year, or two of them joined by `/`, which are a range. */
export const PUBLICATION_DATES = new RegExp(
  `^${PUBLICATION_DATE.source.slice(1, -1)}(?:/${PUBLICATION_DATE.source.slice(1, -1)})?$`,
)

type Published = { publishedAt: string | null; publishedEnd?: string | undefined }

/** The date of publication as text: `2025-03-01/2025-03-09` if it is a range. */
export const publishedText = ({ publishedAt, publishedEnd }: Published): string | null =>
  publishedAt === null || publishedEnd === undefined ? publishedAt : `${publishedAt}/${publishedEnd}`

/** The same in its parts. */
export function publishedParts(text: string): { publishedAt: string; publishedEnd?: string } {
  const [publishedAt = '', publishedEnd] = text.split('/')
  return { publishedAt, ...(publishedEnd !== undefined && { publishedEnd }) }
}

/** All days that a date of publication may mean, from the first of a range to the last. */
export function publishedDays({ publishedAt, publishedEnd }: Published): DayInterval | null {
  const begin = publishedAt === null ? null : dayInterval(publishedAt)
  const end = publishedEnd === undefined ? begin : dayInterval(publishedEnd)
  return begin && { first: begin.first, last: Math.max(begin.last, end?.last ?? begin.last) }
}

/** The month of publication, `2025-03`; the year alone, `2025`, where it is longer than a month. */
export function publishedMonth({ publishedAt, publishedEnd }: Published): string | null {
  if (publishedAt === null) return null
  const month = publishedAt.slice(0, 7)
  return publishedEnd === undefined || publishedEnd.slice(0, 7) === month ? month : publishedAt.slice(0, 4)
}

/** Both ends inclusive, as whole days since 1970-01-01 (UTC, proleptic Gregorian). */
export type DayInterval = { first: number; last: number }

const DAY_MS = 86_400_000

function day(year: number, month: number, dayOfMonth: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return Math.floor(date.getTime() / DAY_MS)
}

/** ISO 8601: week 1 contains 4 January; weeks begin on Monday. */
function isoWeek(year: number, week: number): DayInterval {
  const fourth = day(year, 1, 4)
  const weekday = (((fourth + 3) % 7) + 7) % 7 // 1970-01-01 was a Thursday, so Monday is 0 here
  const first = fourth - weekday + (week - 1) * 7
  return { first, last: first + 6 }
}

/**
 * The days a value may mean, or null if it means no range of days (`--12-08` has no year;
 * `2025-02-30` does not exist).
 */
export function dayInterval(value: string): DayInterval | null {
  const week = /^(\d{4})-W(\d{2})$/.exec(value)
  if (week) return isoWeek(Number(week[1]), Number(week[2]))
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (!parts) return null
  const year = Number(parts[1])
  if (parts[2] === undefined) return { first: day(year, 1, 1), last: day(year, 12, 31) }
  const month = Number(parts[2])
  if (month < 1 || month > 12) return null
  if (parts[3] === undefined) return { first: day(year, month, 1), last: day(year, month + 1, 0) }
  const first = day(year, month, Number(parts[3]))
  return isoDay(first) === value ? { first, last: first } : null
}

/**
 * The date that means all days from the first to the last, both as `2025-03-08`: a month or a year where they are all of
 * its days, `2025-03-01/2025-03-09` where they are neither.
 */
export function dateOfDays({ first, last }: { first: string; last: string }): string {
  if (first === last) return first
  const whole = [first.slice(0, 7), first.slice(0, 4)].find((it) => {
    const days = dayInterval(it)
    return days !== null && isoDay(days.first) === first && isoDay(days.last) === last
  })
  return whole ?? `${first}/${last}`
}

/** Whether this is a day, a month or a year that exists: a filter by 30 February would silently have no effect. */
export function isPublicationDate(text: string): boolean {
  return PUBLICATION_DATE.test(text) && dayInterval(text) !== null
}

/** `2025-03-08` for a day since 1970-01-01. */
export function isoDay(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10)
}

/** A month or day in two digits, as ISO 8601 writes it: `3` is `03`. */
export const twoDigits = (value: string | number): string => String(value).padStart(2, '0')
