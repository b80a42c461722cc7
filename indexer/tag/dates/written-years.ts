import type { Language } from '../../../languages/index.ts'
import { overlapsOf } from '../../../model/overlaps.ts'
import type { Range } from '../../../model/passage.ts'
import { perLanguage } from '../passage/per-language.ts'
import { oneOf, oneOfFolded, WORD_BEGINS, WORD_ENDS } from '../passage/word-patterns.ts'
import { wordBegins } from './calendar-words.ts'
import type { FoundDate } from './date-values.ts'

const YEAR =
  /(?<![\d.,$€£#/:]|\d[–-])\b((?:1[5-9]|20)\d{2})(?:[-–](\d{2}|(?:1[5-9]|20)\d{2}))?\b(?![\d%:/]|[.,]\d|s\b|-\p{L}|['’]\d)/gu
const MAY_CONTAIN_YEAR = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/
/** A word of three letters or more, which may be the noun that a year modifies. */
const NOUN_AFTER = /^\s+\p{L}{3,}/u

const words = perLanguage((language) => {
  const { dates } = language
  const begins = wordBegins(language)
  return {
    led: new RegExp(
      `${begins}${oneOfFolded([...dates.beforeYears, ...dates.beforeYearsAtEnd])}[\\s-]+$`,
      'iu',
    ),
    ledWeakly: new RegExp(`${begins}${oneOfFolded(dates.beforeYearsAtEnd)}[\\s-]+$`, 'iu'),
    phraseEnd: new RegExp(
      `^(?:$|[,.;:)"”’'“»«–—]|\\s+[-–—(»]|\\s+${oneOfFolded(dates.phraseStarts)}${WORD_ENDS})`,
      'u',
    ),
    /** `2011, 2012 and 2013` */
    list: new RegExp(
      `^\\s*(?:,|,?\\s*(?:&|${oneOf(dates.joiners)})(?=\\s)|${oneOf(dates.joiners.filter((it) => dates.attached.includes(it)))})\\s*$`,
      'u',
    ),
    /** `the 1996 bombing`, `its 1988 results` */
    determiner: new RegExp(`${WORD_BEGINS}${oneOfFolded(dates.nounDeterminers)}\\s+(?:\\p{Ll}+\\s+)?$`, 'iu'),
  }
})

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

/** `1970s`; the `1800s` may be a century. */
const DECADE = /(?<![\d.,$€£#/:–-])(?:1[5-9][1-9]0|20\d0)(?!\d)/gu

function decadesIn(text: string, { dates }: Language): FoundDate[] {
  return [...text.matchAll(DECADE)].flatMap((match): FoundDate[] => {
    const [start, first] = [match.index, match[0]]
    const after = dates.decadeAfter.exec(text.slice(start + 4, start + 16))
    if (after === null && !dates.decadeBefore.test(text.slice(Math.max(0, start - 16), start))) return []
    return [{ ...year(first, start, start + 4 + (after?.[0].length ?? 0)), last: String(Number(first) + 9) }]
  })
}

type Candidate = { match: RegExpExecArray; first: string; is: boolean }

/** Years that are listed with one that is shown to be a year are years too, if they ascend. */
function withListed(candidates: readonly Candidate[], text: string, language: Language): Candidate[] {
  const { list } = words(language)
  const isList = (left: Candidate, right: Candidate) =>
    left.first < right.first &&
    right.match.index - left.match.index < 16 &&
    list.test(text.slice(left.match.index + left.match[0].length, right.match.index))
  const found = candidates.map((it) => ({ ...it }))
  const share = (from: Candidate | undefined, to: Candidate | undefined, listed: boolean) => {
    if (from?.is && to && listed) to.is = true
  }
  for (let at = 1; at < found.length; at += 1) {
    const [left, right] = [found[at - 1], found[at]]
    if (left && right) share(left, right, isList(left, right))
  }
  for (let at = found.length - 1; at > 0; at -= 1) {
    const [left, right] = [found[at - 1], found[at]]
    if (left && right) share(right, left, isList(left, right))
  }
  return found.filter(({ is }) => is)
}

/** Years on their own, if the words around them show that they are not amounts, and decades. */
export function writtenYears(text: string, others: readonly Range[], language: Language): FoundDate[] {
  const found = language.dates.spelledYears(text).map((it) => year(it.value, it.start, it.end))
  if (!MAY_CONTAIN_YEAR.test(text)) return found
  found.push(...decadesIn(text, language))
  // Those that this loop adds follow each other and need no comparison.
  const taken = overlapsOf([...others, ...found])
  const candidates = [...text.matchAll(YEAR)].flatMap((match): Candidate[] => {
    const [start, end] = [match.index, match.index + match[0].length]
    if (taken.any(start, end)) return []
    return [{ match, first: match[1] ?? '', is: isYear(text, start, end, language) }]
  })
  for (const { match, first } of withListed(candidates, text, language)) {
    const second = match[2]
    const last = lastOf(first, second)
    if (second !== undefined && last === undefined) continue
    const date = year(first, match.index, match.index + match[0].length)
    found.push({ ...date, ...(last === undefined ? {} : { last }) })
  }
  return found
}
