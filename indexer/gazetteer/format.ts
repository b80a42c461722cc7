/**
 * The packed gazetteer: columns of numbers and one blob of names, so that it loads in a few milliseconds and a
 * lookup allocates nothing but its answer. Names are found by a hash of 48 bits: about one word in a thousand
 * million is mistaken for a name.
 */

export const KINDS = ['admin1', 'admin2', 'place', 'section', 'capital'] as const
/** First-level region, second-level region (county), populated place, part of one, a country's capital. */
export type PlaceKind = (typeof KINDS)[number]

/** Coordinates are stored in thousandths of a degree: at most 111 metres. */
export const DEGREE = 1000
/** Flags beside a row's place: an alternate name rather than the main one; … */
export const ALTERNATE = 0x8000_0000
/** … a word that English writes without a capital: `Mobile`, `Reading`; … */
export const COMMON_WORD = 0x4000_0000
/** … a first name of people: `Jordan`, `Charlotte`. */
export const FIRST_NAME = 0x2000_0000
export const PLACE_BITS = 0x1fff_ffff
/** Size in bits of the set of hashed first words. */
export const FIRST_WORD_BITS = 1 << 21
/** No region above. */
export const NONE = 0xffff_ffff

/** Columns in the order of the file, widest first so that each is aligned. */
export const COLUMNS = [
  { name: 'lat', bytes: 4, of: 'places' },
  { name: 'lon', bytes: 4, of: 'places' },
  { name: 'population', bytes: 4, of: 'places' },
  { name: 'admin1', bytes: 4, of: 'places' },
  { name: 'admin2', bytes: 4, of: 'places' },
  { name: 'nameStart', bytes: 4, of: 'places' },
  { name: 'hash', bytes: 4, of: 'rows' },
  { name: 'place', bytes: 4, of: 'rows' },
  { name: 'check', bytes: 2, of: 'rows' },
  { name: 'country', bytes: 1, of: 'places' },
  { name: 'kind', bytes: 1, of: 'places' },
] as const
export type ColumnName = (typeof COLUMNS)[number]['name']

/** The first line of the file, as JSON. */
export type Header = {
  places: number
  rows: number
  firstWordBytes: number
  nameBytes: number
  countries: string[]
}

const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193
const CHECK_START = 0x9747b28c
const CHECK_PRIME = 0x85ebca6b

/** A hash of words that grows word by word (FNV-1a, 32 bits, and a second one of 16 bits). */
export type NameHash = { hash: number; check: number }

export const NO_WORDS: NameHash = { hash: FNV_START, check: CHECK_START }

export function withWord({ hash, check }: NameHash, word: string): NameHash {
  let first = hash
  let second = check
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    first = Math.imul(first ^ code, FNV_PRIME)
    second = Math.imul(second ^ code, CHECK_PRIME) ^ (second >>> 15)
  }
  // A separator after each word, so that `new ark` is not `newark`.
  return {
    hash: Math.imul(first ^ 32, FNV_PRIME) >>> 0,
    check: Math.imul(second ^ 32, CHECK_PRIME) >>> 0,
  }
}

export const check16 = (check: number) => (check ^ (check >>> 16)) & 0xffff
