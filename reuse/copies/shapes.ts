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

const NUMBER = /^\p{Nd}+\p{L}*$/u

/** Whether two words are one that was misread, or a number whose digits were typed in another order: 702 for 072. */
export function isSameButForShapes(one: string, other: string): boolean {
  if (one === other) return true
  if (NUMBER.test(one) && NUMBER.test(other)) return isTypedInOtherOrder(one, other)
  return shapesOf(one) === shapesOf(other)
}

const isTypedInOtherOrder = (one: string, other: string): boolean =>
  one.length === other.length && one.length > 1 && [...one].sort().join('') === [...other].sort().join('')
