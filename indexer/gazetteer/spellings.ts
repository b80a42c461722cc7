import type { SourcePlace } from './sources.ts'

/** From this many people on, a place is written about under its other names too. */
const KNOWN_ABROAD = 10_000
const LETTERS_AT_LEAST = 4

const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}\p{M}'’.\- ]+$/u
/** Airport codes and the like. */
const ALL_CAPITALS = /^[\p{Lu}\d .-]+$/u

const SHORTENED: [RegExp, string][] = [
  [/^Saint /, 'St. '],
  [/^Sainte /, 'Ste. '],
  [/^Mount /, 'Mt. '],
  [/^Fort /, 'Ft. '],
  [/^St\.? /, 'Saint '],
  [/^Mt\.? /, 'Mount '],
  [/^Ft\.? /, 'Fort '],
]

/** How a place's first name may also be written: without its marks, its first word shortened or in full. */
export function spellings({ name, ascii }: SourcePlace): string[] {
  return [
    ascii,
    ...SHORTENED.flatMap(([long, short]) => (long.test(name) ? [name.replace(long, short)] : [])),
  ]
}

/** For places known abroad, whatever other names GeoNames lists in Latin letters. */
export function otherNames({ alternates, population, feature }: SourcePlace): string[] {
  if (population < KNOWN_ABROAD && feature !== 'PPLC' && feature !== 'PPLA') return []
  return alternates.filter(
    (it) => it.length >= LETTERS_AT_LEAST && LATIN_NAME.test(it) && !ALL_CAPITALS.test(it),
  )
}
