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

/**
 * The other names under which a place may stand in a text: without its marks, with its first word shortened
 * or in full, and for places known abroad whatever GeoNames lists in Latin letters.
 */
export function spellings({ name, ascii, alternates, population, feature }: SourcePlace): string[] {
  const plain = SHORTENED.flatMap(([long, short]) => (long.test(name) ? [name.replace(long, short)] : []))
  const abroad = population >= KNOWN_ABROAD || feature === 'PPLC' || feature === 'PPLA'
  const listed = alternates.filter(
    (it) => it.length >= LETTERS_AT_LEAST && LATIN_NAME.test(it) && !ALL_CAPITALS.test(it),
  )
  return [ascii, ...plain, ...(abroad ? listed : [])]
}
