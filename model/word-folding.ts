import { normalized } from './normalized.ts'
import { IGNORABLE, PLAIN, withSameLetters } from './same-letters.ts'

/** How one word of a text is folded for the search, and the characters that words are made of. */

export const APOSTROPHES = "'’‘ʼʻʹʿʾ`´＇׳"
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

const NUKTA_OR_CANDRABINDU = /[\u093C\u0901]/gu
/** A nasal before a stop of its own place is also written as a point above. */
const NASAL =
  /(?:\u0919\u094D(?=[\u0915-\u0918])|\u091E\u094D(?=[\u091A-\u091D])|\u0923\u094D(?=[\u091F-\u0922])|\u0928\u094D(?=[\u0924-\u0927])|\u092E\u094D(?=[\u092A-\u092D]))/gu
const DEVANAGARI = /\p{Script=Devanagari}/u

/** In Hindi, फ़ is also written फ, गाँव गांव, and हिन्दी हिंदी. */
const foldDevanagari = (word: string): string =>
  word.replace(NUKTA_OR_CANDRABINDU, (mark) => (mark === '\u0901' ? '\u0902' : '')).replace(NASAL, '\u0902')

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

/** What stands for the stroke of ½ in a folded word: a letter, so that it is no 12. */
const STROKE = 'ꓼ'
const withFractions = (decomposed: string): string => decomposed.replaceAll('\u2044', STROKE)

/** The folded form of one word; empty for a word that is nothing but marks. */
export function foldWord(whole: string): string {
  if (PLAIN.test(whole)) return whole.toLowerCase()
  if (SEVERAL_KANA.test(whole)) return String.fromCodePoint(whole.codePointAt(0) ?? 0)
  const word = whole.replace(POSSESSIVE, '')
  if (PLAIN.test(word)) return word.toLowerCase()
  const decomposed = withFractions(
    normalized('NFKD', DEVANAGARI.test(word) ? foldDevanagari(normalized('NFD', word)) : word),
  )
  const lower = decomposed.toLowerCase()
  return (
    withAsciiDigits(
      withSameLetters(
        (lower === decomposed ? lower : normalized('NFKD', lower))
          .replace(IGNORED, '')
          .replace(DROPPED_MARKS, '')
          .replace(VOICING, ''),
      ),
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
