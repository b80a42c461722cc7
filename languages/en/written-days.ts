import { Chrono, configuration } from 'chrono-node/en'
import type { WrittenDay } from '../parts/dates.ts'

/**
 * Strict: only written dates. It reads relative dates (as the nearest Friday) differently from how newspapers mean
 * them.
 */
const chrono = new Chrono(configuration.createConfiguration(true))
const REFERENCE = new Date(2024, 0, 1, 12)

const MAY_HOLD_DAY = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b\d{4}-\d{2}-\d{2}/
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\\p{L})'
const COUNT =
  '(?:\\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth)'
const MARKS = '[^\\p{L}\\d]*'
/** chrono needs a number next to the month, and most passages about a Mayor or a Martin have none. */
const BESIDE_MONTH = new RegExp(
  `${COUNT}(?:st|nd|rd|th)?${MARKS}(?:of${MARKS})?${MONTH}|${MONTH}${MARKS}${COUNT}|\\d[-/.]\\d{1,2}[-/.]\\d`,
  'iu',
)
const BEFORE_WEEKDAY = /^(?:on\s+|the\s+)+/i

/** chrono reads `the day before March 6` as a whole, and then does not state the year. */
const withoutBeside = (text: string) => text.replace(/\bday (?=(?:before|after)\b)/g, 'day_')

/** The days that an English text states, without relative ones. */
export function readDays(text: string): WrittenDay[] {
  if (!MAY_HOLD_DAY.test(text) || !BESIDE_MONTH.test(text)) return []
  return chrono.parse(withoutBeside(text), REFERENCE).flatMap((result): WrittenDay[] => {
    const { start: from, end: to } = result
    // `12/08/2024` is two days, depending on who reads it.
    if (/^\d{1,2}[/.]/.test(result.text) || !from.isCertain('day') || !from.isCertain('month')) return []
    if (result.tags().has('result/relativeDate')) return []
    const until = to?.isCertain('day')
      ? {
          year: to.isCertain('year') ? to.get('year') : null,
          month: to.get('month') ?? 0,
          day: to.get('day') ?? 0,
        }
      : null
    return [
      {
        start: result.index + (BEFORE_WEEKDAY.exec(result.text)?.[0].length ?? 0),
        end: result.index + result.text.length,
        year: from.isCertain('year') ? from.get('year') : null,
        month: from.get('month') ?? 0,
        day: from.get('day') ?? 0,
        weekday: from.isCertain('weekday') ? ((from.get('weekday') ?? 0) + 6) % 7 : null,
        until,
      },
    ]
  })
}
