import { normalized } from './normalized.ts'
import { matchesAt } from './same-letters.ts'
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

/** What stands for * and ? while a query is cut into words: real letters, which folding leaves alone. */
export const STAND_INS = ['ǂ', 'ǃ', 'ǀ', 'ǁ', 'ʘ']
/** A letter that goes on with a word: not of a script that is written together with other words, as in *AT&T公司*. */
const MORE =
  '(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Hangul}\\p{Script=Arabic}\\p{Script=Hebrew}])[\\p{L}\\p{N}\\p{M}]'
const NO_MORE = `(?!(?![${STAND_INS.join('')}])${MORE})`

const LETTER = '[\\p{L}\\p{N}]\\p{M}*'
const ENDS_IN_LETTER = new RegExp(`${LETTER}$`, 'u')
const BEGINS_WITH_LETTER = /^[\p{L}\p{N}]/u
/** A letter with its marks that stands alone. */
const ONE_BEFORE = new RegExp(`(?<!${MORE})${LETTER}[${STAND_INS.join('')}]?$`, 'u')
/** Also in the plural: *AT&Ts*. */
const ONE_BEHIND = new RegExp(`^(?:${LETTER}|\\p{Lu}\\p{M}*s)${NO_MORE}`, 'u')
/** So far, a letter and the one beside it are looked for: both with all marks that a writing has. */
const REACH = 16

const BEGINNING = /(?:^|[\s\p{Ps}\p{Pi}"'])$/u
/**
 * What follows the point of names: the endings of addresses and of files that are no words and no codes of countries
 * (*.is*, *.it*), which a sentence that lost the space before it may begin with.
 */
const ENDINGS =
  'net com org edu gov mil info biz onion pdf doc docx rtf odt xls xlsx csv ppt pptx html php xml json zip rar exe dll apk eml pst jpg jpeg png gif svg mp3 mp4 wav avi'
const ENDING = `(?:${ENDINGS.replaceAll(' ', '|')})`
const NAME_WITH_POINT = new RegExp(`\\.(?=${ENDING}[0-9]*${NO_MORE})`, 'iuy')
/** Behind letters, a sentence that lost its space begins with one capital: *the mill.Net income*. */
const ENDING_WITH_POINT = new RegExp(`\\.(?=(?:${ENDING}|${ENDING.toUpperCase()})${NO_MORE})`, 'uy')
const IS_ENDING: ReadonlySet<string> = new Set(ENDINGS.split(' '))

/** Whether a folded word is written with a point before it, as the last one of *example.org*. */
export const isEnding = (folded: string): boolean => IS_ENDING.has(folded)

/**
 * A sign that joins letters to a name: *AT&T, R&D, .NET, .com*. An ampersand does where a single letter stands on one
 * side; between longer words, and between spaces, it is *and*. It touches both sides, so that they are a phrase; the
 * point in *example.org* is not asked for. Folded, it is a sign or letter wherever it is folded again.
 */
export function joiningAt(text: string, at: number, code: number): Joining | null {
  const end = at + 1
  if (code === FULL_STOP && matchesAt(NAME_WITH_POINT, text, at) === -1) return null
  const before = text.slice(Math.max(0, at - REACH), at)
  if (code === FULL_STOP) {
    if (BEGINNING.test(before)) return { folded: POINT, start: at, end }
    if (matchesAt(ENDING_WITH_POINT, text, at) === -1 || !ENDS_IN_LETTER.test(before)) return null
    return { folded: POINT, start: at, end, elided: true }
  }
  if (code !== AMPERSAND && code !== WIDE_AMPERSAND) return null
  const behind = text.slice(end, end + REACH)
  if (!ENDS_IN_LETTER.test(before) || !BEGINS_WITH_LETTER.test(behind)) return null
  return ONE_BEFORE.test(before) || ONE_BEHIND.test(behind) ? { folded: JOINED, start: at, end } : null
}

type Joining = { folded: string; start: number; end: number; elided?: true }
