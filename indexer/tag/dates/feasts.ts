import { FEASTS, type Feast } from '../../../languages/parts/calendar.ts'
import { isoDay } from '../../../model/dates.ts'
import { fold } from '../../../model/name-words.ts'
import { containsAny } from '../passage/passage-view.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, oneOfFoldedOpening, oneOfOpening, WORD_ENDS, YEAR } from '../passage/word-patterns.ts'
import { endsOf, wordBegins } from './calendar-words.ts'
import { type Anchor, type DatedText, daysOf, dayValue, type FoundDate, weekdayOf } from './date-values.ts'
import { outlookAt } from './outlook.ts'

type Rule =
  /** On the same day of each year. */
  | { month: number; day: number }
  /** Days from Easter Sunday, by the Gregorian or the Julian reckoning. */
  | { easter: 'western' | 'eastern'; days: number }
  /** The nth such weekday of a month, from 0 for Monday. */
  | { month: number; weekday: number; nth: number }
  /** Moves through the year, and how depends on the country. */
  | 'year'

const RULES: Readonly<Record<Feast, Rule>> = {
  'new-year': { month: 1, day: 1 },
  epiphany: { month: 1, day: 6 },
  'eastern-christmas': { month: 1, day: 7 },
  valentine: { month: 2, day: 14 },
  'ash-wednesday': { easter: 'western', days: -46 },
  'palm-sunday': { easter: 'western', days: -7 },
  'maundy-thursday': { easter: 'western', days: -3 },
  'good-friday': { easter: 'western', days: -2 },
  'holy-saturday': { easter: 'western', days: -1 },
  easter: { easter: 'western', days: 0 },
  'easter-monday': { easter: 'western', days: 1 },
  'eastern-easter': { easter: 'eastern', days: 0 },
  ascension: { easter: 'western', days: 39 },
  pentecost: { easter: 'western', days: 49 },
  'whit-monday': { easter: 'western', days: 50 },
  'corpus-christi': { easter: 'western', days: 60 },
  'labour-day': { month: 5, day: 1 },
  halloween: { month: 10, day: 31 },
  'all-saints': { month: 11, day: 1 },
  thanksgiving: { month: 11, weekday: 3, nth: 4 },
  'christmas-eve': { month: 12, day: 24 },
  christmas: { month: 12, day: 25 },
  'second-christmas-day': { month: 12, day: 26 },
  'new-years-eve': { month: 12, day: 31 },
  islamic: 'year',
}

/**
 * Easter Sunday, counted from 1970-01-01. Western: J. M. Oudin 1940, eastern: J. Meeus, both as in the Explanatory
 * Supplement to the Astronomical Almanac, 1992, chapter 12.
 */
function easterOf(year: number, reckoning: 'western' | 'eastern'): number | null {
  const golden = year % 19
  const of = (month: number, day: number) => daysOf(dayValue(year, month, day) ?? '')
  const century = Math.floor(year / 100)
  const leaps = Math.floor(year / 4)
  const skipped = century - Math.floor(century / 4)
  if (reckoning === 'eastern') {
    const moon = (19 * golden + 15) % 30
    const sum = moon + ((2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7) + 114
    const julian = of(Math.floor(sum / 31), (sum % 31) + 1)
    return julian === null ? null : julian + skipped - 2
  }
  const epact = (skipped - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30
  const late = 1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11)
  const moon = epact - Math.floor(epact / 28) * late
  const shift = moon - ((year + leaps + moon + 2 - skipped) % 7)
  const month = 3 + Math.floor((shift + 40) / 44)
  return of(month, shift + 28 - 31 * Math.floor(month / 4))
}

/** The day of a feast in a year, counted from 1970-01-01; null for one that is only known to be in that year. */
function dayOfFeast(feast: Feast, year: number): number | null {
  const rule = RULES[feast]
  if (rule === 'year') return null
  if ('easter' in rule) {
    const easter = easterOf(year, rule.easter)
    return easter === null ? null : easter + rule.days
  }
  if ('day' in rule) return daysOf(dayValue(year, rule.month, rule.day) ?? '')
  const first = daysOf(dayValue(year, rule.month, 1) ?? '')
  return first === null ? null : first + ((rule.weekday - weekdayOf(first) + 7) % 7) + 7 * (rule.nth - 1)
}

const words = perLanguage((language) => {
  const { calendar, dates } = language
  const named = Object.entries(calendar.feastNames).flatMap(([feast, names]) =>
    names.map((name): [string, string] => [name, feast]),
  )
  const names = named.map(([name]) => name)
  const leads = [...dates.lastWords, ...dates.nextWords, ...dates.notOneDay, ...dates.countingArticles]
  return {
    ends: endsOf(language, names),
    feasts: new Map(named),
    pattern: new RegExp(
      `${wordBegins(language)}(?:(?<lead>${oneOfFoldedOpening(new Set(leads))})\\s+)?(?<name>${oneOfOpening(names)})${WORD_ENDS}(?:,?\\s+(?:${oneOf(dates.ofWords)}\\s+)?(?<year>${YEAR})(?!\\d|[.,]\\d))?`,
      'gu',
    ),
  }
})

/** Without a year, `Christmas` is a season, and `Good Friday` is the last or the next one, as the sentence shows. */
function yearOfFeast(feast: Feast, anchor: Anchor, outlook: 'past' | 'future'): number | null {
  const years = [anchor.year - 1, anchor.year, anchor.year + 1]
  const known = years.flatMap((year) => {
    const days = dayOfFeast(feast, year)
    return days === null ? [] : [{ year, days }]
  })
  const ahead = known.find(({ days }) => days >= anchor.days)
  const past = known.findLast(({ days }) => days <= anchor.days)
  return (outlook === 'future' ? ahead : past)?.year ?? null
}

/** Days that are named after a feast: `Christmas Eve 2014`; of one that moves with the moon only the year counts. */
export function datesOfFeasts({ view, anchor }: DatedText): FoundDate[] {
  const { text, language } = view
  const { ends, feasts, pattern } = words(language)
  if (!containsAny(view, ends)) return []
  return [...text.matchAll(pattern)].flatMap((match): FoundDate[] => {
    const { lead: led, name = '', year: written } = match.groups ?? {}
    const feast = feastNamed(feasts, name)
    if (feast === null) return []
    const [start, end] = [match.index + match[0].indexOf(name), match.index + match[0].length]
    if (written !== undefined) {
      const days = dayOfFeast(feast, Number(written))
      return days === null
        ? [{ value: written, precision: 'year', basis: 'text', start, end }]
        : [{ value: isoDay(days), precision: 'day', basis: 'text', start, end }]
    }
    const lead = led === undefined ? '' : fold(led)
    const { lastWords, nextWords } = language.dates
    const directed = lastWords.has(lead) || nextWords.has(lead)
    if (anchor === null || (led === undefined ? !/\s/.test(name) : !directed)) return []
    const ahead = directed ? nextWords.has(lead) : outlookAt(view, { start, end }) === 'future'
    const year = yearOfFeast(feast, anchor, ahead ? 'future' : 'past')
    const days = year === null ? null : dayOfFeast(feast, year)
    if (days === null) return []
    return [{ value: isoDay(days), precision: 'day', basis: 'inferred:year-of-publication', start, end }]
  })
}

function feastNamed(feasts: ReadonlyMap<string, string>, name: string): Feast | null {
  const spaced = name.replace(/\s+/g, ' ')
  const found = feasts.get(spaced) ?? feasts.get(spaced.charAt(0).toLowerCase() + spaced.slice(1))
  return FEASTS.find((feast) => feast === found) ?? null
}
