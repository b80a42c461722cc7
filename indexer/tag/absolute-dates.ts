import { Chrono, configuration } from 'chrono-node/en'
import type { Basis, Range } from '../../model/passage.ts'
import { monthNumber } from '../read/publication-date.ts'
import { type Anchor, dayValue, inferredYear, monthValue } from './date-values.ts'

export type FoundDate = Range & {
  value: string
  last?: string
  precision: 'day' | 'week' | 'month' | 'year'
  basis: Basis
}

/** Strict: only written dates. What it takes relative dates for (the nearest Friday) is not how papers mean them. */
const chrono = new Chrono(configuration.createConfiguration(true))
const REFERENCE = new Date(2024, 0, 1, 12)

const MAY_HOLD_DATE = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b\d{4}-\d{2}-\d{2}/
const MONTH_NAME = `(?:January|February|March|April|May|June|July|August|September|October|November|December)`
const WEEKDAY_BEFORE = /^(?:on\s+|the\s+)+/i
/** `March 8 [and 9, 2025]` */
const MORE_DAYS =
  /^(?:\s*(?:,|and|&|or)\s+)(\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|\s*(?:,\d|people|percent|per|a\.?m|p\.?m|\p{Ll}{3,}s\b))(?:,?\s+(\d{4})\b)?/u
/** `[8 and ]9 March 2025` */
const DAYS_BEFORE = /(?:^|[\s(])(\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:,|and|&|or)\s*)$/

/** Characters before a date that may place it in the past or the future. */
const REACH = 100

export const looksAhead = (before: string) =>
  /\b(?:will|next|until|till|by|coming|upcoming|scheduled|due|expected|planned|set)\b[^.;]{0,60}$/i.test(
    before,
  )

type Day = { day: number; month: number; year: number | null; start: number; end: number }

function resolved(it: Day, text: string, anchor: Anchor | null): FoundDate | null {
  const { start, end, month, day } = it
  const year =
    it.year ??
    (anchor
      ? inferredYear(anchor, month, day, looksAhead(text.slice(Math.max(0, start - REACH), start)))
      : null)
  const value = dayValue(year, month, day)
  const basis = it.year === null && year !== null ? 'inferred:year-of-publication' : 'text'
  return value === null ? null : { value, precision: 'day', basis, start, end }
}

/** Days that share a month with the one that was found, before or behind it. */
function neighbours(text: string, found: Day): Day[] {
  const days: Day[] = []
  let { year } = found
  let at = found.end
  for (let more = MORE_DAYS.exec(text.slice(at)); more; more = MORE_DAYS.exec(text.slice(at))) {
    if (found.year !== null) break
    const start = at + more[0].search(/\d/)
    const end = at + more[0].length
    if (more[2] !== undefined) year = Number(more[2])
    days.push({ day: Number(more[1]), month: found.month, year, start, end })
    at = end
    if (more[2] !== undefined) break
  }
  const before = /^\d/.test(text.slice(found.start)) ? DAYS_BEFORE.exec(text.slice(0, found.start)) : null
  if (before) {
    const start = found.start - before[0].length + before[0].search(/\d/)
    days.push({
      day: Number(before[1]),
      month: found.month,
      year,
      start,
      end: start + (before[1]?.length ?? 0),
    })
  }
  return [{ ...found, year }, ...days.map((day) => ({ ...day, year }))]
}

const WRITTEN_MONTH = new RegExp(
  String.raw`\b(?<lead>(?:early|late|mid|in|since|until|till|by|of|during|from|through|between|before|after|and|last|this|next)[\s-]+)?(?<month>${MONTH_NAME})\b(?:,?\s+(?:of\s+)?(?<year>(?:1[5-9]|20)\d{2}\b|(?:this|last|next) year\b))?(?!\s+\d{1,2}\b|\s*\p{Lu})`,
  'gu',
)

