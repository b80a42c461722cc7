import { CHANGING_WORDS } from './changing-words.ts'
import { list } from './word-list.ts'

type Valued = readonly [string, number]

/** Numerals of some numbers, by which one of them it is; those of one number with a stroke between. */
const valued = (written: string, value: (nth: number) => number): Valued[] =>
  written.split(/\s+/).flatMap((words, nth) => words.split('|').map((word): Valued => [word, value(nth)]))

/** In order from a first one on, each so much more than the one before. */
const counted = (from: number, step: number, written: string): Valued[] =>
  valued(written, (nth) => from + nth * step)

/** In order from a first one on, each a thousand times the one before. */
const scales = (from: number, written: string): Valued[] => valued(written, (nth) => from * 1e3 ** nth)

const WRITTEN: Readonly<Record<string, readonly Valued[]>> = {
  en: [
    ...counted(0, 1, 'zero one two three four five six seven eight nine ten eleven twelve|dozen thirteen'),
    ...counted(14, 1, 'fourteen fifteen sixteen seventeen eighteen nineteen'),
    ...counted(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety hundred'),
    ...scales(1e3, 'thousand|thousands million|millions billion|billions trillion|trillions'),
  ],
  de: [
    ...counted(
      0,
      1,
      'null ein|eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf|dutzend dreizehn',
    ),
    ...counted(14, 1, 'vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn'),
    ...counted(20, 10, 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert'),
    ...scales(1e3, 'tausend million|millionen milliarde|milliarden'),
  ],
  fr: [
    ...counted(2, 1, 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
    ...counted(20, 10, 'vingt trente quarante cinquante soixante'),
    ...counted(100, 1, 'cent|cents'),
    ...scales(1e3, 'mille million|millions milliard|milliards'),
  ],
  es: [
    ...counted(
      0,
      1,
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce|docena trece catorce quince',
    ),
    ...counted(16, 1, 'dieciseis diecisiete dieciocho diecinueve'),
    ...counted(
      20,
      10,
      'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien|ciento|cientos',
    ),
    ...scales(1e3, 'mil millon|millones'),
  ],
  ar: [
    ...counted(
      0,
      1,
      'صفر واحد|واحدة اثنان|اثنين|اثنتان|اثنتين ثلاث|ثلاثة اربع|اربعة خمس|خمسة ست|ستة سبع|سبعة',
    ),
    ...counted(8, 1, 'ثمان|ثماني|ثمانية تسع|تسعة عشر|عشرة'),
    ...counted(20, 10, 'عشرون|عشرين ثلاثون|ثلاثين اربعون|اربعين خمسون|خمسين ستون|ستين سبعون|سبعين'),
    ...counted(80, 10, 'ثمانون|ثمانين تسعون|تسعين مئة|مائة'),
    ...scales(1e3, 'الف|الاف مليون|ملايين مليار'),
  ],
}

const SMALLEST_SCALE = 100
/** Of what was counted last: *three millions and a half*. */
const HALF = 'half'
/** Without a number before them they are many: *thousands of people*. */
const UNCOUNTED = list(
  'thousands millions billions trillions millionen milliarden milliards millones الاف ملايين',
)

/** Of each numeral its number, unless it is another number, or none, in another language: *once*. */
export const NUMERAL_VALUES: ReadonlyMap<string, number> = valuesOfAll()

function valuesOfAll(): Map<string, number> {
  const all = Object.entries(WRITTEN).map(([code, valued]) => ({ code, values: new Map(valued) }))
  const found = new Map<string, number>()
  for (const [word, value] of all.flatMap(({ values }) => [...values])) {
    const isOther = all.some(({ code, values }) => {
      const known = values.get(word)
      return known === undefined ? CHANGING_WORDS[code]?.numerals.has(word) === true : known !== value
    })
    if (!isOther) found.set(word, value)
  }
  return found
}

/**
 * The number that words in a row make, of digits or numerals: 25 for *twenty five*, 15000000 for *15 million*. Null if that is
 * not known, as where a smaller number stands before a greater one that is no hundred: *quatre vingt*.
 */
export function numberOf(words: readonly string[]): number | null {
  let [total, current] = [0, null as number | null]
  let before = Number.POSITIVE_INFINITY
  for (const word of words) {
    const value = /^\d+(?:\.\d+)?$/.test(word) ? Number(word) : NUMERAL_VALUES.get(word)
    if (word === HALF && before > SMALLEST_SCALE && Number.isFinite(before)) {
      total += before / 2
      before = 0
      continue
    }
    if (value === undefined || (current === null && UNCOUNTED.has(word))) return null
    if (current !== null && value >= SMALLEST_SCALE && value > current) {
      const product: number = current * value
      if (value === SMALLEST_SCALE) current = product
      else {
        total += product
        current = null
      }
      before = value
      continue
    }
    const isNext = current === null ? total === 0 || value < before : value < 10 ** trailingZeros(current)
    if (!isNext) return null
    current = (current ?? 0) + value
    before = value
  }
  return words.length === 0 ? null : total + (current ?? 0)
}

/** How many digits of a number are free for a smaller one behind it. */
const trailingZeros = (value: number): number => /0*$/.exec(String(value))?.[0].length ?? 0
