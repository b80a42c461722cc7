import { normalized } from '../model/normalized.ts'
import { numberAt } from '../model/number-words.ts'
import type { Range } from '../model/passage.ts'
import { IGNORABLE } from '../model/same-letters.ts'
import { APOSTROPHES, withAsciiDigits } from '../model/word-folding.ts'

/**
 * The words of a text as far as they decide whether somebody is quoted correctly. A search folds more: for it *Syria’s* is
 * *Syria* and ة is ه, and whoever quotes has to write them as they are.
 *
 * A word is a run of letters and digits. Case, accents and vowel signs that may be left out, apostrophes in words, soft
 * hyphens and what cannot be seen do not matter, nor does a hyphen at the end of a line. Numbers have no groups, and keep
 * their decimal point.
 */
export type Word = Range & {
  folded: string
  /** An ellipsis stands before it: something may have been left out there. */
  gap: boolean
  /** Nothing but one space stands between it and the word before: what may part the groups of a number. */
  afterSpace: boolean
  /** The brackets around it: it is a word of whoever quotes. */
  brackets?: Range
}

const LETTER = '\\p{L}'
const CHARACTER = `[\\p{L}\\p{N}]`
const SILENT = `[\\p{M}${IGNORABLE}\\u0640]`
/** Each of their characters counts as a word: where one ends, only a dictionary says, and dictionaries differ. */
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'
/** Divided at the end of a line; what follows begins with a small letter, as no second part of a name does. */
const DIVISION = `[-\\u2010\\u2011]\\p{Zs}*\\r?\\n\\s*(?=\\p{Ll})`
/** Of a letter or ending that was changed to fit the sentence: [T]he, walk[ed]. */
const IN_BRACKETS = `\\[(?=${LETTER}+\\]${LETTER})|(?<=\\[${LETTER}+)\\](?=${LETTER})`
const ENDING = `(?<=${LETTER})\\[(?=${LETTER}+\\])`
const JOINED = `(?:[${APOSTROPHES}](?=${CHARACTER})|(?<=${LETTER})${DIVISION}|${IN_BRACKETS}|${ENDING})`
const WORD = `(?:(?!${UNSPACED})${CHARACTER}${SILENT}*)+`

/** What is left out is shown by dots or asterisks, alone or in brackets. */
const DOTS = `(?:[…⋯‥]+|[.․．。](?:\\p{Zs}?[.․．。]){2,}|(?<=\\p{Zs})\\.\\.(?=\\p{Zs})|\\*(?:\\p{Zs}\\*){2,})`
const ELLIPSIS = `[[(（［〔]\\s*${DOTS}\\s*[\\])）］〕]|${DOTS}`
/** The number of a note, as an encyclopedia or a report has it behind a word. */
const NOTE = `(?<=[^\\s[])\\[\\p{Nd}{1,3}\\]|(?<=\\p{L}{3}|[.,;:!?”’"»)])[¹²³⁰⁴-⁹]+(?![\\p{L}\\p{N}])`

const TOKEN = new RegExp(
  `(?<gap>${ELLIPSIS})|(?<note>${NOTE})|(?<word>(?:\\[(?=${LETTER}+\\]${LETTER}))?(?:${UNSPACED}${SILENT}*|${WORD}(?:${JOINED}${WORD})*))`,
  'uy',
)
/** With all that is joined to it: a skin tone, or the others of a family. */
export const EMOJI =
  '\\p{Extended_Pictographic}(?:\\u200D\\p{Extended_Pictographic}|[\\p{M}\\p{Emoji_Modifier}])*'
const SIGN = new RegExp(`${EMOJI}|\\p{S}`, 'gu')
const ONE_SPACE = /\p{Zs}/u
const PLAIN = /^[a-z0-9]+$/i
const LETTERS = /[\p{L}\p{M}]{0,20}/uy
/**
 * Where marks are accents, or vowels that most texts leave out. Elsewhere they are letters: vowels in the scripts of India
 * and in Thai.
 */
const ACCENTED =
  '\\p{Script=Inherited}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Ethiopic}'
/**
 * Marks that make another letter: in Cyrillic й ў ї ӣ ѓ ќ, but not ё, for which е is printed, and no sign of stress; in kana
 * が and ぱ.
 */
const OTHER_LETTER =
  '(?:\\p{Script=Cyrillic}[\\u0304\\u0306]|(?![еЕ])\\p{Script=Cyrillic}\\u0308|[гкГК]\\u0301|[\\p{Script=Hiragana}\\p{Script=Katakana}][\\u3099\\u309A])'
