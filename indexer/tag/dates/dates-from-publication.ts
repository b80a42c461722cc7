import type { Language } from '../../../languages/index.ts'
import { isoDay } from '../../../model/dates.ts'
import { fold } from '../../../model/name-words.ts'
import type { Range } from '../../../model/passage.ts'
import { containsAny, type PassageView, tokenFrom } from '../passage/passage-view.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, oneOfFolded, oneOfFoldedOpening, oneOfOpening, WORD_ENDS } from '../passage/word-patterns.ts'
import {
  asListed,
  countOf,
  countWords,
  endsOf,
  oneOfNames,
  weekdayNames,
  weekdayNumber,
  wordBegins,
} from './calendar-words.ts'
import {
  type Anchor,
  type DatedText,
  daysOf,
  type FoundDate,
  shiftedMonth,
  weekdayOf,
  weekValue,
} from './date-values.ts'
import { outlookAt } from './outlook.ts'

const words = perLanguage((language) => {
  const { dates } = language
  const begins = wordBegins(language)
  const wholeWords = (pattern: string) => new RegExp(`${begins}${pattern}${WORD_ENDS}`, 'gu')
  const lastWords = (phrases: readonly string[]) => endsOf(language, phrases)
  const leads = [...[...dates.lastWords, ...dates.nextWords, ...dates.comingWords, ...dates.notOneDay]]
  const weekday = oneOfNames(weekdayNames(language))
  const directions = new Set([...dates.lastWordsAfter, ...dates.nextWordsAfter])
  const units = oneOf(Object.values(dates.units).flat())
  const count = String.raw`(?<count>(?<!\d[.,])\d{1,3}|${oneOf(countWords(language))})`
  return {
    weekday: wholeWords(
      String.raw`(?:(${oneOfFoldedOpening(new Set(leads))})\s+)?(${weekday})${WORD_ENDS}(?:\s+(${oneOfFolded(directions)}))?`,
    ),
    linked: new RegExp(`^\\s+(?:${oneOf(dates.rangeLinks)})\\s+(?:${oneOf(dates.beforeDays)}\\s+)?$`, 'u'),
    period: wholeWords(oneOfOpening(Object.keys(dates.periods))),
    ago: dates.ago.map((template) => {
      const [before = '', between = '', after = ''] = template.split(/\{n\}|\{unit\}/)
      const part = (text: string) => oneOf([text.trim()].filter((it) => it !== ''))
      const spaced = (text: string) => (text.trim() === '' ? '' : part(text))
      return new RegExp(
        [
          begins,
          before.trim() === '' ? '' : `${spaced(before)}\\s+`,
          count,
          between.trim() === '' ? '\\s+' : `\\s+${spaced(between)}\\s+`,
          `(?<unit>${units})`,
          after.trim() === '' ? '' : `\\s+${spaced(after)}`,
          WORD_ENDS,
        ].join(''),
        'giu',
      )
    }),
    day: wholeWords(oneOfOpening(Object.keys(dates.relativeDays))),
    // A word of each: most passages have none of them, and need no closer look.
    weekdays: endsOf(language, weekdayNames(language)),
    periodEnds: lastWords(Object.keys(dates.periods)),
    unitWords: lastWords(Object.values(dates.units).flat()),
    dayEnds: lastWords(Object.keys(dates.relativeDays)),
    units: new Map(
      Object.entries(dates.units).flatMap(([unit, forms]) =>
        forms.map((form): [string, string] => [form.toLowerCase(), unit]),
      ),
    ),
  }
})

const found = (
  match: RegExpExecArray,
  value: string,
  precision: FoundDate['precision'],
  rule: string,
): FoundDate => ({
  value,
  precision,
  basis: `inferred:${rule}`,
  start: match.index,
  end: match.index + match[0].length,
})

/**
 * Newspapers mean the last such day up to and including the day of publication, unless the sentence looks ahead: `on
 * Friday` in Thursday's paper is six days ago, `until Friday` is tomorrow.
 */
function ofWeekday(match: RegExpExecArray, anchor: Anchor, view: PassageView): FoundDate | null {
  const { dates } = view.language
  const range = { start: match.index, end: match.index + match[0].length }
  const after = view.text.slice(range.end)
  if (dates.weekdayInName.test(after)) return null
  const lead = match[1] === undefined ? undefined : fold(match[1])
  if (lead !== undefined && dates.notOneDay.has(lead)) return null
  if (lead === undefined && isAnyDay(range, view)) return null
  const wanted = weekdayNumber(view.language, match[2] ?? '')
  const today = weekdayOf(anchor.days)
  const back = (today - wanted + 7) % 7
  const ahead = (wanted - today + 7) % 7
  const date = (days: number) => found(match, isoDay(days), 'day', 'weekday-of-publication')
  const direction = fold(match[3] ?? '')
  const isLast = dates.lastWords.has(lead ?? '') || dates.lastWordsAfter.has(direction)
  const isNext = dates.nextWords.has(lead ?? '') || dates.nextWordsAfter.has(direction)
  if (isLast) return date(anchor.days - (back === 0 ? 7 : back))
  if (isNext) return date(anchor.days + (ahead === 0 ? 7 : ahead))
  if (lead !== undefined) return date(anchor.days + ahead)
  // `Tuesday's ruling` has already happened, even if the sentence looks ahead.
  const possessive = dates.possessiveAfter.test(after.slice(0, 3))
  return date(!possessive && outlookAt(view, range) === 'future' ? anchor.days + ahead : anchor.days - back)
}

