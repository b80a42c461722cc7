import { codePageOf, SIGNS } from '../encodings.ts'

/** How many bytes of an entry come before the name of the font, with what says how many these are. */
const HEAD_BYTES = 6

/**
 * The character sets of the fonts of Word 6 and 95, which say how their bytes are read: [MS-DOC], 2.9.90, with names
 * of bytes.
 */
export function characterSetsIn(fonts: Buffer): number[] {
  const sets: number[] = []
  let at = 2
  while (at + HEAD_BYTES <= fonts.length) {
    sets.push(fonts.readUInt8(at + 4))
    at += 1 + fonts.readUInt8(at)
  }
  return sets
}

/** Code pages by the lower ten bits of the languages that Windows numbers ([MS-LCID]); all others are read as 1252. */
const BY_LANGUAGE: Readonly<Record<number, number>> = {
  1: 1256,
  2: 1251,
  4: 936,
  5: 1250,
  8: 1253,
  13: 1255,
  14: 1250,
  17: 932,
  18: 949,
  21: 1250,
  24: 1250,
  25: 1251,
  26: 1250,
  27: 1250,
  28: 1250,
  30: 874,
  31: 1254,
  32: 1256,
  34: 1251,
  35: 1251,
  36: 1250,
  37: 1257,
  38: 1257,
  39: 1257,
  41: 1256,
  42: 1258,
  47: 1251,
}
/** Those that are written in another way than the language elsewhere: in Taiwan, Hong Kong and Macao, and Serbian in Cyrillic. */
const BY_LOCALE: Readonly<Record<number, number>> = { 1028: 950, 3076: 950, 5124: 950, 3098: 1251 }
const LATIN = 1252
const MACINTOSH = 10_000
/** The set of fonts that says nothing: what their letters are depends on the language of Windows. */
const ANSI = 0

/** How the bytes of a run are read. */
export function codePageFor(
  set: number | undefined,
  { language, isMacintosh }: { language: number; isMacintosh: boolean },
): number | 'signs' {
  if (set === SIGNS) return 'signs'
  if (isMacintosh) return MACINTOSH
  const ofFont = set === undefined || set === ANSI ? undefined : codePageOf(set)
  return ofFont ?? BY_LOCALE[language] ?? BY_LANGUAGE[language & 0x3ff] ?? LATIN
}
