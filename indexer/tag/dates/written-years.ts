import type { Language } from '../../../languages/index.ts'
import { overlapsOf } from '../../../model/overlaps.ts'
import type { Range } from '../../../model/passage.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, oneOfFolded, WORD_BEGINS, WORD_ENDS } from '../passage/word-patterns.ts'
import type { FoundDate } from './date-values.ts'

const YEAR =
  /(?<![\d.,$€£#/:]|\d[–-])\b((?:1[5-9]|20)\d{2})(?:[-–](\d{2}|(?:1[5-9]|20)\d{2}))?\b(?![\d%:/]|[.,]\d|s\b|-\p{L}|['’]\d)/gu
const MAY_CONTAIN_YEAR = /\b(?:1[5-9]|20)\d{2}\b/
/** A word of three letters or more, which may be the noun that a year modifies. */
const NOUN_AFTER = /^\s+\p{L}{3,}/u

const words = perLanguage(({ dates }) => ({
  led: new RegExp(
    `${WORD_BEGINS}${oneOfFolded([...dates.beforeYears, ...dates.beforeYearsAtEnd])}[\\s-]+$`,
    'iu',
  ),
  ledWeakly: new RegExp(`${WORD_BEGINS}${oneOfFolded(dates.beforeYearsAtEnd)}[\\s-]+$`, 'iu'),
  phraseEnd: new RegExp(`^(?:$|[,.;:)"”’'–—]|\\s+[-–—(]|\\s+${oneOf(dates.phraseStarts)}${WORD_ENDS})`, 'u'),
  /** `the 1996 bombing`, `its 1988 results` */
  determiner: new RegExp(`${WORD_BEGINS}${oneOfFolded(dates.nounDeterminers)}\\s+(?:\\p{Ll}+\\s+)?$`, 'iu'),
}))

function isYear(text: string, start: number, end: number, language: Language): boolean {
  const { dates } = language
  const { led, ledWeakly, phraseEnd, determiner } = words(language)
  const before = text.slice(Math.max(0, start - 30), start)
  const after = text.slice(end, end + 40)
  if (dates.countedAfter.test(after)) return false
  const isLed = led.test(before)
  if (isLed && (!ledWeakly.test(before) || phraseEnd.test(after))) return true
  if (before.endsWith('(')) return /^[),;]/.test(after)
  if (dates.yearAloneAfter.test(after) && !dates.notYearBefore.test(before)) return true
  if (isLed) return false
  const modifies = determiner.test(before) || dates.possessiveBefore.test(before)
  return modifies && (dates.yearPossessiveAfter.test(after) || NOUN_AFTER.test(after))
}

const year = (value: string, start: number, end: number): FoundDate => ({
  value,
  precision: 'year',
  basis: 'text',
  start,
  end,
})

/** `1990–94`: the second year in full. */
function lastOf(first: string, second: string | undefined): string | undefined {
  const last = second?.length === 2 ? first.slice(0, 2) + second : second
  return last !== undefined && last > first ? last : undefined
}

/** Years on their own, if the words around them show that they are not amounts. */
export function writtenYears(text: string, others: readonly Range[], language: Language): FoundDate[] {
  const found = language.dates.spelledYears(text).map((it) => year(it.value, it.start, it.end))
  if (!MAY_CONTAIN_YEAR.test(text)) return found
  // Those that this loop adds follow each other and need no comparison.
  const taken = overlapsOf([...others, ...found])
  for (const match of text.matchAll(YEAR)) {
    const [whole, first = '', second] = match
    const start = match.index
    const end = start + whole.length
    if (taken.any(start, end)) continue
    if (!isYear(text, start, end, language)) continue
    const last = lastOf(first, second)
    if (second !== undefined && last === undefined) continue
    found.push({ ...year(first, start, end), ...(last === undefined ? {} : { last }) })
  }
  return found
}