/** `Saturday into Sunday`, `Monday to Thursday`: the second is the next such day after the first. */
function after(first: FoundDate, second: FoundDate): FoundDate {
  const [from, to] = [daysOf(first.value), daysOf(second.value)]
  return from === null || to === null
    ? second
    : { ...second, value: isoDay(from + ((((to - from) % 7) + 7) % 7)) }
}

function isAnyDay({ start, end }: Range, { text, language: { dates } }: PassageView): boolean {
  return (
    dates.someDayBefore.test(text.slice(Math.max(0, start - 24), start)) &&
    dates.someDayAfter.test(text.slice(end, end + 24))
  )
}

const RELATIVE = 'relative-to-publication'

/** The day, week, month or year at an offset from the day of publication. */
function shifted(match: RegExpExecArray, anchor: Anchor, unit: string, by: number): FoundDate {
  if (unit === 'day') return found(match, isoDay(anchor.days + by), 'day', RELATIVE)
  if (unit === 'week') return found(match, weekValue(anchor.days + by * 7), 'week', RELATIVE)
  if (unit === 'month') return found(match, shiftedMonth(anchor, by), 'month', RELATIVE)
  return found(match, String(anchor.year + by), 'year', RELATIVE)
}

function ofPeriod(match: RegExpExecArray, anchor: Anchor, { dates }: Language): FoundDate | null {
  const period = dates.periods[asListed(dates.periods, match[0])]
  return period === undefined ? null : shifted(match, anchor, period[0], period[1])
}

function ofAgo(match: RegExpExecArray, anchor: Anchor, language: Language): FoundDate | null {
  const { count = '', unit = '' } = match.groups ?? {}
  const back = countOf(language, count)
  const kind = words(language).units.get(unit.toLowerCase())
  return back === null || kind === undefined ? null : shifted(match, anchor, kind, -back)
}

function ofSingleDay(match: RegExpExecArray, anchor: Anchor, view: PassageView): FoundDate | null {
  const { text, language } = view
  const { dates } = language
  const phrase = asListed(dates.relativeDays, match[0])
  const shift = dates.relativeDays[phrase]
  if (shift === undefined) return null
  const end = match.index + match[0].length
  if (dates.comparedBefore.test(text.slice(Math.max(0, match.index - 32), match.index))) return null
  const mayBeEra = !dates.neverEras.has(phrase)
  if (mayBeEra && dates.eraBefore.test(text.slice(Math.max(0, match.index - 8), match.index))) return null
  if (dates.eraAfter.test(text.slice(end, end + 30))) return null
  // `USA Today`, the `Today` programme
  const opensQuote = /[`'"“‘]\s*$/.test(text.slice(Math.max(0, match.index - 2), match.index))
  const initial = opensQuote || view.tokens[tokenFrom(view, match.index)]?.initial === true
  if (phrase.charAt(0) !== match[0].charAt(0) && !initial) return null
  return shifted(match, anchor, 'day', shift)
}

/** Dates given relative to the day of publication; none if that day is unknown. */
export function datesFromPublication({ view, anchor }: DatedText): FoundDate[] {
  if (anchor === null) return []
  const { text, language } = view
  const own = words(language)
  const dates: (FoundDate | null)[] = []
  if (containsAny(view, own.weekdays)) {
    let before: FoundDate | null = null
    for (const match of text.matchAll(own.weekday)) {
      const date = ofWeekday(match, anchor, view)
      const linked: boolean = before !== null && own.linked.test(text.slice(before.end, match.index))
      before = linked && before && date && match[1] === undefined ? after(before, date) : date
      dates.push(before)
    }
  }
  if (containsAny(view, own.periodEnds)) {
    for (const match of text.matchAll(own.period)) dates.push(ofPeriod(match, anchor, language))
  }
  if (containsAny(view, own.unitWords)) {
    for (const pattern of own.ago) {
      for (const match of text.matchAll(pattern)) dates.push(ofAgo(match, anchor, language))
    }
  }
  if (containsAny(view, own.dayEnds)) {
    for (const match of text.matchAll(own.day)) dates.push(ofSingleDay(match, anchor, view))
  }
  return withoutRepetitions(
    text,
    dates.filter((date): date is FoundDate => date !== null),
  )
}

/**
 * `yesterday, Thursday` and `today (Friday)` are one mention of one day. A weekday beside it counts where it is the next
 * or the last one: the text was written on another day than it was published.
 */
function withoutRepetitions(text: string, dates: FoundDate[]): FoundDate[] {
  const merged: FoundDate[] = []
  for (const date of dates.sort((a, b) => a.start - b.start)) {
    const before = merged.at(-1)
    const gap = before === undefined ? '' : text.slice(before.end, date.start)
    const beside = /^[\s,،(]{1,3}$/.test(gap) && before !== undefined && before.basis !== date.basis
    // After a comma another clause may begin: `yesterday, Friday it opened`.
    const value = beside ? commonDay(before, date, !/[,،]/.test(gap)) : null
    if (before && value !== null) merged.splice(-1, 1, { ...before, value, end: date.end })
    else merged.push(date)
  }
  return merged
}

/** The day of a weekday, where it is the one that a relative day before it means, or right beside that. */
function commonDay(relative: FoundDate, weekday: FoundDate, isTied: boolean): string | null {
  if (relative.value === weekday.value) return weekday.value
  if (!isTied) return null
  const [from, to] = [daysOf(relative.value), daysOf(weekday.value)]
  if (from === null || to === null) return null
  const shift = ((((to - from) % 7) + 10) % 7) - 3
  return Math.abs(shift) <= 1 ? isoDay(from + shift) : null
}
