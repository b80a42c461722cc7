const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+')

/** Matches nothing, if a language has no such word. */
const NOTHING = '(?!)'

/** Part of a pattern that matches one of these words or phrases, and nothing if there are none. */
export function oneOf(words: Iterable<string>): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  return longestFirst.length === 0 ? NOTHING : `(?:${longestFirst.map(escaped).join('|')})`
}

const inEitherCase = (word: string) => {
  const first = word.charAt(0)
  const upper = first.toUpperCase()
  return first === upper ? escaped(word) : `[${upper}${first}]${escaped(word.slice(1))}`
}

/** The same for words that may begin a sentence. */
export function oneOfOpening(words: Iterable<string>): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  return longestFirst.length === 0 ? NOTHING : `(?:${longestFirst.map(inEitherCase).join('|')})`
}

/** Where a word begins and ends, for patterns with the flag `u`: `\b` only knows the letters of English. */
export const WORD_BEGINS = String.raw`(?<![\p{L}\p{M}\p{N}_])`
export const WORD_ENDS = String.raw`(?![\p{L}\p{M}\p{N}_])`

/** A written year: four digits, from 1500. */
export const YEAR = String.raw`(?:1[5-9]|20)\d{2}`
