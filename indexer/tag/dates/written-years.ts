import type { Range } from '../../../model/passage.ts'
import type { FoundDate } from './date-values.ts'

const YEAR =
  /(?<![\d.,$€£#/:]|\d[–-])\b((?:1[5-9]|20)\d{2})(?:[-–](\d{2}|(?:1[5-9]|20)\d{2}))?\b(?![\d%:/]|[.,]\d|s\b|-\p{L}|['’]\d)/gu
const MAY_HOLD_YEAR = /\b(?:1[5-9]|20)\d{2}\b/
/** Words that lead to a year, whatever follows. */
const LED =
  /\b(?:in|since|until|till|during|early|late|mid|by|through|throughout|fiscal|year|due|from|between|before|after|circa|post|pre|into|spring|summer|autumn|fall|winter|and|to|of|for)[\s-]+$/i
/** Words that lead to amounts as well: only at the end of a phrase do they lead to a year. */
const LED_WEAKLY = /\b(?:by|through|due|from|between|before|after|and|to|of|for|pre|post)[\s-]+$/i
const PHRASE_END =
  /^(?:$|[,.;:)"”’'–—]|\s+[-–—(]|\s+(?:and|or|but|to|the|a|an|in|on|at|as|when|after|before|with|by|for|from|he|she|it|they|we|was|were|is|are|had|has|have|that|which|who|while|until|through|because|under|over|into|will|would|his|her|its|their)\b)/
/** `the 1996 bombing`, `its 1988 results`: a year as what a noun is of, but not `the 2000 people`. */
const DETERMINER = /(?:\b(?:the|an?|its|his|her|their|our|that|this)\s+(?:\p{Ll}+\s+)?|['’]s?\s+)$/iu
const OF_A_NOUN = /^['’]s\b|^\s+\p{L}{3,}/u
const COUNTED =
  /^\s+(?:(?!(?:to|in|and|of|or|the|a|for|by|with)\b)\p{Ll}+\s+)?(?:people|persons|men|women|children|troops|soldiers|police|dollars|euros|pounds|tons|tonnes|miles|kilomet\p{L}+|met\p{L}+|feet|acres|hectares|votes|percent|million|billion|p\.?m|a\.?m|gmt|hours|years|days|homes|houses|members|dead|words|more|others|\p{Ll}{3,}ers|\p{Ll}{3,}ans)\b/iu
const ALONE = /\($/

const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const SPELT = new RegExp(
  String.raw`\b(?:(eighteen|nineteen)\s+(${TENS.join('|')})(?:[\s-](${UNITS.join('|')}))?|year\s+(two thousand))\b`,
  'giu',
)

const overlaps = (taken: readonly Range[], start: number, end: number) =>
  taken.some((it) => start < it.end && end > it.start)

function isYear(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start)
  const after = text.slice(end, end + 40)
  if (COUNTED.test(after)) return false
  if (LED.test(before)) return !LED_WEAKLY.test(before) || PHRASE_END.test(after)
  if (ALONE.test(before)) return /^[),;]/.test(after)
  return DETERMINER.test(before) && OF_A_NOUN.test(after)
}

const year = (value: string, start: number, end: number): FoundDate => ({
  value,
  precision: 'year',
  basis: 'text',
  start,
  end,
})

/** `1990–94`: the second year as far as it is written. */
function lastOf(first: string, second: string | undefined): string | undefined {
  const last = second?.length === 2 ? first.slice(0, 2) + second : second
  return last !== undefined && last > first ? last : undefined
}

function spelt(text: string): FoundDate[] {
  return [...text.matchAll(SPELT)].map((match) => {
    const [whole, century, tens = '', unit = ''] = match
    const start = match.index
    if (century === undefined)
      return year('2000', start + whole.length - 'two thousand'.length, start + whole.length)
    const rest = (TENS.indexOf(tens.toLowerCase()) + 2) * 10 + UNITS.indexOf(unit.toLowerCase()) + 1
    const value = (century.toLowerCase() === 'nineteen' ? 1900 : 1800) + rest
    return year(String(value), start, start + whole.length)
  })
}

/** Years that stand alone, where the words around them show that they are no amounts. */
export function writtenYears(text: string, taken: readonly Range[]): FoundDate[] {
  const found = /(?:nine|eigh)teen\s|two thousand/i.test(text) ? spelt(text) : []
  if (!MAY_HOLD_YEAR.test(text)) return found
  for (const match of text.matchAll(YEAR)) {
    const [whole, first = '', second] = match
    const start = match.index
    const end = start + whole.length
    if (overlaps(taken, start, end) || overlaps(found, start, end) || !isYear(text, start, end)) continue
    const last = lastOf(first, second)
    if (second !== undefined && last === undefined) continue
    found.push({ ...year(first, start, end), ...(last === undefined ? {} : { last }) })
  }
  return found
}
