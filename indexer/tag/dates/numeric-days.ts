import type { Language } from '../../../languages/index.ts'
import { dayInterval } from '../../../model/dates.ts'
import { overlapsOf } from '../../../model/overlaps.ts'
import type { WrittenDay } from './written-day.ts'

const ISO = /(?<![\d-])((?:1[5-9]|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/g
/** `24.05.2016`, `24/5/2016`, not part of a longer number, an address or a version. */
const PARTED =
  /(?<![\p{L}\p{N}_./:=&?#-])(\d{1,2})([./]|\.\s)(\d{1,2})\2((?:1[5-9]|20)\d{2})(?![\p{L}\p{N}_/=&#-]|[.,:]\d)/gu
/** Where an address has begun, up to a blank. */
const ADDRESS = /(?::\/|\p{L})\/\S+/gu
const MAY_HOLD_ONE = /\d[./-]\s?\d{1,2}[./-]\s?\d/

/** Days written in numbers only: `2016-05-24`, `24.05.2016`, and with slashes where it is certain which is the day. */
export function numericDays(text: string, { dates }: Language): WrittenDay[] {
  if (!MAY_HOLD_ONE.test(text)) return []
  const iso = [...text.matchAll(ISO)].flatMap((match) =>
    dayOf(match, Number(match[1]), Number(match[2]), Number(match[3])),
  )
  const parted = [...text.matchAll(PARTED)].flatMap((match) => {
    const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
    const dayFirst = match[2] !== '/' || dates.slashes === 'day-first'
    if (dayFirst || (first > 12 && second <= 12)) return dayOf(match, year, second, first)
    // `03/04/2019` is two days, depending on who reads it.
    return second > 12 && first <= 12 ? dayOf(match, year, first, second) : []
  })
  const days = [...iso, ...parted]
  if (days.length === 0) return days
  const addresses = overlapsOf(
    [...text.matchAll(ADDRESS)].map(({ index: start, 0: it }) => ({ start, end: start + it.length })),
  )
  return days.filter(({ start, end }) => !addresses.any(start, end))
}

function dayOf(match: RegExpExecArray, year: number, month: number, day: number): WrittenDay[] {
  const [start, end] = [match.index, match.index + match[0].length]
  const two = (value: number) => String(value).padStart(2, '0')
  if (dayInterval(`${year}-${two(month)}-${two(day)}`) === null) return []
  return [{ start, end, year, month, day, weekday: null, dayFirst: false, until: null }]
}
