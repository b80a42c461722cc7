import type { Range } from '../../../model/passage.ts'
import { monthNumber } from '../../read/publication-date.ts'
import { type Anchor, type DatedText, type FoundDate, monthValue, yearOfMonth } from './date-values.ts'
import { type Outlook, outlookAt } from './outlook.ts'

const MONTH_NAME = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** Months that are first names or verbs too: only a word before them that leads to a date makes them months. */
const NAMES_TOO = new Set(['April', 'May', 'June', 'August', 'March'])
const LEAD =
  '(?:[Ee]arly|[Ll]ate|[Mm]id|[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|of|[Dd]uring|[Ff]rom|[Tt]hrough|[Bb]etween|[Bb]efore|[Aa]fter|and|to|[Ll]ast|[Tt]his|[Nn]ext|[Ff]or)'
const WRITTEN_MONTH = new RegExp(
  String.raw`\b(?<lead>${LEAD}[\s-]+)?(?<month>${MONTH_NAME})\b(?:,?\s+(?:of\s+)?(?<year>(?:1[5-9]|20)\d{2}\b|(?:this|last|next) year\b))?(?!\s+\d{1,2}\b|\s*\p{Lu}|\.\p{L})`,
  'gu',
)
const MAY_HOLD_MONTH = new RegExp(String.raw`\b${MONTH_NAME}\b`)
const DAY_BEFORE = /\d(?:st|nd|rd|th)?(?:\s+of)?\s*$/
const DETERMINER = /\b(?:the|an?|its|his|her|their|our|one|that)\s+$/i
const YEAR_SHIFT: Record<string, number> = { this: 0, last: -1, next: 1 }

const overlaps = (taken: readonly Range[], start: number, end: number) =>
  taken.some((it) => start < it.end && end > it.start)

/** `last August` is the latest that is over, `next August` the first to come. */
function shiftedYear(anchor: Anchor, month: number, lead: string): number | null {
  if (lead === 'last') return month < anchor.month ? anchor.year : anchor.year - 1
  if (lead === 'next') return month > anchor.month ? anchor.year : anchor.year + 1
  return lead === 'this' ? anchor.year : null
}

/** Whether a bare month is one: after a word that leads to it, or as what a noun is of (`the October vote`). */
function isMonth(text: string, name: string, lead: string | undefined, start: number, end: number): boolean {
  if (lead !== undefined) return lead !== 'and' || !NAMES_TOO.has(name)
  if (name === 'May') return false
  if (/^['’]s\b/.test(text.slice(end))) return !NAMES_TOO.has(name)
  return /^\s+\p{Ll}/u.test(text.slice(end)) && DETERMINER.test(text.slice(Math.max(0, start - 8), start))
}

const OTHER_END = new RegExp(
  String.raw`^\s*(?<link>and|to|until|till|through|[–—-])\s*(?<month>${MONTH_NAME}),?\s+(?<year>(?:1[5-9]|20)\d{2})\b`,
)

/** `between March and June 2011`, `November–March 2012`: the year that the end of a stretch gives its beginning. */
function yearOfRange(behind: string, lead: string | undefined, month: number): number | null {
  const { link, month: name = '', year } = OTHER_END.exec(behind)?.groups ?? {}
  const end = monthNumber(name)
  if (year === undefined || end === null) return null
  if (link === 'and' && !/^(?:between|in)\b/i.test(lead ?? '')) return null
  return month > end ? Number(year) - 1 : Number(year)
}

/** `in March 2025`, `since December`, `last August`: a month counts only where a year is written or can be told. */
export function writtenMonths({ view, anchor }: DatedText, taken: readonly Range[]): FoundDate[] {
  const { text } = view
  if (!MAY_HOLD_MONTH.test(text)) return []
  return [...text.matchAll(WRITTEN_MONTH)].flatMap((match): FoundDate[] => {
    const { lead: led, month: name = '', year: written } = match.groups ?? {}
    const start = match.index + (led?.length ?? 0)
    const end = match.index + match[0].length
    const month = monthNumber(name)
    if (month === null || overlaps(taken, start, end)) return []
    if (DAY_BEFORE.test(text.slice(Math.max(0, start - 10), start))) return []
    const found = (year: number, basis: FoundDate['basis']): FoundDate[] => [
      { value: monthValue(year, month), precision: 'month', basis, start, end },
    ]
    const shift = YEAR_SHIFT[written?.split(' ')[0] ?? '']
    if (written !== undefined && shift === undefined) return found(Number(written), 'text')
    const shared = yearOfRange(text.slice(end), led, month)
    if (written === undefined && shared !== null) return found(shared, 'text')
    if (anchor === null) return []
    if (shift !== undefined) return found(anchor.year + shift, 'inferred:relative-to-publication')
    const lead = led?.replace(/[\s-]+$/, '').toLowerCase()
    if (!isMonth(text, name, lead, start, end)) return []
    const told = lead === undefined ? null : shiftedYear(anchor, month, lead)
    if (told !== null) return found(told, 'inferred:relative-to-publication')
    // The verb of a sentence tells nothing of `a June agreement`, nor of `the late-November trip`.
    const isOfNoun = DETERMINER.test(text.slice(Math.max(0, match.index - 8), match.index))
    const outlook: Outlook = isOfNoun ? 'unknown' : outlookAt(view, { start, end })
    const year = yearOfMonth(anchor, month, outlook)
    return found(year, 'inferred:year-of-publication')
  })
}
