import { isDescribed } from '../../../languages/index.ts'
import { isoDay } from '../../../model/dates.ts'
import type { MentionedDate } from '../../../model/passage.ts'
import type { PassageView } from '../passage/passage-view.ts'
import { perLanguage } from '../passage/per-language.ts'
import { anyOf, anyOpening } from '../passage/word-patterns.ts'
import { type Anchor, type DatedText, daysOf, type FoundDate, weekValue } from './date-values.ts'
import { datesFromNarrative } from './dates-from-narrative.ts'
import { datesFromPublication } from './dates-from-publication.ts'
import { writtenDays } from './written-days.ts'
import { writtenMonths } from './written-months.ts'
import { writtenYears } from './written-years.ts'

/**
 * The dates of a document's passages, one tag a value with all its mentions. Each says whether the text
 * writes it or by which rule it was inferred; what cannot be told is left out.
 */
export function datesOf(views: readonly PassageView[], anchor: Anchor | null): MentionedDate[][] {
  const told = views.map((view): DatedText & Told => {
    const it = { view, anchor }
    return { ...it, fromPublication: isDescribed(view.language) ? datesFromPublication(it) : [] }
  })
  const byDays = told.some(({ view, fromPublication }) =>
    fromPublication.some((date) => date.precision === 'day' && !isSpoken(view, date)),
  )
  let before: string | null = null
  return told.map((it) => {
    if (!isDescribed(it.view.language)) return []
    const found = datesIn(it, byDays, before)
    before = found.findLast((date) => daysOf(date.value) !== null)?.value ?? null
    return asTags(found)
  })
}

type Told = { fromPublication: readonly FoundDate[] }

const isSpoken = (view: PassageView, { start, end }: FoundDate) =>
  view.quotations.some((it) => start >= it.start && end <= it.end)

/**
 * @param byDays whether the document tells its own events by weekdays and the like. Where it does not, who is
 * quoted may have spoken long before: their `yesterday` is nobody's.
 */
function datesIn(it: DatedText & Told, byDays: boolean, before: string | null): FoundDate[] {
  const { view } = it
  const days = writtenDays(it).map((date) => ofWeek(view, date))
  const months = writtenMonths(it, days)
  const written = [...days, ...months, ...writtenYears(view.text, [...days, ...months], view.language)]
  const relative = it.fromPublication.filter(
    (date) =>
      !written.some((other) => date.start < other.end && date.end > other.start) &&
      (byDays || date.precision !== 'day' || !isSpoken(view, date)),
  )
  const found = [...written, ...relative].map((date) => besideDay(view, date))
  return [...found, ...datesFromNarrative(it, found, before)].sort((a, b) => a.start - b.start)
}

const leads = perLanguage(({ dates }) => ({
  weekOf: new RegExp(String.raw`\b${anyOf(dates.weekOf)}\s+$`, 'u'),
  besideDay: new RegExp(String.raw`\b(${anyOpening(Object.keys(dates.besideDays))})\s+$`, 'u'),
}))

/** `the week of March 6` */
function ofWeek({ text, language }: PassageView, date: FoundDate): FoundDate {
  const lead = leads(language).weekOf.exec(text.slice(Math.max(0, date.start - 12), date.start))
  const days = daysOf(date.value)
  if (lead === null || days === null || date.last !== undefined) return date
  return { ...date, value: weekValue(days), precision: 'week', start: date.start - lead[0].length }
}

/** `the day before March 6`, `the day after Christmas` */
function besideDay({ text, language }: PassageView, date: FoundDate): FoundDate {
  const lead = leads(language).besideDay.exec(text.slice(Math.max(0, date.start - 16), date.start))
  const days = daysOf(date.value)
  const shift = language.dates.besideDays[lead?.[1]?.toLowerCase().replace(/\s+/g, ' ') ?? '']
  if (lead === null || shift === undefined || days === null || date.last !== undefined) return date
  const value = isoDay(days + shift)
  return { ...date, value, basis: 'inferred:relative-to-narrative', start: date.start - lead[0].length }
}

function asTags(found: readonly FoundDate[]): MentionedDate[] {
  const tags = new Map<string, MentionedDate>()
  for (const { value, last, precision, basis, start, end } of found) {
    const key = last === undefined ? value : `${value}/${last}`
    const tag = tags.get(key)
    if (tag === undefined) {
      const until = last === undefined ? {} : { end: last }
      tags.set(key, { value, ...until, precision, basis, mentions: [{ start, end }] })
      continue
    }
    tag.mentions.push({ start, end })
    if (basis === 'text') tag.basis = 'text'
  }
  return [...tags.values()]
}
