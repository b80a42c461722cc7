import { dayInterval } from '../../model/dates.ts'

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** 1 to 12 for an English month, whole or shortened (`Sept.`), or null. */
export function monthNumber(word: string): number | null {
  const plain = word.toLowerCase().replace(/\.$/, '')
  if (plain.length < 3) return null
  const at = MONTHS.findIndex((month) => month === plain || (plain.length <= 4 && month.startsWith(plain)))
  return at === -1 ? null : at + 1
}

const two = (value: string | number) => String(value).padStart(2, '0')

function checked(value: string): string | null {
  return dayInterval(value) === null ? null : value
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ]\d{2}:\d{2}.*)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}.*)?$/
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i
const TIME = /[,\s]+(?:at\s+)?\d{1,2}:\d{2}.*$/i
const MONTH_FIRST = /^([a-z]{3,9}\.?)\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/i
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{3,9}\.?),?[\s-]+(\d{4})$/i

/**
 * A date as ISO 8601 (`2025-04-03`, `2025-04`, `2025`), or null. A time and its zone are dropped: the day is
 * the one that was written. `03/04/2025` is ambiguous, so it is not accepted as a date.
 */
export function readPublicationDate(written: string): string | null {
  const value = written.trim()
  const iso = ISO.exec(value) ?? COMPACT.exec(value)
  if (iso) return checked([iso[1], iso[2], iso[3]].filter((part) => part !== undefined).join('-'))
  const plain = value.replace(WEEKDAY, '').replace(TIME, '').trim()
  const monthFirst = MONTH_FIRST.exec(plain)
  const dayFirst = DAY_FIRST.exec(plain)
  const [name, day, year] = monthFirst
    ? [monthFirst[1], monthFirst[2], monthFirst[3]]
    : [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]]
  const month = name === undefined ? null : monthNumber(name)
  if (month === null) return null
  return checked(day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`)
}

/** What a date of publication leaves open. */
export function publicationPrecision(value: string | null): 'day' | 'month' | 'year' | 'unknown' {
  if (value === null) return 'unknown'
  return value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day'
}
