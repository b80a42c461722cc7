import { firstAtLeast } from './overlaps.ts'
import { type Range, range } from './passage.ts'

/**
 * The same words in two readings of a text. Another reader may join or split paragraphs, break lines elsewhere, cut
 * quotation marks or hyphens at the ends of lines, or compose letters otherwise: none of that changes what was said.
 * Everything else does, so case, digits, accents and punctuation have to be the same: 1.5 is not 15.
 */
export type Letters = {
  /** Without white space, quotation marks, and the hyphens of divided words. */
  text: string
  /** Where each of its UTF-16 units begins and ends in the text that it was made of. */
  starts: number[]
  ends: number[]
}

// No writing puts more than 30 marks on a letter, and composing takes the square of their number (UAX 15, section 13).
const CHARACTER = /[^\s\p{Default_Ignorable_Code_Point}]\p{M}{0,30}/gu
const QUOTATION_MARK = /^\p{Quotation_Mark}/u
const HYPHEN = /^[-\u2010\u2011]$/u
const WORD_CHARACTER = /[\p{L}\p{N}]/u
const ENDS_IN_LETTER = /\p{L}\p{M}*$/u
const LETTER = /\p{L}/uy
const BREAK_AND_LETTER = /\s*\p{L}/uy

const fits = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(text)
}

export function lettersOf(text: string): Letters {
  const pieces: string[] = []
  const [starts, ends]: [number[], number[]] = [[], []]
  let before = { text: '', end: -1 }
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    const end = index + character.length
    const afterLetter = before.end === index && ENDS_IN_LETTER.test(before.text)
    before = { text: character, end }
    let kept = character
    if (QUOTATION_MARK.test(character)) {
      // An apostrophe, if it is inside a word.
      if (!afterLetter || !fits(LETTER, text, end)) continue
      kept = "'"
    } else if (HYPHEN.test(character) && afterLetter && fits(BREAK_AND_LETTER, text, end)) continue
    const composed = kept.normalize('NFKC')
    pieces.push(composed)
    for (let unit = 0; unit < composed.length; unit += 1) {
      starts.push(index)
      ends.push(end)
    }
  }
  return { text: pieces.join(''), starts, ends }
}

/** Every place in a text where the words of a part stand, from whole word to whole word, by its offsets there. */
export function placesOf(part: Letters, whole: Letters, text: string): Place[] {
  return occurrences(part.text, whole.text).flatMap((at) => {
    const place = placeAt(part, whole, at)
    return place !== null && isWhole(text, place.range) ? [place] : []
  })
}

/** `within`: where a range of the part's own text stands in the whole; null if it has no letters. */
export type Place = { range: Range; within: (part: Range) => Range | null }

function placeAt(part: Letters, whole: Letters, at: number): Place | null {
  const between = (first: number, last: number): Range | null => {
    const [start, end] = [whole.starts[at + first], whole.ends[at + last]]
    return first > last || start === undefined || end === undefined ? null : range.parse({ start, end })
  }
  const all = between(0, part.text.length - 1)
  return (
    all && {
      range: all,
      within: ({ start, end }) =>
        between(firstAtLeast(part.starts, start), firstAtLeast(part.starts, end) - 1),
    }
  )
}

/** `He left` does not stand in `She left`. */
function isWhole(text: string, { start, end }: Range): boolean {
  const isInside = (at: number) =>
    WORD_CHARACTER.test(text.charAt(at - 1)) && WORD_CHARACTER.test(text.charAt(at))
  return !isInside(start) && !isInside(end)
}

/**
 * Where a part begins in a whole, overlapping itself or not. In time that grows with both lengths, whatever they
 * repeat: Knuth, Morris and Pratt 1977.
 */
function occurrences(part: string, whole: string): number[] {
  if (part === '' || part.length > whole.length) return []
  const borders = new Int32Array(part.length)
  for (let at = 1, border = 0; at < part.length; at += 1) {
    while (border > 0 && part.charCodeAt(at) !== part.charCodeAt(border)) border = borders[border - 1] ?? 0
    if (part.charCodeAt(at) === part.charCodeAt(border)) border += 1
    borders[at] = border
  }
  const found: number[] = []
  for (let at = 0, matched = 0; at < whole.length; at += 1) {
    while (matched > 0 && whole.charCodeAt(at) !== part.charCodeAt(matched))
      matched = borders[matched - 1] ?? 0
    if (whole.charCodeAt(at) === part.charCodeAt(matched)) matched += 1
    if (matched < part.length) continue
    found.push(at - part.length + 1)
    matched = borders[matched - 1] ?? 0
  }
  return found
}

/** A range without what is not a letter or digit at either end; null if nothing is left. */
export function trimmed(text: string, { start, end }: Range): Range | null {
  let [from, to] = [start, end]
  while (from < to && !WORD_CHARACTER.test(text.charAt(from)) && !isSurrogate(text, from)) from += 1
  while (to > from && !WORD_CHARACTER.test(text.charAt(to - 1)) && !isSurrogate(text, to - 1)) to -= 1
  return from === to ? null : { start: from, end: to }
}

const isSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xf800) === 0xd800
