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

/** Forms of which both sides have the same keys, without compounds. */
export const formsBy = (keys: (folded: string) => readonly string[]): WordForms => ({
  ...NO_FORMS,
  keys,
  asked: keys,
})
