import { groupsEnd, numberAt } from './number-words.ts'
import { IGNORABLE, isAsciiLetterOrDigit, LETTER, matchesAt } from './same-letters.ts'
import { isCurrency, joiningAt, mayJoin, STAND_INS, signAt } from './sign-words.ts'
import { APOSTROPHES, foldArabic, foldWord, GERSHAYIM } from './word-folding.ts'

/**
 * The words of a text for the search: what makes two spellings the same word, for every engine. Searching only ever
 * sees folded words; people never see them. Names and their keys have words of their own, which never change:
 * `name-words.ts`.
 */

export { slug } from './name-words.ts'

/**
 * A word as it is written in a text: `text.slice(start, end)` in UTF-16, possessive included. Words that touch, without
 * a character between them, were written together: characters of Chinese, Japanese, Thai.
 */
export type Word = {
  folded: string
  start: number
  end: number
  /**
   * Written together with the word behind it, and not to be asked for where nobody asks for a phrase: an article or
   * preposition that lost its vowel (*l’avocat, d’Alep, dell’arte*), the currency of
   * a number (*€500*), or the point in an address (*example.org*).
   */
  elided?: true
}

/** Chinese and Japanese do not separate words: each character counts as a word, neighbours as a phrase. */
const IDEOGRAPH = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30FC\\uFF70]'
/** Marks, and those of kana in half width. */
const VOICED = '[\\p{M}\\uFF9E\\uFF9F]'
/**
 * Nor do Thai, Lao, Khmer and Burmese. Where a word ends there, a dictionary says, and says it differently for the same
 * word in a text and alone. So the words of the index are smaller: a consonant with the vowels and marks around it. Where
 * one begins and ends, its own letters decide, so that a word is always the same row of them.
 */
const SYLLABIC = '(?![\\p{N}\\p{M}])[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'
const VOWEL_BEFORE = '[\\u0E40-\\u0E44\\u0EC0-\\u0EC4]'
const VOWEL_BEHIND = '[\\u0E30\\u0E32\\u0E33\\u0E45\\u0EB0\\u0EB2\\u0EB3]'
const BELOW = `[\\u17D2\\u1039](?:${SYLLABIC})`
/** Two Lao letters have a silent one before them, and are also written as one character. */
const CONSONANT = `(?:\\u0EAB[\\u0E99\\u0EA1]|(?:${SYLLABIC}))`
const SYLLABLE = `(?:${VOWEL_BEFORE}(?:(?!${VOWEL_BEFORE})${CONSONANT})?|${CONSONANT})(?:${BELOW}|[\\p{M}${IGNORABLE}]|${VOWEL_BEHIND})*`
const UNSPACED = `(?:${IDEOGRAPH}|(?:${SYLLABIC}))`
/**
 * Nor are the letters of these written with a Latin word or a number as one word: *NATO는*, *2024년*, *الـ15*, *בBBC* are
 * two words, and those that touch are a phrase.
 */
const ATTACHED = ['Hangul', 'Arabic', 'Hebrew'].map((script) => `(?=\\p{L})\\p{Script=${script}}`)
const [HANGUL = '', ARABIC = '', HEBREW = ''] = ATTACHED
/** A star in a query is part of the word that it stands in, whichever letters that has. */
const STARS = `[${STAND_INS.join('')}]`
const run = (letter: string) => `${STARS}*(?:${letter})(?:${letter}|${STARS}|[\\p{M}${IGNORABLE}\\u0640])*`
/** ½ is a word, and no 12; the number of a note behind a word of three letters is none (*killed¹²*, but *km²*). */
const FRACTION = '[\\u00BC-\\u00BE\\u2150-\\u215E\\u2189]'
const RAISED = '[\\u00B2\\u00B3\\u00B9\\u2070\\u2074-\\u2079]'
const NOTE = `${RAISED}(?<=\\p{L}{3}${RAISED}{1,5})`
/** Most letters of most texts, about which nothing else has to be asked. */
const USUAL =
  '[A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0400-\\u0481\\u0904-\\u0939\\u093E-\\u094D]'
const IN_WORD = `(?:${USUAL}|(?!${[UNSPACED, ...ATTACHED, FRACTION, NOTE].join('|')})${LETTER})`
/** Behind a number is no more of its word: *2019'da*, *5'10*; but a possessive (*the 1990's*). */
const APOSTROPHE = `(?:(?<!\\p{N})[${APOSTROPHES}]|[${APOSTROPHES}](?=[sS](?!${LETTER})))`
/** In an acronym, also two single ones. */
const HEBREW_MARK = `(?:[${APOSTROPHES}]|(?:[${GERSHAYIM}]|['’׳]{2})(?=${HEBREW}))`

/** Letters of one script with points between them. */
const dotted = (letter: string) =>
  `(?<!${LETTER})(?:${letter})\\p{M}*(?:\\.(?:${letter})\\p{M}*)+(?!${LETTER})(?:\\.?[${APOSTROPHES}]s(?!${LETTER}))?`

