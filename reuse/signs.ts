import type { Range } from '../model/passage.ts'
import { EMOJI } from './words.ts'

/**
 * Signs that say something as words do, and are none: *$5* is not *€5*, *−5* not *5*, and one emoji is not another. The
 * words of a text leave them out, so they are compared where its words are the same.
 */

/** A word with the words beside it: where the one before ends, and the next one begins. */
export type Around = Range & { text: string; before: number; after: number }

/** A word of a text with those beside it. */
export function aroundIn(text: string, words: readonly Range[], nth: number): Around {
  const { start, end } = words[nth] ?? { start: text.length, end: text.length }
  const before = words[nth - 1]?.end ?? 0
  return { text, start, end, before, after: words[nth + 1]?.start ?? text.length }
}

/** The signs of a word, and where the first of them begins or the last one ends. */
type Signs = { signs: string; edge: number }

const MONEY_OR_SHARE = '[\\p{Sc}%‰‱٪؉؊％﹪]'
/** A hyphen or dash before a figure, where it parts no two words. */
const MINUS = `(?<![\\p{L}\\p{N}\\p{P}])[-−﹣－–](?=${MONEY_OR_SHARE}?\\p{Nd})`
/** Of arithmetic, next to a figure; not what parts columns, nor a plus, which may be left out. */
const OF_FIGURE = `(?![+|⁄∕¬])\\p{Sm}(?=\\p{Nd})|(?<=\\p{Nd})(?![+|⁄∕¬])\\p{Sm}`
/** No marks of trade, no arrows, and no shapes that stand before the entries of a list. */
const NO_EMOJI = '[©®™‼⁉〰〽✔✖\\u2190-\\u21FF\\u25A0-\\u25FF]'
/** What is a part of a name or grade, right behind a letter: *C#*, *C++*, *A+*. */
const OF_NAME = `(?<=\\p{L})(?:[#＃♯]|\\+{1,2}|＋{1,2})(?![\\p{L}\\p{N}+＋#＃♯])`
const PICTURE = `(?!${NO_EMOJI})${EMOJI}|\\p{Regional_Indicator}{2}`
const SIGN = new RegExp(`(?<figure>${MINUS}|${MONEY_OR_SHARE}|${OF_FIGURE})|${OF_NAME}|${PICTURE}`, 'gu')
const ANY = new RegExp(SIGN.source, 'u')
const ADJACENT = new RegExp(`^(?:${MONEY_OR_SHARE}|[-−﹣－–])*\\p{Zs}?$`, 'u')
const ADJACENT_AT_MOST = 4
const DIGIT = /\p{Nd}/u
const MINUSES = /[−﹣－–]/gu
const SHARES = /[٪％﹪]/gu
const SHARPS = /[＃♯]/gu
const UNSEEN = /\uFE0F/gu

export const hasSigns = (text: string): boolean => ANY.test(text)

/** The same sign however it is printed. */
const plain = (sign: string) =>
  sign.replace(MINUSES, '-').replace(SHARES, '%').replace(SHARPS, '#').replace(UNSEEN, '')

type Found = { sign: string; start: number; end: number; figure: boolean }

/** Letters and digits without accents, spaces and the usual punctuation: most of what stands around a word. */
function isPlain(text: string, from: number, to: number): boolean {
  const end = Math.min(to, text.length)
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at)
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
    if (!isLetter && !(code >= 48 && code <= 57) && !PUNCTUATION.has(code)) return false
  }
  return true
}
/** Space and line break, ! " ' ( ) , . : ; ? and curved quotation marks. */
const PUNCTUATION = new Set([32, 10, 33, 34, 39, 40, 41, 44, 46, 58, 59, 63, 0x2018, 0x2019, 0x201c, 0x201d])

/** Between two words, of which the characters next to it are looked at, too. */
function signsIn(text: string, from: number, to: number): Found[] {
  const first = Math.max(0, from - 1)
  if (isPlain(text, first, to + 1)) return []
  return [...text.slice(first, to + 1).matchAll(SIGN)].flatMap(({ 0: sign, index, groups }) => {
    const start = first + index
    if (start < from || start + sign.length > to) return []
    return [{ sign: plain(sign), start, end: start + sign.length, figure: groups?.figure !== undefined }]
  })
}

/** Whether nothing but few other signs and a space stands there. */
const isAdjacent = (text: string, from: number, to: number): boolean =>
  to - from <= ADJACENT_AT_MOST && ADJACENT.test(text.slice(from, to))

/** Whether a sign belongs to the word behind it; otherwise it belongs to the one before, if there is one. */
function isOfNext(text: string, { start, end, figure }: Found, from: number, to: number): boolean {
  if (!figure || !DIGIT.test(text.charAt(to)) || !isAdjacent(text, end, to)) return false
  const isOfBefore = DIGIT.test(text.charAt(from - 1)) && isAdjacent(text, from, start)
  return end === to || !isOfBefore
}

/** The signs before a word: those that belong to it, or all. */
export function signsBefore({ text, before, start }: Around, all: boolean): Signs {
  const own = signsIn(text, before, start).filter((it) => all || isOfNext(text, it, before, start))
  return { signs: own.map(({ sign }) => sign).join(''), edge: own[0]?.start ?? start }
}

/** The signs behind a word that belong to it. */
export function signsBehind({ text, end, after }: Around): Signs {
  const own = signsIn(text, end, after).filter((it) => !isOfNext(text, it, end, after))
  return { signs: own.map(({ sign }) => sign).join(''), edge: own.at(-1)?.end ?? end }
}
