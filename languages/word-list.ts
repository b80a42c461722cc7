/** Folded words of one language: lower case, without accents, as `foldedWords` of `model/words.ts` gives them. */
export type WordList = ReadonlySet<string>

/** A word list from words separated by white space. */
export const list = (text: string): WordList => new Set(text.trim().split(/\s+/))

export const NO_WORDS: WordList = new Set()