/** In this order: U.N. as one word, and EE.UU. (in Spanish, a plural); C++; צה"ל, O'Brien as one word. */
const WORD = new RegExp(
  [
    `${IDEOGRAPH}${VOICED}*`,
    SYLLABLE,
    ...[...ATTACHED, `(?!${[UNSPACED, ...ATTACHED].join('|')})\\p{L}`].map(dotted),
    `(?<!${LETTER})(\\p{Lu})\\1\\.[ \\u00A0\\u202F]?(\\p{Lu})\\2(?!${LETTER})`,
    `(?<!${LETTER})[A-Za-z](?:[+＋]{2}|[#＃])(?![${LETTER.slice(1, -1)}+#])`,
    run(HANGUL),
    run(ARABIC),
    `${run(HEBREW)}(?:${HEBREW_MARK}${run(HEBREW)})*`,
    FRACTION,
    `(?!\\p{M})${IN_WORD}+(?:${APOSTROPHE}${IN_WORD}+)*`,
  ].join('|'),
  'uy',
)
/** Folded with the wide signs, which no engine takes for a gap. */
const WITH_SIGN = /^[a-z](?:[+＋]{2}|[#＃])$/

/** French and Italian words that lose their vowel before another one; in Catalan they are the same. */
const ELIDED =
  /(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|nell|sull|dall|coll|un|quest|quell|sant|bell|tutt|com|dov|cos|anch|degl|agl|gl)(?=['’‘ʼ´＇](\p{L}))/iuy
const VOWEL = /^[aeiouyhœæ]/u

/**
 * Where the word ends that lost its vowel before the one that begins behind the apostrophe; -1 where none did. A capital
 * *D* before another one begins a name (*D’Angelo*), and *M’Hamed* is one too.
 */
function elisionAt(text: string, at: number): number {
  ELIDED.lastIndex = at
  const [lost, next = ''] = ELIDED.exec(text) ?? []
  if (lost === undefined || !VOWEL.test(next.normalize('NFD').toLowerCase())) return -1
  const isCapital = next !== next.toLowerCase()
  const after = text.charAt(at + lost.length + 2)
  if (lost === 'D' && isCapital && after === after.toLowerCase()) return -1
  if ((lost === 'M' || lost === 'm') && /h/iu.test(next)) return -1
  return at + lost.length
}

const isAsciiDigit = (code: number) => code >= 48 && code <= 57

/** The *EE* of *EE.UU.* */
const isDoubled = (text: string, start: number, end: number): boolean =>
  end === start + 2 &&
  text.charCodeAt(start) === text.charCodeAt(start + 1) &&
  /[A-Z]/.test(text.charAt(start))

/** Whether the plain run `[start, end)` is certainly a whole word; if it is not certain, the patterns decide. */
function endsPlainly(text: string, start: number, end: number): boolean {
  if (end === text.length) return true
  const next = text.charCodeAt(end)
  if (next >= 128) return next === 0x201c || next === 0x201d || next === 0x2014 || next === 0x2013
  const character = text.charAt(end)
  if (character === '.')
    return end - start > 1 && !isAsciiDigit(text.charCodeAt(end + 1)) && !isDoubled(text, start, end)
  if (character === ',') return end - start > 3 || !isAsciiLetterOrDigit(text.charCodeAt(end + 1))
  if (character === '+' || character === '#') return end - start > 1
  return character !== "'" && character !== '`'
}

/** Arabic letters, without marks and what only stretches a word. */
const isArabic = (code: number) => code >= 0x0621 && code <= 0x064a && code !== 0x0640
/** Those that folding changes, all of them and one by one. */
const isOtherArabic = (code: number) =>
  (code >= 0x0622 && code <= 0x0626) || code === 0x0629 || code === 0x0649
const isPlainHan = (code: number) => code >= 0x4e00 && code <= 0x9fff
/** What is certainly no mark of the character before it; not a number where a text ends. */
const followsHan = (code: number) =>
  isPlainHan(code) ||
  code < 128 ||
  (code >= 0x3000 && code <= 0x3003) ||
  code === 0xff0c ||
  Number.isNaN(code)
/** А to я, of which folding changes й. */
const isCyrillic = (code: number) => code >= 0x0410 && code <= 0x044f
/** Whether a row of Arabic or Cyrillic letters is certainly a whole word: behind it is nothing that may go on with it. */
function endsRow(text: string, start: number, end: number): boolean {
  if (end === text.length) return true
  const next = text.charCodeAt(end)
  if (next >= 128)
    return isPunctuation(next) && next !== 0x2018 && next !== 0x2019 && next !== 0x201d && next !== 0x201c
  if (next === 46) return end - start > 1
  return !isAsciiLetterOrDigit(next) && next !== 39 && next !== 96
}

/** Dashes, quotation marks and points, of which no word is made and with which none begins; no apostrophe. */
const isPunctuation = (code: number) =>
  (code >= 0x2010 && code <= 0x2027 && code !== 0x2020 && code !== 0x2021) ||
  code === 0x00a0 ||
  code === 0x00ab ||
  code === 0x00bb ||
  code === 0x060c ||
  code === 0x061b ||
  code === 0x061f ||
  (code >= 0x3000 && code <= 0x3003)

const DOLLAR = 36
const ANY_DIGIT = /\p{Nd}/uy
const isDigitAt = (text: string, at: number, code: number) =>
  isAsciiDigit(code) ||
  (code >= 0x0660 && (code < 0x066a || code >= 0x06f0) && matchesAt(ANY_DIGIT, text, at) !== -1)

/** What is told of each word of a text, in order. */
export type WordVisitor = {
  /** `[start, end)` has ASCII letters and digits alone, as nearly all words do: folded, it is the same in small letters. */
  plain(start: number, end: number): void
  other(word: Word): void
}

/** The words of a text in order, with their offsets. */
export function words(text: string): Word[] {
  const found: Word[] = []
  eachWord(text, {
    plain: (start, end) => found.push({ folded: text.slice(start, end).toLowerCase(), start, end }),
    other: (word) => found.push(word),
  })
  return found
}

/** The same, one after the other, for those who have many texts and need no object for each word of them. */
export function eachWord(text: string, visit: WordVisitor) {
  let at = 0
  // Up to here, groups of digits are no number: asked again at each group, a long list of them would take hours.
  let asked = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    let end = at
    // Nearly every word is plain ASCII, and a loop finds those many times faster than the pattern.
    while (end < text.length && isAsciiLetterOrDigit(text.charCodeAt(end))) end += 1
    if (end > at && endsPlainly(text, at, end)) {
      visit.plain(at, end)
      at = end
      continue
    }
    const joining = end === at && mayJoin(code) ? joiningAt(text, at, code) : null
    if (joining !== null) {
      visit.other(joining)
      at = joining.end
      continue
    }
    if (end === at && ((code < 128 && code !== DOLLAR) || isPunctuation(code))) {
      at += 1
      continue
    }
    if (isPlainHan(code) && followsHan(text.charCodeAt(at + 1))) {
      visit.other({ folded: text.charAt(at), start: at, end: at + 1 })
      at += 1
      continue
    }
    if (isArabic(code)) {
      let changes = false
      for (let next = code; isArabic(next); next = text.charCodeAt(end)) {
        changes ||= isOtherArabic(next)
        end += 1
      }
      if (endsRow(text, at, end)) {
        const written = text.slice(at, end)
        visit.other({ folded: changes ? foldArabic(written) : written, start: at, end })
        at = end
        continue
      }
    }
    if (isCyrillic(code)) {
      while (isCyrillic(text.charCodeAt(end))) end += 1
      if (endsRow(text, at, end)) {
        visit.other({ folded: text.slice(at, end).toLowerCase().replaceAll('й', 'и'), start: at, end })
        at = end
        continue
      }
    }
    at = notPlain(at, code)
  }

  /** One word, or none: where to go on. */
  function notPlain(at: number, code: number): number {
    if (at >= asked && isDigitAt(text, at, code)) {
      const number = numberAt(text, at)
      if (number !== null) {
        visit.other({ folded: number.folded, start: at, end: number.end })
        return number.end
      }
      asked = groupsEnd(text, at)
    }
    const lost = code < 128 ? elisionAt(text, at) : -1
    if (lost !== -1) {
      visit.other({ folded: foldWord(text.slice(at, lost)), start: at, end: lost, elided: true })
      return lost + 1
    }
    const end = code === DOLLAR ? -1 : matchesAt(WORD, text, at)
    if (end !== -1) {
      const written = text.slice(at, end)
      const lower = written.toLowerCase()
      const folded = WITH_SIGN.test(lower)
        ? lower.replaceAll('+', '＋').replaceAll('#', '＃')
        : foldWord(written)
      if (folded !== '') visit.other({ folded, start: at, end })
      return end
    }
    const sign = signAt(text, at)
    if (sign === null) return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
    const word: Word = { folded: sign.folded, start: at, end: sign.end }
    if (isCurrency(sign.folded) && besideNumber(text, at, sign.end)) word.elided = true
    visit.other(word)
    return sign.end
  }
}

const DIGIT_BEFORE = /\p{Nd}$/u
const DIGIT_BEHIND = /^\p{Nd}/u
const besideNumber = (text: string, start: number, end: number) =>
  DIGIT_BEFORE.test(text.slice(Math.max(0, start - 2), start)) || DIGIT_BEHIND.test(text.slice(end, end + 2))

/** Folded words separated by single spaces: equal for two texts exactly if search treats them as equal. */
export function fold(text: string): string {
  return foldedWords(text).join(' ')
}

/** The same words as a list, which may be empty. */
export const foldedWords = (text: string): string[] => words(text).map((word) => word.folded)