/** `in March 2025`, `since December`: a month is certain only beside a year or a word that places it in time. */
function months(text: string, anchor: Anchor | null, taken: readonly Range[]): FoundDate[] {
  return [...text.matchAll(WRITTEN_MONTH)].flatMap((match): FoundDate[] => {
    const { lead, month: name = '', year: written } = match.groups ?? {}
    const start = match.index + (lead?.length ?? 0)
    const end = match.index + match[0].length
    const month = monthNumber(name)
    if (month === null || taken.some((it) => start < it.end && end > it.start)) return []
    if (/\d(?:st|nd|rd|th)?(?:\s+of)?\s*$/.test(text.slice(0, start))) return []
    const shift = { this: 0, last: -1, next: 1 }[written?.split(' ')[0] ?? '']
    if (shift !== undefined) {
      if (anchor === null) return []
      const value = monthValue(anchor.year + shift, month)
      return [{ value, precision: 'month', basis: 'inferred:relative-to-publication', start, end }]
    }
    if (written !== undefined) {
      return [{ value: monthValue(Number(written), month), precision: 'month', basis: 'text', start, end }]
    }
    if (lead === undefined || anchor === null || /^and/i.test(lead)) return []
    const year = yearOfMonth(
      anchor,
      month,
      lead.trim().toLowerCase(),
      text.slice(Math.max(0, start - REACH), start),
    )
    if (year === null) return []
    return [
      {
        value: monthValue(year, month),
        precision: 'month',
        basis: 'inferred:year-of-publication',
        start,
        end,
      },
    ]
  })
}

function yearOfMonth(anchor: Anchor, month: number, lead: string, before: string): number | null {
  if (lead === 'last') return month < anchor.month ? anchor.year : anchor.year - 1
  if (lead === 'next') return month > anchor.month ? anchor.year : anchor.year + 1
  if (lead === 'this') return anchor.year
  return inferredYear(anchor, month, null, looksAhead(before))
}

const YEAR =
  /\b(?:in|since|of|until|till|from|during|before|after|between|early|late|mid|by)[\s-]+(?:early |late |mid-)?((?:1[5-9]|20)\d{2})(?=$|[,.;:)"”’']|\s+(?:and|or|but|to|the|a|an|in|on|at|as|when|after|before|with|by|for|from|he|she|it|they|was|were|is|had|has|have|that|which|who|while|until|through)\b)(?:\s+(?:and|to|until)\s+((?:1[5-9]|20)\d{2})\b)?/gi

function years(text: string, taken: readonly Range[]): FoundDate[] {
  return [...text.matchAll(YEAR)].flatMap((match): FoundDate[] =>
    [match[1], match[2]].flatMap((year): FoundDate[] => {
      if (year === undefined) return []
      const start = text.indexOf(year, match.index)
      const end = start + year.length
      if (taken.some((it) => start < it.end && end > it.start)) return []
      return [{ value: year, precision: 'year', basis: 'text', start, end }]
    }),
  )
}

/** Dates that the text writes out, whole or in part. A missing year is inferred from an anchor or stays open. */
export function absoluteDates(text: string, anchor: Anchor | null): FoundDate[] {
  const found: FoundDate[] = []
  if (MAY_HOLD_DATE.test(text)) {
    for (const result of chrono.parse(text, REFERENCE)) {
      const { start: from, end: to } = result
      // `12/08/2024` is two days, depending on who reads it.
      if (/^\d{1,2}[/.]/.test(result.text) || !from.isCertain('day') || !from.isCertain('month')) continue
      if (result.tags().has('result/relativeDate')) continue
      const lead = WEEKDAY_BEFORE.exec(result.text)?.[0].length ?? 0
      const start = result.index + lead
      const year = from.isCertain('year') ? from.get('year') : null
      const day: Day = {
        day: from.get('day') ?? 0,
        month: from.get('month') ?? 0,
        year,
        start,
        end: result.index + result.text.length,
      }
      if (to?.isCertain('day')) {
        const last = resolved(
          {
            ...day,
            day: to.get('day') ?? 0,
            month: to.get('month') ?? 0,
            year: to.isCertain('year') ? to.get('year') : null,
          },
          text,
          anchor,
        )
        const first = resolved(day, text, anchor)
        if (first && last) found.push({ ...first, last: last.value })
        continue
      }
      for (const it of neighbours(text, day)) {
        const date = resolved(it, text, anchor)
        if (date) found.push(date)
      }
    }
    found.push(...months(text, anchor, found))
  }
  if (/\b(?:1[5-9]|20)\d{2}\b/.test(text)) found.push(...years(text, found))
  return found
}
