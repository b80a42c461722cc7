import type { Language } from '../../../languages/index.ts'
import { overlapsOf } from '../../../model/overlaps.ts'
import { containsAny, type PassageView } from '../passage/passage-view.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, oneOfFolded, WORD_BEGINS, WORD_ENDS, YEAR } from '../passage/word-patterns.ts'
import {
  endsOf,
  everyForm,
  fullForms,
  monthNumber,
  monthPattern,
  oneOfNames,
  weekdayNumber,
  wordBegins,
} from './calendar-words.ts'
import type { WrittenDay } from './written-day.ts'

const patterns = perLanguage((language) => {
  const { calendar, dates } = language
  const begins = wordBegins(language)
  const month = `${begins}${monthPattern(language, everyForm)}`
  const short = oneOf(
    calendar.months.flatMap((forms) => forms.filter((form) => !fullForms(forms).includes(form))),
  )
  const suffix = `(?:${oneOf(dates.ordinalSuffixes)}|[º°])?`
  const before = `(?:${oneOfNames(dates.beforeDays)}\\s+)?`
  const weekday = `(?:${begins}(?<weekday>${oneOfNames(calendar.weekdays.flat())})\\.?[,،]?\\s+${before})?`
  const number = `(?<day>\\d{1,2})${suffix}`
  const spelled = `${begins}(?<spelled>${oneOfNames(Object.keys(dates.spelledDays))})`
  const of = `(?:${oneOf(dates.ofWords)}\\s+)?`
  const year = `${of}(?<year>${YEAR})(?!\\d|[.,]\\d)`
  const stop = `(?:(?<=${short})\\.)?`
  return {
    ends: endsOf(language, calendar.months.flat()),
    dayFirst: new RegExp(
      `${weekday}(?:(?<![\\p{N}.,:/])${number}|${spelled})(?:\\.?\\s+${of}|\\.|(?<=\\.)|-)${month}(?:${stop}(?:,?\\s+|,|-)${year})?`,
      'gu',
    ),
    // A stop after the whole name of a month, or after the number of a day, ends a sentence, unless the year follows.
    monthFirst: new RegExp(
      `${weekday}${month}(?:${stop}|\\.(?=\\s+\\d{1,2},?\\s+${YEAR}))\\s+${before}(?:${number}|${spelled})(?![\\p{L}\\p{N}%]|[:.,]\\d)(?:(?:(?:,?\\s+|,)${year})|\\.\\s+(?<closed>${YEAR})(?=[)\\],;.–—-]|$|\\s+${oneOf([...dates.joiners, ...dates.rangeLinks])}${WORD_ENDS}))?`,
      'gu',
    ),
    onlyMonth: new RegExp(`${WORD_BEGINS}${oneOfFolded(dates.monthsOnlyAfter)}\\s+$`, 'iu'),
  }
})

/** Days as any language writes them: a number next to the name of a month, with or without weekday and year. */
export function daysBesideMonths(view: PassageView): WrittenDay[] {
  const { text, language } = view
  const { ends, dayFirst, monthFirst, onlyMonth } = patterns(language)
  if (!containsAny(view, ends)) return []
  const found: WrittenDay[] = [...text.matchAll(dayFirst)].flatMap((match) => dayOf(match, language, true))
  if (!language.dates.monthFirst) return found
  const taken = overlapsOf(found)
  const others = [...text.matchAll(monthFirst)].flatMap((match) => {
    const { index: start, 0: whole } = match
    if (taken.any(start, start + whole.length)) return []
    // `in May 12 people died`
    if (match.groups?.year === undefined && onlyMonth.test(text.slice(Math.max(0, start - 12), start)))
      return []
    return dayOf(match, language, false)
  })
  return [...found, ...others].sort((a, b) => a.start - b.start)
}

function dayOf(match: RegExpExecArray, language: Language, dayFirst: boolean): WrittenDay[] {
  const { weekday, day, spelled = '', month = '', closed, year = closed } = match.groups ?? {}
  const number = day === undefined ? language.dates.spelledDays[spelled.toLowerCase()] : Number(day)
  const of = monthNumber(language, month)
  if (number === undefined || of === null) return []
  return [
    {
      start: match.index,
      end: match.index + match[0].length,
      year: year === undefined ? null : Number(year),
      month: of,
      day: number,
      weekday: weekday === undefined ? null : weekdayNumber(language, weekday),
      dayFirst,
      until: null,
    },
  ]
}
