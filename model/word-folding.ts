import { normalized } from './normalized.ts'

/** How one word of a text is folded for the search, and the characters that words are made of. */

export const APOSTROPHES = "'’‘ʼʻʹʿʾ`´＇׳"
// Soft hyphen, zero-width (non-)joiner and bidi marks occur inside words without meaning anything.
export const IGNORABLE = '\\u00AD\\u034F\\u061C\\u200B-\\u200F\\u2060\\uFEFF'
export const LETTER = `[\\p{L}\\p{N}\\p{M}${IGNORABLE}]`
/** Between Hebrew letters, an acronym: צה"ל. */
export const GERSHAYIM = '"“”״＂'

/**
 * What stands for the point of a decimal number in a folded word: it is a letter, so that the word stays one word
 * wherever it is folded again.
 */
export const POINT = 'ꓸ'

const POSSESSIVE = new RegExp(`(?<=[\\p{L}\\p{N}\\p{M}.])[${APOSTROPHES}][sS]$`, 'u')
/** All marks that any letter may have; those of kana make another letter, as a dot under a letter does not. */
const DROPPED_MARKS =
  /(?![\u3099\u309A])[\p{Script=Inherited}\u0591-\u05C7\u0610-\u061A\u06D6-\u06ED\u08D3-\u08FF]/gu
const VOICING = /(?<![\p{Script=Hiragana}\p{Script=Katakana}])[\u3099\u309A]/gu
/** One character that decomposes into several kana, each of which would be a word. */
const SEVERAL_KANA = /^[\u309F\u30FF\u3300-\u3357\u{1F200}]/u
/** Also what a letter decomposes into, as ẚ does into one with an apostrophe. */
const IGNORED = new RegExp(`[${IGNORABLE}\\u0640${APOSTROPHES}${GERSHAYIM},.]`, 'gu')

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
/** Letters and digits in which folding changes nothing but the case. */
const PLAIN = /^(?:[A-Za-z0-9]+|[\u0621\u0627\u0628\u062A-\u063A\u0641-\u0648\u064A]+)$/

const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu
const DIGIT = /^\p{Nd}$/u

/** In every script the ten digits follow each other, from a code that ends in 0 or in 6. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const last = code & 15
  return String(last < 6 || DIGIT.test(String.fromCodePoint(code - last)) ? last : last - 6)
}

/** With the digits 0 to 9, whatever script they are of. */
export const withAsciiDigits = (text: string): string => text.replace(OTHER_DIGITS, asciiDigit)

/** The folded form of one word; empty for a word that is nothing but marks. */
export function foldWord(whole: string): string {
  if (PLAIN.test(whole)) return whole.toLowerCase()
  if (SEVERAL_KANA.test(whole)) return String.fromCodePoint(whole.codePointAt(0) ?? 0)
  const word = whole.replace(POSSESSIVE, '')
  if (PLAIN.test(word)) return word.toLowerCase()
  const decomposed = normalized('NFKD', word)
  const lower = decomposed.toLowerCase()
  return (
    withAsciiDigits(
      (lower === decomposed ? lower : normalized('NFKD', lower))
        .replace(IGNORED, '')
        .replace(DROPPED_MARKS, '')
        .replace(VOICING, '')
        .replace(SAME_LETTERS, (letter) => SAME_LETTER[letter] ?? letter),
    )
      // Decomposition can produce something that is not a letter (½ is 1⁄2): the index must see one word or none.
      .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
      .replace(/^\p{M}+/u, '')
  )
}

const ARABIC: Readonly<Record<string, string>> = { أ: 'ا', إ: 'ا', آ: 'ا', ؤ: 'و', ئ: 'ي', ى: 'ي', ة: 'ه' }

/** The same for a row of Arabic letters without marks, in much less time. */
export const foldArabic = (word: string): string =>
  word.replace(/[\u0622-\u0626\u0629\u0649]/g, (letter) => ARABIC[letter] ?? letter)
