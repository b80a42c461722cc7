/** Folded words of one language: lower case, without accents, as returned by `foldedWords` in `model/words.ts`. */
export type WordList = ReadonlySet<string>

/**
 * A word list from words separated by white space.
 * @throws Error if a word is listed twice: one of the two was meant for another list
 */
export function list(text: string): WordList {
  const words = text.trim().split(/\s+/)
  const found = new Set(words)
  if (found.size === words.length) return found
  const twice = words.filter((word, at) => words.indexOf(word) !== at)
  throw new Error(`listed twice: ${twice.join(' ')}`)
}

export const NO_WORDS: WordList = new Set()

/**
 * Phrases that are parted by bars, in which white space of any length counts as one space.
 * @throws Error if a phrase is listed twice
 */
export function phrases(text: string): readonly string[] {
  const found = text.split('|').map((phrase) => phrase.trim().replace(/\s+/g, ' '))
  const twice = found.filter((phrase, at) => found.indexOf(phrase) !== at)
  if (twice.length > 0) throw new Error(`listed twice: ${twice.join(', ')}`)
  return found
}

/** Matches nothing: an idiom that a language does not have. */
export const NEVER = /(?!)/u
