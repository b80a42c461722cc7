/**
 * How a language inflects its words, for the search alone: *execution* also finds *executions*, *executed*. Two words
 * are forms of each other if a key of the one that is asked for is a key of the one in a text. All words are folded,
 * as the words of an index are (model/words.ts).
 *
 * Not among the parts that `defineLanguage` gathers: tagging does not ask for it, and no document has to be indexed
 * again when it changes.
 */
export type WordForms = {
  /** What a word of a text can be found by. Empty for what has no forms, such as a number. */
  keys: (folded: string) => readonly string[]
  /** The keys by which a word of a query is looked up. */
  asked: (folded: string) => readonly string[]
  /**
   * The words that a compound is made of, each as it would stand on its own: `flüchtlingsunterkünfte` is *flüchtling*
   * and *unterkünfte*. Whoever asks for a part, by any of its forms, also finds the compound; whoever asks for the
   * compound does not find its parts. Empty for all other words, and in languages that write compounds apart.
   * @param isWord whether a folded word stands on its own somewhere in the collection, in a text of this language
   */
  parts: (folded: string, isWord: (folded: string) => boolean) => readonly string[]
}

export const NO_FORMS: WordForms = { keys: () => [], asked: () => [], parts: () => [] }

/**
 * Stands before a key of a word that is too short to have forms on its own, and has them where it is joined to others:
 * the *Ls* of *P&Ls*, the *년에* of *2024년에*.
 */
export const JOINED = '+'
const SHORT = 2

/** By what the forms of a word are asked for that is joined to those before it. */
export const asJoined = (folded: string): string =>
  [...folded.normalize('NFC')].length > SHORT ? folded : `${JOINED}${folded}`

/** The word itself. */
export const withoutJoined = (asked: string): string =>
  asked.startsWith(JOINED) ? asked.slice(JOINED.length) : asked

/** Forms of which both sides have the same keys, without compounds. */
export const formsBy = (keys: (folded: string) => readonly string[]): WordForms => ({
  ...NO_FORMS,
  keys,
  asked: keys,
})

const SHORTEST_STEM = 4

/** Letters of which a compound has some, if a word with these keys is a part of it: the words, and the stems among the keys. */
export function lettersOfParts(words: readonly string[], keys: readonly string[]): string[] {
  const stems = keys
    .map((it) => it.replace(/^=/, ''))
    .filter((it) => it.length >= SHORTEST_STEM && /^\p{L}+$/u.test(it))
  const all = [...words, ...stems]
  return [...new Set(all.filter((it) => !all.some((other) => other !== it && it.includes(other))))]
}
