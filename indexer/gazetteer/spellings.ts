import type { SourcePlace } from './sources.ts'

/** Population from which texts use a place's other names too. */
const KNOWN_ABROAD = 10_000
const LETTERS_AT_LEAST = 4

const LATIN_NAME = /^\p{Lu}[\p{Script=Latin}\p{M}'’.\- ]+$/u
/** Airport codes and similar abbreviations. */
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

/** Other ways to write a place's main name: without diacritics, with its first word abbreviated or in full. */
export function spellings({ name, ascii }: SourcePlace): string[] {
  return [
    ascii,
    ...SHORTENED.flatMap(([long, short]) => (long.test(name) ? [name.replace(long, short)] : [])),
  ]
}

/** The other names in Latin letters that GeoNames lists, for places that are known abroad. */
export function otherNames({ alternates, population, feature }: SourcePlace): string[] {
  if (population < KNOWN_ABROAD && feature !== 'PPLC' && feature !== 'PPLA') return []
  return alternates.filter(
    (it) => it.length >= LETTERS_AT_LEAST && LATIN_NAME.test(it) && !ALL_CAPITALS.test(it),
  )
}
