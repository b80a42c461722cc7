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
  /** What may stand between the two: `went on to say`. */
  carrierParticles: WordList
  /** In which order the subject and the verb that attributes may stand: `Doe said`, `said Doe`. */
  orders: readonly ('subject-verb' | 'verb-subject')[]
  /** Phrases before whoever is the source, in place of a verb: `according to`. */
  sourcePhrases: readonly string[]
  /** Phrases of the passive that a participle of saying follows: `was quoted as saying`. */
  reportPhrases: readonly string[]
  /** What opens the matter of a question rather than the question: `asked by Doe about the “tragedy”`. */
  matters: WordList
  /** Nouns for what a group has published: `the report said`. */
  documentNouns: WordList
  /** Nouns for writings with an author of their own, who need not be the group last heard. */
  writingNouns: WordList
  /** Nouns for what has a title, before which a quotation is one: `the novel “…”`. */
  workNouns: WordList
  /** Phrases before what something is called: `known as “…”`. */
  namingPhrases: readonly string[]
  /** Prepositions, and nouns with a link, before the title of what is broadcast: `on “…”`, `host of “…”`. */
  broadcastLinks: WordList
  broadcastNouns: WordList
  /** Words that stay small in titles. */
  smallTitleWords: WordList
  /** How words begin whose first letters are left out after a mark like an opening one: `’twas`. */
  elisions: WordList
}

export const NO_SPEECH: Speech = {
  cues: new Map(),
  judgingCues: new Map(),
  carriers: NO_WORDS,
  carrierParticles: NO_WORDS,
  orders: ['subject-verb', 'verb-subject'],
  sourcePhrases: [],
  reportPhrases: [],
  matters: NO_WORDS,
  documentNouns: NO_WORDS,
  writingNouns: NO_WORDS,
  workNouns: NO_WORDS,
  namingPhrases: [],
  broadcastLinks: NO_WORDS,
  broadcastNouns: NO_WORDS,
  smallTitleWords: NO_WORDS,
  elisions: NO_WORDS,
}
