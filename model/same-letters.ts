/**
 * Facts about letters that names and searches fold in the same way. Keys of names are made with them, so nothing here may
 * change; what only a search takes for the same letter is in `word-folding.ts`.
 */

/** Soft hyphen, zero-width (non-)joiner and bidi marks occur inside words without meaning anything. */
export const IGNORABLE = '\\u00AD\\u034F\\u061C\\u200B-\\u200F\\u2060\\uFEFF'
/** What a word is made of, for a pattern. */
export const LETTER = `[\\p{L}\\p{N}\\p{M}${IGNORABLE}]`

/** Letters that compatibility decomposition leaves alone although readers see the same letter. */
const SAME_LETTER: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ک: 'ك',
  ہ: 'ه',
}
const SAME_LETTERS = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'gu')

export const withSameLetters = (folded: string): string =>
  folded.replace(SAME_LETTERS, (letter) => SAME_LETTER[letter] ?? letter)

/** Letters and digits in which folding changes nothing but the case. */
export const PLAIN = /^(?:[A-Za-z0-9]+|[\u0621\u0627\u0628\u062A-\u063A\u0641-\u0648\u064A]+)$/

export const isAsciiLetterOrDigit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

/** Where a sticky pattern that matches at an offset ends; -1 if it does not match there. */
export const matchesAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}
