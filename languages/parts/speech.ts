import { NO_WORDS, type WordList } from '../word-list.ts'

/** One form of a verb that attributes words to someone. */
export type Cue = {
  /** `past` also stands for past participles; `base` needs `to`, an auxiliary or a plural before it. */
  form: 'past' | 'present' | 'base' | 'ing'
  /** Also a noun (`a report`, `the claims`): these forms need more context. */
  noun: boolean
  /** Names things as well (`a group called “…”`). */
  naming: boolean
  /** Nothing but saying is meant by it. */
  plain: boolean
  /** Goes with a question or a call: `“Why?” Doe asked.` is one sentence. */
  asking: boolean
}

/** How a language says who said something. */
export type Speech = {
  /** Every form of every verb of saying, asking or writing. */
  cues: ReadonlyMap<string, Cue>
  /** Forms of verbs that judge: a quotation woven into their sentence is its subject's (`attacked “the owners”`). */
  judgingCues: ReadonlyMap<string, Cue>
  /** Verbs that lead to the one that attributes: `went on to say`, `tried to defend by saying`. */
  carriers: WordList
  /** Nouns for what a group has published: `the report said`. */
  documentNouns: WordList
  /** Nouns for writings with an author of their own, who need not be the group last heard. */
  writingNouns: WordList
}

export const NO_SPEECH: Speech = {
  cues: new Map(),
  judgingCues: new Map(),
  carriers: NO_WORDS,
  documentNouns: NO_WORDS,
  writingNouns: NO_WORDS,
}
