import type { Language } from '../../../languages/index.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, YEAR } from '../passage/word-patterns.ts'
import type { WrittenDay } from './written-day.ts'

const patterns = perLanguage(({ dates }) => {
  const suffix = `(?:${oneOf(dates.ordinalSuffixes)}|[º°])?`
  const comma = `,?\\s*`
  const joiner = `(?:&|${oneOf(dates.joiners)})(?:\\s+${oneOf(dates.beforeDays)})?`
  const link = `(?:(?:\\s+${oneOf(dates.rangeLinks)}(?:\\s+${oneOf(dates.beforeDays)})?\\s+)|\\s?[–—-]\\s?)`
  return {
    /** `[8 and ]9 March 2025`, `[8, 9 and ]10 March`, `[8–]9 March` */
    before: new RegExp(
      `(?<![\\p{L}\\p{N}.,:/$€£])(\\d{1,2})${suffix}(?:(?<link>${link})|(?<joiner>${comma}${joiner}\\s*)|(?<comma>,\\s+))$`,
      'u',
    ),
    /** `March 8 [and 9, 2025]`, `March 8[–9]` */
    after: new RegExp(
      `^(?:(?<link>${link})|${comma}${joiner}\\s+|,\\s+(?=\\d{1,2}${suffix}(?:,\\s+\\d{1,2}${suffix})*${comma}${joiner}\\s+\\d))(\\d{1,2})${suffix}(?![\\p{L}\\d:%]|\\s*,\\d|\\.\\d)(?:,?\\s+(?<year>${YEAR})(?!\\d))?`,
      'u',
    ),
    /** Between two whole days: one list, or the beginning and the end of one range. */
    list: new RegExp(`^(?:\\s*,\\s*|${comma}${joiner}\\s+)$`, 'u'),
    range: new RegExp(`^${link}$`, 'u'),
  }
})

/** A number with a suffix, a link, and the blanks between. */
const REACH = 24

/** Days whose month is written once for several: `8, 9 and 10 March`, `March 8–9, 2025`. */
function sharingMonth(text: string, found: WrittenDay, language: Language): WrittenDay[] {
  return found.dayFirst ? numbersBefore(text, found, language) : numbersAfter(text, found, language)
}

function numbersBefore(text: string, found: WrittenDay, language: Language): WrittenDay[] {
  const days = [found]
  if (!/\d/.test(text.charAt(found.start))) return days
  for (let next = found; ; ) {
    const slice = text.slice(Math.max(0, next.start - REACH), next.start)
    const more = patterns(language).before.exec(slice)
    const day = Number(more?.[1])
    if (!more || day >= next.day || day === 0) return days
    // `8, 9 March` may be 8 of something else.
    if (next === found && more.groups?.comma !== undefined) return days
    const start = next.start - slice.length + more.index
    // Cut off where the slice begins.
    if (/\d/.test(text.charAt(start - 1))) return days
    if (more.groups?.link !== undefined) {
      const { year, month, day: last } = next
      const until = { year, month, day: last }
      return [{ ...next, day, start, until }, ...days.filter((it) => it !== next)]
    }
    next = { ...found, day, weekday: null, start, end: start + String(more[1]).length }
    days.unshift(next)
  }
}

function numbersAfter(text: string, found: WrittenDay, language: Language): WrittenDay[] {
  const days = [found]
  if (found.year !== null) return days
  for (let at = found.end; ; ) {
    const more = patterns(language).after.exec(text.slice(at, at + 3 * REACH))
    const last = days.at(-1) ?? found
    if (!more) return days
    const start = at + more[0].search(/\d/)
    const end = at + more[0].length
    const [number, year] = [Number(/\d+/.exec(more[0])?.[0]), more.groups?.year]
    if (number <= last.day || language.dates.countedDay.test(text.slice(end, end + 40))) return days
    if (more.groups?.link === undefined) {
      days.push({ ...found, day: number, weekday: null, start, end })
    } else {
      days.splice(-1, 1, { ...last, end, until: { year: null, month: found.month, day: number } })
    }
    if (year !== undefined) return days.map((day) => withYear(day, Number(year)))
    if (more.groups?.link !== undefined) return days
    at = end
  }
}

const withYear = (day: WrittenDay, year: number): WrittenDay => ({
  ...day,
  year: day.year ?? year,
  until: day.until === null ? null : { ...day.until, year: day.until.year ?? year },
})

/** The year of a day that is followed by one of a known year: a range may begin in the year before. */
function yearBefore(day: WrittenDay, next: WrittenDay, isRange: boolean): number | null {
  if (next.year === null) return null
  const isLater = day.month > next.month || (day.month === next.month && day.day > next.day)
  return isLater ? (isRange ? next.year - 1 : null) : next.year
}

/**
 * The days of a text with those that share their month or their year: `8 and 9 March 2025`, `8 March and 2 April 2025`.
 * Two days with *to* between them are one range.
 */
export function joinedDays(text: string, found: readonly WrittenDay[], language: Language): WrittenDay[] {
  const { list, range } = patterns(language)
  const days = found.flatMap((day) => sharingMonth(text, day, language))
  const joined: WrittenDay[] = []
  for (let at = days.length - 1; at >= 0; at -= 1) {
    const day = days[at]
    const next = joined.at(-1)
    if (day === undefined) continue
    const gap = next && next.start - day.end < REACH ? text.slice(day.end, next.start) : null
    if (next === undefined || gap === null || day.until !== null) joined.push(day)
    else if (range.test(gap) && next.until === null) {
      const { year, month, day: last } = next
      const first = day.year ?? yearBefore(day, next, true)
      joined.splice(-1, 1, { ...day, year: first, end: next.end, until: { year, month, day: last } })
    } else if (day.year === null && list.test(gap))
      joined.push({ ...day, year: yearBefore(day, next, false) })
    else joined.push(day)
  }
  return joined.reverse()
}
