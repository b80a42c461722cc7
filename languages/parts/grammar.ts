import { NO_WORDS, type WordList } from '../word-list.ts'

/** The closed word classes of a language. */
export type Grammar = {
  determiners: WordList
  prepositions: WordList
  /** Prepositions that tie a noun to the one before it: `a resident of …`. */
  links: WordList
  conjunctions: WordList
  auxiliaries: WordList
  /** Forms of *to be*. */
  copulas: WordList
  /** Words that a base form of a verb may follow. */
  modals: WordList
  adverbs: WordList
  /** Personal pronouns that can be the subject of a sentence. */
  pronouns: WordList
  /** Words that begin sentences and have a capital only for that. */
  functionWords: WordList
}

export const NO_GRAMMAR: Grammar = {
  determiners: NO_WORDS,
  prepositions: NO_WORDS,
  links: NO_WORDS,
  conjunctions: NO_WORDS,
  auxiliaries: NO_WORDS,
  copulas: NO_WORDS,
  modals: NO_WORDS,
  adverbs: NO_WORDS,
  pronouns: NO_WORDS,
  functionWords: NO_WORDS,
}
