import { normalized } from './normalized.ts'
import { POINT } from './word-folding.ts'

/**
 * Signs that are words: emoji, currencies, arrows, §, ©, ™; the ampersand and the point of names. Not: punctuation, what
 * stands in front of the items of a list, and the signs of ASCII but $ and those of names.
 */

/** Colours of skin, and how a character is to be drawn: they make no other sign. */
const TONES = '\\u{1F3FB}-\\u{1F3FF}'
const DRAWN = '\\uFE0E\\uFE0F'
const TAGS = '[\\u{E0020}-\\u{E007F}]'
const PICTURE = `\\p{Extended_Pictographic}[${DRAWN}${TONES}]*`
/** Boxes, blocks, bullets; minus and the strokes of fractions; characters that stand for a missing one. */
const NO_WORD = '\\u2500-\\u25FF\\u2212\\u2044\\u2215\\u2219\\u22C5\\u2236\\u2223°\\uFFFC\\uFFFD'
const SIGN = new RegExp(
  [
    // Two letters of a flag.
    '\\p{Regional_Indicator}{2}',
    `(?![\\u0023-\\u007F${NO_WORD}])${PICTURE}(?:\\u200D${PICTURE})*${TAGS}*(?!\\p{M})`,
    // A sign with a stroke through it is another one.
    `(?![!-#%-\\u007F${NO_WORD}])[\\p{Sc}\\p{Sm}\\p{So}§¶†‡‰][${DRAWN}]*(?!\\p{M})`,
  ].join('|'),
  'uy',
)
const LEFT_OUT = new RegExp(`[${DRAWN}${TONES}]|\\u200D[♀♂][${DRAWN}]*`, 'gu')
const CURRENCY = /^\p{Sc}$/u

/** The sign at an offset, where it ends, and its folded form; null where none is that is a word. */
export function signAt(text: string, at: number): { end: number; folded: string } | null {
  SIGN.lastIndex = at
  if (!SIGN.test(text)) return null
  const { lastIndex: end } = SIGN
  const written = text.slice(at, end)
  // What a text may also have as two characters, such as ≠, would be a word in one spelling only.
  if (normalized('NFD', written) !== written) return null
  // Every folded word is of letters and digits or beyond ASCII, in which engines see gaps.
  return { end, folded: written === '$' ? '＄' : written.replace(LEFT_OUT, '') }
}

export const isCurrency = (folded: string): boolean => CURRENCY.test(folded)

/** What stands for an ampersand in folded words: a letter, so that it stays a word wherever it is folded again. */
const JOINED = 'ꓹ'
const AMPERSAND = 38
const WIDE_AMPERSAND = 0xff06
const FULL_STOP = 46
export const mayJoin = (code: number): boolean =>
  code === FULL_STOP || code === AMPERSAND || code === WIDE_AMPERSAND

/** A letter, and whether it stands alone on that side. */
const LETTER_BEFORE = /([\p{L}\p{N}\p{M}]?)[\p{L}\p{N}\p{M}]$/u
const LETTER_BEHIND = /^[\p{L}\p{N}]([\p{L}\p{N}\p{M}]?)/u
const BEGINNING = /(?:^|[\s\p{Ps}\p{Pi}"'])$/u
/** All letters alike: a sentence that lost the space before it begins with one capital. */
const NAME_WITH_POINT = /\.(?=(?:[A-Z]{2,}|[a-z]{2,})[0-9]*(?![\p{L}\p{N}\p{M}]))/uy

/**
 * A sign that joins letters to a name: *AT&T, R&D, .NET, .com*. An ampersand does where a single letter stands on one
 * side; between longer words, and between spaces, it is *and*. It touches both sides, so that they are a phrase. Folded,
 * it is a sign or letter wherever it is folded again.
 */
export function joiningAt(
  text: string,
  at: number,
  code: number,
): { folded: string; start: number; end: number } | null {
  const end = at + 1
  if (code === FULL_STOP) {
    NAME_WITH_POINT.lastIndex = at
    if (!NAME_WITH_POINT.test(text) || !BEGINNING.test(text.slice(Math.max(0, at - 2), at))) return null
    return { folded: POINT, start: at, end }
  }
  if (code !== AMPERSAND && code !== WIDE_AMPERSAND) return null
  const before = LETTER_BEFORE.exec(text.slice(Math.max(0, at - 4), at))
  const behind = LETTER_BEHIND.exec(text.slice(end, end + 4))
  if (before === null || behind === null || (before[1] !== '' && behind[1] !== '')) return null
  return { folded: JOINED, start: at, end }
}