/** A power is no further digit: 10² is not 102. */
const POWER = /(?<=\p{Nd})[¹²³⁰⁴-⁹]+/gu
const NOT_FOLDED = new RegExp(
  `(?=\\p{M})[${ACCENTED}](?<!${OTHER_LETTER})|[${IGNORABLE}\\u0640${APOSTROPHES}\\s\\-\\u2010\\u2011\\u005B\\u005D]`,
  'gu',
)

/** How a word is compared. */
export function foldedWord(written: string): string {
  if (PLAIN.test(written)) return written.toLowerCase()
  const letters = normalized('NFKD', written.replace(POWER, '^$&')).replace(NOT_FOLDED, '')
  // By way of the capitals: *STRASSE* is *Straße*, and a final sigma is a sigma.
  const folded = normalized('NFKD', letters.toUpperCase()).replace(NOT_FOLDED, '').toLowerCase()
  return withAsciiDigits(folded.replaceAll('ς', 'σ'))
}

/** Whether a text has any letter or digit that counts. */
export const hasWords = (text: string): boolean => lettersAndDigits(text).length > 0

/** The words of a text in order. A text without any letter or digit has its signs as words: emoji are quoted, too. */
export function wordsOf(text: string): Word[] {
  const found = lettersAndDigits(text)
  return found.length > 0 ? found : signsOf(text)
}

const isSmallOrCapital = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
const isAsciiDigit = (code: number) => code >= 48 && code <= 57
const [SPACE, POINT, HYPHEN] = [32, 46, 45]
/** What ends a word and begins nothing: , ; : ! ? ) and the usual dashes and closing quotation mark. */
const ENDS = new Set([32, 10, 44, 59, 58, 33, 63, 41, 34, 47, 0x2014, 0x2013, 0x201d])

/** Whether the run of plain letters that ends here is certainly a word; nearly all are, and no pattern is needed. */
function endsWord(text: string, end: number): boolean {
  if (end === text.length) return true
  const next = text.charCodeAt(end)
  if (ENDS.has(next)) return true
  if (next === HYPHEN) return isSmallOrCapital(text.charCodeAt(end + 1))
  return next === POINT
}

/** What begins nothing: a space, a comma, a quotation mark. */
const beginsNothing = (code: number) =>
  code === SPACE || (code < 128 && ENDS.has(code)) || code === HYPHEN || code === 0x201c

function lettersAndDigits(text: string): Word[] {
  const found: Word[] = []
  let gap = false
  const add = (start: number, end: number, folded: string) => {
    const afterSpace = found.at(-1)?.end === start - 1 && ONE_SPACE.test(text.charAt(start - 1))
    if (folded !== '') found.push({ start, end, folded, gap, afterSpace })
    gap = false
  }
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (beginsNothing(code)) {
      at += 1
      continue
    }
    let end = at
    while (end < text.length && isSmallOrCapital(text.charCodeAt(end))) end += 1
    if (end > at && endsWord(text, end)) {
      add(at, end, text.slice(at, end).toLowerCase())
      at = end
      continue
    }
    TOKEN.lastIndex = at
    const groups = TOKEN.exec(text)?.groups
    if (groups === undefined) {
      at += 1
      continue
    }
    end = TOKEN.lastIndex
    if (groups.gap !== undefined) gap = found.length > 0
    else if (groups.word !== undefined) {
      const number = isAsciiDigit(code) || code >= 128 ? numberFrom(text, at, end) : null
      end = number?.end ?? end
      add(at, end, number?.folded ?? foldedWord(groups.word))
    }
    at = end
  }
  return found
}

/** A number that is more than the digits up to `end`, with the letters behind it: *1,000th*. */
function numberFrom(text: string, start: number, end: number): { end: number; folded: string } | null {
  const number = numberAt(text, start)
  if (number === null || number.end <= end) return null
  LETTERS.lastIndex = number.end
  const letters = LETTERS.exec(text)?.[0] ?? ''
  return { end: number.end + letters.length, folded: number.folded + foldedWord(letters) }
}

export const signsOf = (text: string): Word[] =>
  [...text.matchAll(SIGN)].map(({ 0: sign, index: start }) => ({
    ...{ folded: sign, start, end: start + sign.length },
    ...{ gap: false, afterSpace: false },
  }))
