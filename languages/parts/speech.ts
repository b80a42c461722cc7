import { NO_WORDS, type WordList } from '../word-list.ts'
import type { Pronoun } from './grammar.ts'

/** One form of a verb that attributes words to someone. */
export type Cue = {
  /** `past` includes past participles; `base` needs `to`, an auxiliary or a plural before it. */
  form: 'past' | 'present' | 'base' | 'ing'
  /** Also a noun (`a report`, `the claims`): these forms need more context. */
  noun: boolean
  /** Also gives a name (`a group called “…”`). */
  naming: boolean
  /** Means nothing but saying. */
  plain: boolean
  /** Follows a question or an exclamation: `“Why?” Doe asked.` is one sentence. */
  asking: boolean
  /** Needs an object: before a preposition it is a participle, as in `a man accused of “…”`. */
  object: boolean
  /** Whom it is said to may be the subject of its passive: `was warned`. */
  addressed?: true
  /** Whom the form may have as its subject, if it shows that. */
  agrees?: Pronoun
  /** A plural, where the form shows it. */
  plural?: true
  /** A participle, which attributes after an auxiliary; `also`: the finite form looks the same. */
  participle?: 'only' | 'also'
  /** Needs one of these later in its clause: `teilte … mit`. */
  particles?: readonly string[]
  /** Attributes only before a clause or a colon: `held that`. */
  clause?: true
  /** Attributes only with a pronoun that refers to its subject: `s’indigne`. */
  reflexive?: true
}

/** How a language attributes words to someone. */
export type Speech = {
  /** Every form of every verb of saying, asking or writing. */
  cues: ReadonlyMap<string, Cue>
  /** Forms of verbs that judge: a quotation woven into their sentence is its subject's (`attacked “the owners”`). */
  judgingCues: ReadonlyMap<string, Cue>
  /** Forms of verbs of manner, which attribute only beside the marks: `“…,” barked Doe`. */
  mannerCues: ReadonlyMap<string, Cue>
  /**
   * The form of a verb of saying by its spelling in lower case, where folding makes it the same as another form or
   * word: `expliqué` is a participle and needs an auxiliary, `anuncio` is no form of `anunciar`.
   */
  formAsWritten: ((written: string) => Cue['form'] | 'participle' | null) | null
  /** Particles after a verb: `shot back`. */
  verbParticles: WordList
  /** Verbs before the one that attributes: `went on to say`, `tried to defend by saying`. */
  carriers: WordList
  /** Words that may come between the two: `went on to say`. */
  carrierParticles: WordList
  /**
   * The possible orders of the subject and the attributing verb: `Doe said`, `said Doe`. `verb-second`: the verb comes
   * second in its clause, before a subject that is not first: `On Friday said Doe …`.
   */
  orders: readonly ('subject-verb' | 'verb-subject' | 'verb-second')[]
  /** Phrases before a source that replace the verb: `according to`. */
  sourcePhrases: readonly string[]
  /** The same at the beginning of a sentence only, before somebody and a comma: `Pour Jean Dupont, …`. */
  viewPhrases: readonly string[]
  /** Nouns for the words of somebody whom another source quotes, and the word before that person: `عن الوزير قوله`. */
  relayedWords: WordList
  relayedFrom: WordList
  /** Forms of saying behind another verb and its subject, which is theirs too: `عاد حداد ليقول`, `خاطبهم حداد بالقول`. */
  carriedWords: WordList
  /** Forms of verbs by which others quote someone, and the words before the participle: `quoted Jane Doe as saying`. */
  reportVerbs: WordList
  reportLinks: WordList
  /** Words before someone who is heard or seen speaking: `heard a man shouting`, `footage of Doe saying`. */
  scenes: WordList
  /** The same after the source. */
  sourcePhrasesAfter: readonly string[]
  /** Words that replace the verb after a comma or a closing mark only: `“…”, so Doe`. */
  asideSources: WordList
  /** Words that begin a clause with the verb at its end: `as Doe said`. */
  asWords: WordList
  /** Phrases of the passive that a participle of saying follows: `was quoted as saying`. */
  reportPhrases: readonly string[]
  /** Words before the topic of a question, as opposed to its words: `asked by Doe about the “tragedy”`. */
  matters: WordList
  /** Nouns for words that somebody speaks about, right before them: `the term “…”`. */
  wordNouns: WordList
  /** Nouns for a group's publications: `the report said`. */
  documentNouns: WordList
  /** Nouns for texts with an author of their own, who need not be the group that was last quoted. */
  writingNouns: WordList
  /** Nouns after which a quotation is a title: `the novel “…”`. */
  workNouns: WordList
  /** Nouns whose name follows them between marks, where letters have no case: `سجن «المطحنة»`. */
  namedNouns: WordList
  /** Words before whom a speaker addresses: `قال لـ«المطحنة» إن`. */
  addressees: WordList
  /** Phrases after which a quotation is a name: `known as “…”`. */
  namingPhrases: readonly string[]
  /** Prepositions, and nouns with a preposition, before the title of a broadcast: `on “…”`, `host of “…”`. */
  broadcastLinks: WordList
  broadcastNouns: WordList
  /** Words without a capital in titles. */
  smallTitleWords: WordList
  /** Labels before the questions of an interview, and before its answers: `Q:`, `A:`. */
  questionLabels: WordList
  answerLabels: WordList
  /** Phrases before the name of an interviewer: `interviewed by`. */
  interviewPhrases: readonly string[]
  /** Nouns for what somebody says as a whole, in a line over the words: `remarks by`, `statement of`. */
  spokenNouns: WordList
  /** Between such a noun, or nothing, and the name: `from`. */
  spokenLinks: WordList
  /** Beginnings of words that are shortened with an apostrophe in front: `’twas`. */
  elisions: WordList
}

export const NO_SPEECH: Speech = {
  cues: new Map(),
  judgingCues: new Map(),
  mannerCues: new Map(),
  formAsWritten: null,
  verbParticles: NO_WORDS,
  carriers: NO_WORDS,
  carrierParticles: NO_WORDS,
  orders: ['subject-verb', 'verb-subject'],
  sourcePhrases: [],
  viewPhrases: [],
  relayedWords: NO_WORDS,
  relayedFrom: NO_WORDS,
  carriedWords: NO_WORDS,
  reportVerbs: NO_WORDS,
  reportLinks: NO_WORDS,
  scenes: NO_WORDS,
  sourcePhrasesAfter: [],
  asideSources: NO_WORDS,
  asWords: NO_WORDS,
  reportPhrases: [],
  matters: NO_WORDS,
  wordNouns: NO_WORDS,
  documentNouns: NO_WORDS,
  writingNouns: NO_WORDS,
  workNouns: NO_WORDS,
  namedNouns: NO_WORDS,
  addressees: NO_WORDS,
  namingPhrases: [],
  broadcastLinks: NO_WORDS,
  broadcastNouns: NO_WORDS,
  smallTitleWords: NO_WORDS,
  questionLabels: NO_WORDS,
  answerLabels: NO_WORDS,
  interviewPhrases: [],
  spokenNouns: NO_WORDS,
  spokenLinks: NO_WORDS,
  elisions: NO_WORDS,
}
