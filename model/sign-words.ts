import { normalized } from './normalized.ts'

/**
 * Signs that are words: emoji, currencies, arrows, §, ©, ™. Not: punctuation, what stands in front of the items of a
 * list, and the signs of ASCII but $.
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
