import { normalized } from './normalized.ts'
import { IGNORABLE, isAsciiLetterOrDigit, LETTER, matchesAt, PLAIN, withSameLetters } from './same-letters.ts'

/**
 * Words of names: what makes two spellings the same name, in authority files, in the rules that tag a text, and in the
 * keys of facets. Keys are in permalinks, corrections and saved searches, so nothing here may change; what a search
 * takes for a word may, and is in `words.ts`.
 */

/** A word as it is written in a text: `text.slice(start, end)` in UTF-16, possessive included. */
export type Word = { folded: string; start: number; end: number }

const APOSTROPHES = "'’‘ʼʻʹʿʾ`´＇"
// Chinese and Japanese do not separate words: each character counts as a word, neighbours as a phrase.
const IDEOGRAPH = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'

/** The first digits of a number that may be grouped, as 1,700 is; each further group; and what must not follow. */
const FIRST_DIGITS = /(?<!\p{N})\p{Nd}{1,3}(?=,\p{Nd}{3})/uy
const GROUP = /,\p{Nd}{3}/uy
const GOES_ON = new RegExp(`${LETTER}|,\\p{Nd}`, 'uy')

/** In this order: U.N. as one word; O'Brien as one word. */
const WORD = new RegExp(
  [
    IDEOGRAPH,
    `(?<!${LETTER})(?!${IDEOGRAPH})\\p{L}\\p{M}*(?:\\.(?!${IDEOGRAPH})\\p{L}\\p{M}*)+(?!${LETTER})(?:\\.?[${APOSTROPHES}]s(?!${LETTER}))?`,
    `(?:(?!${IDEOGRAPH})${LETTER})+(?:[${APOSTROPHES}](?:(?!${IDEOGRAPH})${LETTER})+)*`,
  ].join('|'),
  'uy',
)

const POSSESSIVE = new RegExp(`(?<=[\\p{L}\\p{N}\\p{M}.])[${APOSTROPHES}][sS]$`, 'u')
const INNER_PUNCTUATION = new RegExp(`[${APOSTROPHES},.]`, 'gu')
const DROPPED_MARKS = /[\p{Script=Inherited}\u0591-\u05C7\u0610-\u061A\u06D6-\u06ED\u08D3-\u08FF]/gu
const IGNORED = new RegExp(`[${IGNORABLE}\\u0640]`, 'gu')

const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu

/** The folded form of one word; empty for a word that is nothing but marks. */
function foldWord(whole: string): string {
  if (PLAIN.test(whole)) return whole.toLowerCase()
  const word = whole.replace(POSSESSIVE, '')
  if (PLAIN.test(word)) return word.toLowerCase()
  const decomposed = normalized('NFKD', word.replace(INNER_PUNCTUATION, ''))
  const lower = decomposed.toLowerCase()
  return (
    withSameLetters(
      (lower === decomposed ? lower : normalized('NFKD', lower))
        // Only now: shadda and fatha in one character decompose into both, and the stroke below them.
        .replace(IGNORED, '')
        .replace(DROPPED_MARKS, ''),
    )
      .replace(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
      // Decomposition can produce something that is not a letter (½ is 1⁄2): the index must see one word or none.
      .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
  )
}

/** Whether the plain run `[start, end)` is certainly a whole word; if it is not certain, the pattern decides. */
function endsPlainly(text: string, start: number, end: number): boolean {
  if (end === text.length) return true
  const next = text.charCodeAt(end)
  if (next >= 128) return next === 0x201c || next === 0x201d || next === 0x2014 || next === 0x2013
  const character = text.charAt(end)
  if (character === '.') return end - start > 1
  if (character === ',') return end - start > 3 || !isAsciiLetterOrDigit(text.charCodeAt(end + 1))
  return character !== "'" && character !== '`'
}

/** Digits in groups from an offset: where they end, and whether they are one number, as 1,700 is and 1,700,0 is not. */
function groupedDigits(text: string, at: number): { end: number; whole: boolean } | null {
  let end = matchesAt(FIRST_DIGITS, text, at)
  if (end === -1) return null
  for (let next = end; next !== -1; next = matchesAt(GROUP, text, end)) end = next
  return { end, whole: matchesAt(GOES_ON, text, end) === -1 }
}

/** The words of a text in order, with their offsets. */
export function words(text: string): Word[] {
  const found: Word[] = []
  let at = 0
  // Up to here, groups of digits belong to no number: asked again at each group, a long list of them would take hours.
  let ungrouped = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    let end = at
    // Nearly every word is plain ASCII, and a loop finds those many times faster than the pattern.
    while (isAsciiLetterOrDigit(text.charCodeAt(end))) end += 1
    if (end > at && endsPlainly(text, at, end)) {
      found.push({ folded: text.slice(at, end).toLowerCase(), start: at, end })
      at = end
      continue
    }
    if (end === at && code < 128) {
      at += 1
      continue
    }
    const digit = code >= 128 || (code >= 48 && code <= 57)
    const grouped = digit && at >= ungrouped ? groupedDigits(text, at) : null
    if (grouped?.whole === false) ungrouped = grouped.end
    const wordEnd = grouped?.whole ? grouped.end : matchesAt(WORD, text, at)
    if (wordEnd === -1) {
      at += 1
      continue
    }
    const folded = foldWord(text.slice(at, wordEnd))
    if (folded !== '') found.push({ folded, start: at, end: wordEnd })
    at = wordEnd
  }
  return found
}

/** Folded words separated by single spaces: equal for two names exactly if search treats them as equal. */
export function fold(text: string): string {
  return foldedWords(text).join(' ')
}

/** The same words as a list, which may be empty. */
export const foldedWords = (text: string): string[] => words(text).map((word) => word.folded)

/** Keys that mean something else than a name: of what is unknown, and of what is not read. */
const RESERVED = new Set(['unknown', 'not-read'])

/** A name as a key for URLs: folded words joined by `-`; never a reserved key, never empty. */
export function slug(name: string): string {
  const key = fold(name).replaceAll(' ', '-')
  return key === '' || RESERVED.has(key) ? `${key}-` : key
}
