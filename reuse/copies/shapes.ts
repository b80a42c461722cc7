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

/** A longer name may be misspelled in one letter; of a shorter one that makes another: *Iran* and *Iraq*. */
const LETTERS_OF_MISSPELLED = 7

/** Whether two names are one that was misread or misspelled. */
export const isSameButForShapes = (one: string, other: string): boolean =>
  one === other || shapesOf(one) === shapesOf(other) || isMisspelled(one, other)

function isMisspelled(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  const more = longer.length - shorter.length
  if (shorter.length < LETTERS_OF_MISSPELLED || more > 1) return false
  let same = 0
  while (same < shorter.length && shorter[same] === longer[same]) same += 1
  return same > 0 && shorter.slice(same + 1 - more) === longer.slice(same + 1)
}

const NUMBER = /^(?<digits>\p{Nd}+(?:[^\p{L}\p{Nd}]\p{Nd}+)?)(?<unit>\p{L}*)$/u
const NO_DIGIT = /\P{Nd}/gu

/**
 * Whether two words may be the same number. What is written in digits here and in letters there cannot be told, and is; so are
 * digits that were typed in another order (072 for 702), and a number with its unit: *8m* and *8000000*, *18th* and *18*.
 */
export function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [NUMBER.exec(one)?.groups, NUMBER.exec(other)?.groups]
  if (one === other || (a === undefined) !== (b === undefined)) return true
  if (a === undefined || b === undefined) return false
  if (amountOf(a, b) === amountOf(b, a)) return true
  const [x = '', y = ''] = [a.digits, b.digits]
  return x.length > 1 && sorted(x) === sorted(y)
}

const sorted = (digits: string) => [...digits].sort().join('')

/** Digits without zeros that say nothing, nor those for which the other one has a unit. */
function amountOf({ digits = '' }: Record<string, string>, other: Record<string, string>): string {
  const value = digits.replace(NO_DIGIT, '').replace(/^0+(?=.)/, '')
  return other.unit ? value.replace(/0+$/, '') : value
}
