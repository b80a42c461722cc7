import { POINT, withAsciiDigits } from './word-folding.ts'

/**
 * Numbers as words: with their groups of digits joined, and a decimal point or comma kept as a point.
 *
 * | written | word |
 * | --- | --- |
 * | 1,700 · 1 700 with a no-break or thin space · 1.700.000 · 1,50,000 | the whole number |
 * | 13.5 · 13,5 · 1,700.25 · 1.700,25 | a decimal |
 * | 1.500 | a decimal, which may be the whole number: see `otherReadings` |
 * | 1 500 with a plain space | two words, which may be one number: see `otherReadings` |
 * | 3.4.2025 · 10:30 · 192.168.0.1 · 3,4,5 | its parts |
 */

const BOUND_SPACE = '[\\u00A0\\u2007\\u2009\\u202F]'
/** The separator of groups of three, and the decimal point that goes with it. */
const GROUPS = [
  [`,`, `[.٫]`, 1],
  [BOUND_SPACE, `[.,٫]`, 1],
  [`٬`, `[.٫]`, 1],
  // One group behind a point may as well be a decimal.
  [`\\.`, `,`, 2],
] as const

const END = '(?!\\p{Nd})'
const grouped = GROUPS.map(
  ([separator, point, least]) =>
    `\\p{Nd}{1,3}(?:${separator}\\p{Nd}{3}${END}){${least},}(?!${separator}\\p{Nd})(?:${point}\\p{Nd}+(?![.,]?\\p{Nd}))?`,
)
const ONE_GROUP = `\\p{Nd}{1,3}\\.\\p{Nd}{3},\\p{Nd}{1,2}${END}(?![.,]\\p{Nd})`
const INDIAN = `\\p{Nd}{1,2}(?:,\\p{Nd}{2}${END})+,\\p{Nd}{3}${END}(?!,\\p{Nd})`
const BY_POINT = `\\p{Nd}+[.٫]\\p{Nd}+${END}(?![.٫]\\p{Nd})`
const BY_COMMA = `\\p{Nd}{1,3},\\p{Nd}{1,2}${END}(?![.,]\\p{Nd})`
/** An address on the internet has four parts, of which some may have three digits. */
const ADDRESS = '(?:[0-2]?\\d{1,2}\\.){3}[0-2]?\\d{1,2}(?![.\\d])'
/** A number is not part of a longer row of digits and points, as in a date or a list. */
const NUMBER = new RegExp(
  `(?<!\\p{N})(?!${ADDRESS})(?:(?<!\\p{Nd}[.,٫٬])(?:${[...grouped, ONE_GROUP, INDIAN, BY_COMMA].join('|')})|(?<!\\p{Nd}[.٫])${BY_POINT})`,
  'uy',
)
/** Groups of digits that are no number: to be asked about only once, because there may be many. */
const GROUPS_ONLY = new RegExp(`\\p{Nd}+(?:(?:[.,٬]|${BOUND_SPACE})\\p{Nd}{3}${END})+`, 'uy')

/** The number at an offset, where it ends and its folded form; null where none begins that is more than its digits. */
export function numberAt(text: string, at: number): { end: number; folded: string } | null {
  NUMBER.lastIndex = at
  if (!NUMBER.test(text)) return null
  const { lastIndex: end } = NUMBER
  return { end, folded: foldNumber(withAsciiDigits(text.slice(at, end))) }
}

/** Where groups of digits end that begin with no number; the offset itself where there are none. */
export function groupsEnd(text: string, at: number): number {
  GROUPS_ONLY.lastIndex = at
  return GROUPS_ONLY.test(text) ? GROUPS_ONLY.lastIndex : at
}

const SEPARATORS = /[^0-9]/g

function foldNumber(written: string): string {
  const last = Math.max(...['.', ',', '٫'].map((mark) => written.lastIndexOf(mark)))
  const [whole, fraction] = [written.slice(0, last), written.slice(last + 1)]
  const mark = written.charAt(last)
  const isGroup =
    last === -1 ||
    (fraction.length === 3 && (mark === ',' || (mark === '.' && whole.includes('.')))) ||
    /[^0-9]/.test(fraction)
  if (isGroup) return written.replace(SEPARATORS, '')
  return `${whole.replace(SEPARATORS, '')}${POINT}${fraction}`
}

/** A year is written without groups. */
const WHOLE_NUMBER = /^(?!(?:19|20)\d\d$)[1-9]\d{3,11}$/
const THOUSANDS = new RegExp(`^([1-9]\\d{0,2})${POINT}(\\d{3})$`)

/**
 * The other ways in which a text may have a number, each as adjacent words: *1500* is also written *1 500* and
 * *1.500*; *1.500* may be meant as either. Empty for every other word.
 */
export function otherReadings(folded: string): readonly (readonly string[])[] {
  const [, thousands, rest] = THOUSANDS.exec(folded) ?? []
  if (thousands !== undefined && rest !== undefined) return [[`${thousands}${rest}`], [thousands, rest]]
  if (!WHOLE_NUMBER.test(folded)) return []
  const groups = folded.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ' ').split(' ')
  return groups.length === 2 ? [[groups.join(POINT)], groups] : [groups]
}

/**
 * How many of the words from a position on may be the groups of one number, written with plain spaces: 3 for
 * *1 500 000*; 0 where there is only one or none.
 */
export function groupsFrom(folded: readonly string[], at: number): number {
  if (!/^[1-9]\d{0,2}$/.test(folded[at] ?? '')) return 0
  let end = at + 1
  while (/^\d{3}$/.test(folded[end] ?? '')) end += 1
  return end - at > 1 ? end - at : 0
}
