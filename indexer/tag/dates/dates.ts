import { isDescribed } from '../../../languages/index.ts'
import { isoDay } from '../../../model/dates.ts'
import { type Overlaps, overlapsOf } from '../../../model/overlaps.ts'
import type { MentionedDate, Range } from '../../../model/passage.ts'
import type { PassageView } from '../passage/passage-view.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, oneOfOpening, WORD_BEGINS } from '../passage/word-patterns.ts'
import { asListed } from './calendar-words.ts'
import { clockTimes } from './clock-times.ts'
import {
  type Anchor,
  type DatedText,
  daysOf,
  type FoundDate,
  type StatedYear,
  weekValue,
} from './date-values.ts'
import { datesFromNarrative } from './dates-from-narrative.ts'
import { datesFromPublication } from './dates-from-publication.ts'
import { datesOfFeasts } from './feasts.ts'
import { reviewedYear, statedFor } from './stated-years.ts'
import { writtenDays } from './written-days.ts'
import { writtenMonths } from './written-months.ts'
import { writtenYears } from './written-years.ts'

/**
 * The dates of a document's passages, one tag for each value, with all its mentions. The basis says whether the text
 * states the date or by which rule it was inferred; dates that cannot be determined are left out.
 * @param blocks the block quotations of each passage, which are direct speech like what is between marks
 */
export function datesOf(
  views: readonly PassageView[],
  anchor: Anchor | null,
  blocks: readonly (readonly Range[])[] = [],
): MentionedDate[][] {
  const dated = views.map((given, at): WithRelativeDates => {
    const view = inWesternDigits(given)
    const it = { view, anchor, narrates: false, reviewed: null, earlier: null }
    const fromPublication = isDescribed(view.language) ? datesFromPublication(it) : []
    return { ...it, fromPublication, quoted: overlapsOf<Range>([...view.quotations, ...(blocks[at] ?? [])]) }
  })
  const narrates = !goesByDays(dated)
  const described = dated.flatMap(({ view }) => (isDescribed(view.language) ? view : []))
  const narration = { narrates, reviewed: narrates ? reviewedYear(described, anchor) : null }
  let before: string | null = null
  let earlier: StatedYear | null = null
  return dated.map((it) => {
    if (!isDescribed(it.view.language)) return []
    const found = datesIn({ ...it, ...narration, earlier }, before)
    if (narrates) earlier = statedFor(it.view, earlier)
    before = found.findLast((date) => daysOf(date.value) !== null)?.value ?? null
    return asTags(found)
  })
}

/** News says *yesterday* or *on Friday* at least once in so many passages; a long report may do so once. */
const PASSAGES_OF_NEWS = 40

/** Whether a document tells of its events by days of publication. What people say in it does not count. */
function goesByDays(dated: readonly WithRelativeDates[]): boolean {
  const days = dated.flatMap(({ quoted, fromPublication }) =>
    fromPublication.filter((date) => date.precision === 'day' && !quoted.contains(date.start, date.end)),
  )
  return days.length > 0 && days.length * PASSAGES_OF_NEWS >= dated.length
}

const EASTERN_DIGIT = /[٠-٩۰-۹]/g
const DIGITS = /[٠-٩]/

/** With `٢٠١١` as `2011`; every character stays where it is. */
function inWesternDigits(view: PassageView): PassageView {
  if (view.text.search(EASTERN_DIGIT) === -1) return view
  const zero = (digit: string) => (DIGITS.test(digit) ? 0x660 : 0x6f0)
  const western = (digit: string) => String(digit.charCodeAt(0) - zero(digit))
  return { ...view, text: view.text.replace(EASTERN_DIGIT, western) }
}

type WithRelativeDates = DatedText & { fromPublication: readonly FoundDate[]; quoted: Overlaps<Range> }

/** Where a document narrates, the people it quotes may have spoken long before, and their `yesterday` is unknown. */
function datesIn(it: WithRelativeDates, before: string | null): FoundDate[] {
  const { view } = it
  const ofDays = [...writtenDays(it), ...datesOfFeasts(it)].map((date) => ofWeek(view, date))
  const months = writtenMonths(it, ofDays)
  const written = [...ofDays, ...months, ...writtenYears(view.text, [...ofDays, ...months], view.language)]
  const taken = overlapsOf(written)
  const relative = it.fromPublication.filter(
    (date) =>
      !taken.any(date.start, date.end) &&
      !isPartOf(view, date, written) &&
      (!it.narrates || date.precision !== 'day' || !it.quoted.contains(date.start, date.end)),
  )
  const found = [...written, ...relative].map((date) => besideDay(view, date))
  const days = [...found, ...datesFromNarrative(it, found, before)].sort((a, b) => a.start - b.start)
  return [...days, ...clockTimes(view, days)].sort((a, b) => a.start - b.start)
}

/** `cet après-midi du jeudi 10 février` is one date, the written one. */
function isPartOf(
  { text, language }: PassageView,
  { end, precision }: FoundDate,
  written: readonly FoundDate[],
) {
  if (precision !== 'day') return false
  const link = leads(language).partOfDay.exec(text.slice(end, end + 12))
  return link !== null && written.some(({ start }) => start === end + link[0].length)
}

const leads = perLanguage(({ dates }) => ({
  partOfDay: new RegExp(String.raw`^\s+${oneOf(dates.partOfDay)}\s+`, 'u'),
  weekOf: new RegExp(String.raw`${WORD_BEGINS}${oneOf(dates.weekOf)}\s+$`, 'u'),
  besideDay: new RegExp(String.raw`${WORD_BEGINS}(${oneOfOpening(Object.keys(dates.besideDays))})\s+$`, 'u'),
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
  const shift = language.dates.besideDays[asListed(language.dates.besideDays, lead?.[1] ?? '')]
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
