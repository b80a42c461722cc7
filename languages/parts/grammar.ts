import { NO_WORDS, type WordList } from '../word-list.ts'

export type Gender = 'female' | 'male'

export type Pronoun = {
  person: 1 | 2 | 3
  number: 'singular' | 'plural'
  /** Of a third person singular; `neuter` for things and groups. */
  gender?: Gender | 'neuter'
}

/** A pronoun that is not the subject: `him`, `his`, `himself`. */
export type PronounForm = Pronoun & {
  /** Stands before a noun: `his mill`. */
  possessive?: true
}

/** The closed word classes of a language, and the regular shapes of its open ones. */
export type Grammar = {
  determiners: WordList
  /** Determiners that say no more of a noun than that it is one: `the`, `a`. */
  articles: WordList
  /** Determiners by which the reader is to know which one is meant: `the`, `its`. */
  definite: WordList
  /** Determiners and the like that stand for people without a noun: `others said`. */
  standalone: WordList
  prepositions: WordList
  /** Prepositions that tie a noun to the one before it: `a resident of …`. */
  links: WordList
  /** Those that begin nothing but what belongs to the noun before: `leader of …`, `spokesman for …`. */
  tightLinks: WordList
  /** Those that make one name of two: `the Council of Doe`. */
  genitives: WordList
  /** Those that also begin what has nothing to do with the noun before: `a man in a statement`. */
  looseLinks: WordList
  /** Before whoever did what a passive verb says: `described by`. */
  agents: WordList
  conjunctions: WordList
  /** Conjunctions between clauses of the same rank. */
  coordinators: WordList
  /** Coordinators that make one subject of two: `Doe and her sister`. */
  additives: WordList
  /** Words that begin a clause about the noun before: `Doe, who …`. */
  relatives: WordList
  /** Relatives that stand for their own noun: `what it called …`. */
  freeRelatives: WordList
  /** Begin what somebody says: `said that`. */
  complementizers: WordList
  auxiliaries: WordList
  /** Forms of *to be*. */
  copulas: WordList
  /** Words that a base form of a verb may follow. */
  modals: WordList
  /** Before an infinitive: `to say`. */
  infinitiveMarks: WordList
  negations: WordList
  adverbs: WordList
  /** Words before a participle that make it an adjective or a noun: `the said mill`. */
  beforeParticiples: WordList
  /** Personal pronouns that can be the subject of a sentence. */
  pronouns: ReadonlyMap<string, Pronoun>
  /** Their other forms. */
  pronounForms: ReadonlyMap<string, PronounForm>
  /** Words that begin sentences and have a capital only for that. */
  functionWords: WordList
  /** Words that begin a sentence after a letter with a stop, and no name that the letter is an initial of. */
  sentenceOpeners: WordList
  /** Words written with a stop that ends no sentence. */
  abbreviations: WordList
  /** Irregular past forms and participles of verbs that attribute nothing; for the others see `speech.cues`. */
  irregularPasts: WordList
  /** Whether a word has the shape of a regular past form or participle: `-ed`. */
  isRegularPast: (word: string) => boolean
  /** Whether a word has the shape of a verb in the present with one subject: `-s`. */
  isPresentForm: (word: string) => boolean
  /** Whether a word has the shape of a present participle: `-ing`. */
  isParticiple: (word: string) => boolean
  /** Whether a word has the shape of an adverb that is made of an adjective: `-ly`. */
  isDerivedAdverb: (word: string) => boolean
  /** Whether a noun means several. */
  isPlural: (word: string) => boolean
}

const never = () => false

export const NO_GRAMMAR: Grammar = {
  determiners: NO_WORDS,
  articles: NO_WORDS,
  definite: NO_WORDS,
  standalone: NO_WORDS,
  prepositions: NO_WORDS,
  links: NO_WORDS,
  tightLinks: NO_WORDS,
  genitives: NO_WORDS,
  looseLinks: NO_WORDS,
  agents: NO_WORDS,
  conjunctions: NO_WORDS,
  coordinators: NO_WORDS,
  additives: NO_WORDS,
  relatives: NO_WORDS,
  freeRelatives: NO_WORDS,
  complementizers: NO_WORDS,
  auxiliaries: NO_WORDS,
  copulas: NO_WORDS,
  modals: NO_WORDS,
  infinitiveMarks: NO_WORDS,
  negations: NO_WORDS,
  adverbs: NO_WORDS,
  beforeParticiples: NO_WORDS,
  pronouns: new Map(),
  pronounForms: new Map(),
  functionWords: NO_WORDS,
  sentenceOpeners: NO_WORDS,
  abbreviations: NO_WORDS,
  irregularPasts: NO_WORDS,
  isRegularPast: never,
  isPresentForm: never,
  isParticiple: never,
  isDerivedAdverb: never,
  isPlural: never,
}
