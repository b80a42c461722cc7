import type { Language } from '../../../languages/index.ts'
import type { WrittenDay } from '../../../languages/parts/dates.ts'
import { overlapsOf } from '../../../model/overlaps.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, WORD_BEGINS, WORD_ENDS, YEAR } from '../passage/word-patterns.ts'
import { monthNumber, weekdayNumber } from './calendar-words.ts'

const patterns = perLanguage(({ calendar, dates }) => {
  const month = `(?<month>${oneOf(calendar.months.flat())})${WORD_ENDS}\\.?`
  const weekday = `(?:${WORD_BEGINS}(?<weekday>${oneOf(calendar.weekdays)}),?\\s+)?`
  const day = `(?<![\\p{N}.,])(?<day>\\d{1,2})(?:${oneOf(dates.ordinalSuffixes)}|[.º])?`
  const of = `(?:\\s+${oneOf(dates.ofWords)})?\\s+`
  return [
    new RegExp(`${weekday}${day}${of}${month}(?:,?${of}(?<year>${YEAR})(?!\\d))?`, 'giu'),
    new RegExp(`${weekday}${WORD_BEGINS}${month}\\s+${day}(?!\\d)(?:,?\\s+(?<year>${YEAR})(?!\\d))?`, 'giu'),
    /(?<![\d-])(?<year>(?:1[5-9]|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/gu,
  ]
})

/** Days as any language writes them: a number next to the name of a month, with or without weekday and year. */
export function daysBesideMonths(text: string, language: Language): WrittenDay[] {
  const found: WrittenDay[] = []
  for (const pattern of patterns(language)) {
    // The days of one pattern follow each other; only those of another may overlap them.
    const taken = overlapsOf([...found])
    for (const match of text.matchAll(pattern)) {
      const { weekday, day, month = '', year } = match.groups ?? {}
      const [start, end] = [match.index, match.index + match[0].trimEnd().length]
      if (taken.any(start, end)) continue
      found.push({
        start,
        end,
        year: year === undefined ? null : Number(year),
        month: monthNumber(language, month) ?? Number(month),
        day: Number(day),
        weekday: weekday === undefined ? null : weekdayNumber(language, weekday),
        until: null,
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
