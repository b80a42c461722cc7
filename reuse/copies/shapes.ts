import { numberOf } from '../../languages/numeral-values.ts'
import { POINT } from '../../model/word-folding.ts'

/**
 * Letters and digits that optical character recognition takes for one another because they are drawn alike. Those of one row
 * are one shape.
 */
const ALIKE: readonly (readonly string[])[] = [
  ['o', '0', 'q'],
  ['l', '1', 'i', 'j', 't', 'f'],
  ['e', 'c'],
  ['s', '5'],
  ['b', '8', 'h', '6'],
  ['g', '9'],
  ['z', '2'],
  ['u', 'v', 'n'],
]
/** Two letters that are read as one. */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/rn|nn/g, 'm'],
  [/cl/g, 'd'],
  [/vv/g, 'w'],
]
const SHAPES: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap(([shape = '', ...others]) => others.map((it): [string, string] => [it, shape])),
)

const shapesOf = (folded: string): string =>
  [...JOINED.reduce((word, [letters, one]) => word.replace(letters, one), folded)]
    .map((it) => SHAPES.get(it) ?? it)
    .join('')

/** A longer name may be misspelled; of a shorter one that makes another: *Brian* and *Brain*. */
const LETTERS_OF_MISSPELLED = 7

/** Whether two names are one that was misread or misspelled. */
export const isSameButForShapes = (one: string, other: string): boolean =>
  one === other || shapesOf(one) === shapesOf(other) || isMisspelled(one, other)

/**
 * Whether two words are one in which a letter is doubled, or two changed places. Any other letter makes another name as often as
 * not: *Mariana* and *Mariano*, *Johnson* and *Johnston*.
 */
function isMisspelled(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length < LETTERS_OF_MISSPELLED) return false
  let at = 0
  while (at < shorter.length && shorter[at] === longer[at]) at += 1
  if (longer.length - shorter.length === 1)
    return longer[at] === longer[at - 1] && shorter.slice(at) === longer.slice(at + 1)
  const swapped = `${shorter[at + 1]}${shorter[at]}`
  return (
    longer.length === shorter.length &&
    longer.slice(at, at + 2) === swapped &&
    shorter.slice(at + 2) === longer.slice(at + 2)
  )
}

const NUMBER = new RegExp(`^(?<digits>\\p{Nd}+(?:${POINT}\\p{Nd}+)?)(?<unit>\\p{L}*)$`, 'u')
const DIGIT = /\p{Nd}/u

/**
 * Whether two words are the same number: as it was misread (*l5* or *1O*), with zeros that say nothing, or with its unit, *8m*
 * and *8000000*, *18th* and *18*. Other digits are another number, also in another order.
 */
export function isSameNumber(one: string, other: string): boolean {
  if (one === other || isMisread(one, other)) return true
  const [a, b] = [NUMBER.exec(one)?.groups, NUMBER.exec(other)?.groups]
  if (a === undefined || b === undefined) return false
  if (a.unit && b.unit) return a.unit === b.unit && amountOf(a.digits) === amountOf(b.digits)
  return mayBeOneAmount([one], [other])
}

/** Whether words in a row and others may mean one number. */
export function mayBeOneAmount(some: readonly string[], others: readonly string[]): boolean {
  const amounts = amountsOf(others)
  return amountsOf(some).some((it) => amounts.includes(it))
}

const amountOf = (digits = ''): number => Number(digits.replace(POINT, '.'))

/** The numbers that words in a row may mean: one, or with a unit several (*8m*); none if that is not known. */
export function amountsOf(words: readonly string[]): number[] {
  const [only, ...more] = words
  const united = more.length === 0 && only !== undefined ? NUMBER.exec(only)?.groups : undefined
  // Rounded, because a tenth of a million is not one exactly.
  if (united?.unit) return POWERS.map((it) => Number((amountOf(united.digits) * it).toPrecision(PRECISION)))
  const value = numberOf(words.map((it) => it.replace(POINT, '.')))
  return value === null ? [] : [value]
}

/** Digits of a number that can be relied upon. */
const PRECISION = 12

/** What a unit may stand for: nothing (*18th*), thousands, millions and so on. */
const POWERS = [1, 1e3, 1e6, 1e9, 1e12]

/** Whether letters stand where digits are that are drawn alike. A digit is hardly ever read as another one. */
const isMisread = (one: string, other: string): boolean =>
  one.length === other.length &&
  [...one].every((it, at) => {
    const against = other[at] ?? ''
    return it === against || (DIGIT.test(it) !== DIGIT.test(against) && shapesOf(it) === shapesOf(against))
  })

/** Whether two digits beside each other changed places. */
export function isSwapped(one: string, other: string): boolean {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return (
    one.length === other.length &&
    DIGIT.test(one[at] ?? '') &&
    DIGIT.test(one[at + 1] ?? '') &&
    `${one[at + 1]}${one[at]}${one.slice(at + 2)}` === other.slice(at)
  )
}
