import { fold } from '../../../model/name-words.ts'

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+')

/** Matches nothing, if a language has no such word. */
const NOTHING = '(?!)'

function anyOf(words: Iterable<string>, spelling: (word: string) => string): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  return longestFirst.length === 0 ? NOTHING : `(?:${longestFirst.map(spelling).join('|')})`
}

/** Part of a pattern that matches one of these words or phrases, and nothing if there are none. */
export const oneOf = (words: Iterable<string>): string => anyOf(words, escaped)

const inEitherCase = (word: string) => {
  const first = word.charAt(0)
  const upper = first.toUpperCase()
  return first === upper ? escaped(word) : `[${upper}${first}]${escaped(word.slice(1))}`
}

/** The same for words that may begin a sentence. */
export const oneOfOpening = (words: Iterable<string>): string => anyOf(words, inEitherCase)

/** For each plain letter, or pair of them, the small letters with accents that fold to it. */
const ACCENTED = new Map<string, string>()
for (let code = 0xc0; code <= 0x24f; code += 1) {
  const letter = String.fromCodePoint(code)
  const plain = /\p{Ll}/u.test(letter) ? fold(letter) : letter
  if (plain !== letter && /^[a-z]+$/.test(plain)) ACCENTED.set(plain, (ACCENTED.get(plain) ?? '') + letter)
}

const spellingsOf = (letter: string) => `[${letter}${ACCENTED.get(letter) ?? ''}]`
/** The same for Arabic letters with marks. */
for (let code = 0x622; code <= 0x64a; code += 1) {
  const letter = String.fromCodePoint(code)
  const plain = /\p{Lo}/u.test(letter) ? fold(letter) : letter
  if (plain !== letter && /^\p{Lo}$/u.test(plain)) ACCENTED.set(plain, (ACCENTED.get(plain) ?? '') + letter)
}
/** A pair before its letters. */
const FOLDED = new RegExp([...ACCENTED.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')

const inAnySpelling = (word: string) =>
  word.replace(FOLDED, (plain) => {
    const letters = [...plain].map(spellingsOf).join('')
    return plain.length === 1 ? letters : `(?:${letters}|[${ACCENTED.get(plain)}])`
  })

const openingInAnySpelling = (word: string) => {
  const first = word.charAt(0)
  const letters = first + (ACCENTED.get(first) ?? '')
  return `[${letters}${letters.toUpperCase()}]${inAnySpelling(word.slice(1))}`
}

/** The same for folded words, in whatever spelling folds to them: `nachste` also matches `nächste`. */
export const oneOfFolded = (words: Iterable<string>): string => anyOf(words, inAnySpelling)

/** The same for folded words that may begin a sentence. */
export const oneOfFoldedOpening = (words: Iterable<string>): string => anyOf(words, openingInAnySpelling)

/** Where a word begins and ends, for patterns with the flag `u`: `\b` only knows the letters of English. */
export const WORD_BEGINS = String.raw`(?<![\p{L}\p{M}\p{N}_])`
export const WORD_ENDS = String.raw`(?![\p{L}\p{M}\p{N}_])`

/** A written year: four digits, from 1500. */
export const YEAR = String.raw`(?:1[5-9]|20)\d{2}`
