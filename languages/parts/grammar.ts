import { NO_WORDS, type WordList } from '../word-list.ts'

export type Gender = 'female' | 'male'

export type Pronoun = {
  person: 1 | 2 | 3
  number: 'singular' | 'plural'
  /** The gender of a third person singular; `neuter` for things and groups. */
  gender?: Gender | 'neuter'
}

/** A pronoun that is not the subject: `him`, `his`, `himself`. */
export type PronounForm = Pronoun & {
  /** Comes before a noun: `his mill`. */
  possessive?: true
}

/** The closed word classes of a language, and the regular forms of its open ones. */
export type Grammar = {
  determiners: WordList
  /** Articles: `the`, `a`. */
  articles: WordList
  /** Determiners by which a phrase is not the subject: `dem`. */
  oblique: WordList
  /** Articles that also begin a genitive after its noun: `ein Sprecher der Polizei`. */
  genitiveArticles: WordList
  /** Definite determiners: `the`, `its`. */
  definite: WordList
  /** Determiners and similar words that mean people without a noun: `others said`. */
  standalone: WordList
  prepositions: WordList
  /** Prepositions that link a noun to the one before it: `a resident of …`. */
  links: WordList
  /** Those that always link to the noun before them: `leader of …`, `spokesman for …`. */
  tightLinks: WordList
  /** Those that combine two names into one: `the Council of Doe`. */
  genitives: WordList
  /** Those that may also be unrelated to the noun before them: `a man in a statement`. */
  looseLinks: WordList
  /** Those that may also begin a clause: `as Doe said`. */
  clausePrepositions: WordList
  /** Before the agent of a passive verb: `described by`. */
  agents: WordList
  conjunctions: WordList
  /** Conjunctions between clauses of the same rank. */
  coordinators: WordList
  /** Coordinators that combine two subjects into one: `Doe and her sister`. */
  additives: WordList
  /** Those of them that mean both: `and`. */
  copulative: WordList
  /** Words that begin a relative clause: `Doe, who …`. */
  relatives: WordList
  /** Those of them that can be the subject of their clause: `who`. */
  subjectRelatives: WordList
  /** Relatives without an antecedent: `what it called …`. */
  freeRelatives: WordList
  /** Words that begin reported speech: `said that`. */
  complementizers: WordList
  /** Before the subject of a clause that goes on with a coordinator: `أما حداد فقالت`. */
  topicOpeners: WordList
  auxiliaries: WordList
  /** Forms of *to be*. */
  copulas: WordList
  /** Words that may precede the base form of a verb. */
  modals: WordList
  /** Words before an infinitive: `to say`. */
  infinitiveMarks: WordList
  negations: WordList
  adverbs: WordList
  /** Words before a participle that make it an adjective or a noun: `the said mill`. */
  beforeParticiples: WordList
  /** Personal pronouns that can be the subject of a sentence. */
  pronouns: ReadonlyMap<string, Pronoun>
  /** Their other forms. */
  pronounForms: ReadonlyMap<string, PronounForm>
  /** Words that have a capital only at the beginning of a sentence. */
  functionWords: WordList
  /** Words that begin a sentence after a letter with a full stop, and not a name with that initial. */
  sentenceOpeners: WordList
  /** Words written with a full stop that does not end a sentence. */
  abbreviations: WordList
  /** Irregular past forms and participles of verbs that attribute nothing; for the others see `speech.cues`. */
  irregularPasts: WordList
  /** Whether a word has the form of a regular past form or participle: `-ed`. */
  isRegularPast: (word: string) => boolean
  /** Whether a word has the form of a verb in the third person singular: `-s`. */
  isPresentForm: (word: string) => boolean
  /** Whether a word has the form of a present participle: `-ing`. */
  isParticiple: (word: string) => boolean
  /** Whether a word has the form of an adverb derived from an adjective: `-ly`. */
  isDerivedAdverb: (word: string) => boolean
  /** Whether a noun is plural. */
  isPlural: (word: string) => boolean
  /**
   * What is left of a folded word whose first letter is a word of its own, as *and*, *in* and *to* are in Arabic; null
   * if the letter belongs to the word.
   * @param isListed whether a listed name begins with a word
   */
  withoutAttached: ((word: string, isListed: (word: string) => boolean) => string | null) | null
  /** The form under which lists have a noun: without an article or an ending that is written together with it. */
  nounOf: (word: string, nouns: WordList) => string
  /** Letters that are prepositions and are written together with the next word. */
  cliticPrepositions: WordList
  /** Whether a noun has an ending of nouns and adjectives only, as it is written. */
  isFeminine: (written: string) => boolean
  /** Whether a word has the form of an adjective that follows a noun with an article. */
  isAdjective: (word: string) => boolean
  /** Whether a word without article has the form of an adjective derived from a noun: `إرهابي`. */
  isIndefiniteAdjective: (word: string) => boolean
  /** Whether a noun has an article that is written together with it. */
  isDefinite: (word: string) => boolean
  /**
   * Whether every noun has a capital, which then shows no name. The function tells by its form that a word is a noun;
   * null in the other languages.
   */
  isNoun: ((word: string) => boolean) | null
  /** Endings that a noun may have by its case and number: `s` of `des Magazins`. */
  nounEndings: readonly string[]
  /** A noun without the ending that a case may give it: `Lehrer` of `des Lehrers`. */
  withoutCase: (word: string) => string
  /** Whether nouns for things and groups have a gender, so that `sie` may also mean the police. */
  genderedNouns: boolean
  /** Whether a noun has the form of one for persons: `-er`, `-in`. */
  isAgent: (word: string) => boolean
  /** Forms of verbs in which a sentence tells what somebody else has said: `sei`. */
  reported: WordList
  /** Auxiliaries with which a participle attributes (`hat … gesagt`); with others it is a passive. */
  perfectAuxiliaries: WordList
  /**
   * The noun comes before what describes it, and a verb of saying may come before its subject, with pronouns and
   * adverbs between its parts: `a déclaré hier le ministre de la Santé Jean Dupont`.
   */
  headFirst: boolean
  /** Words that lose their last letter to an apostrophe, and are words of their own: `l’` of `l’accord`. */
  elided: WordList
  /** Words by their spelling, in lower case, that folding would make the same as others, and what they count as: `à`. */
  apart: Readonly<Record<string, string>>
  /** Pronouns and particles between a subject and its verb: `le` of `nous le dit`. */
  clitics: WordList
  /** Those that refer to the subject: `s’est indigné` is no passive. */
  reflexives: WordList
  /** A letter between a verb and a pronoun after it: `a-t-il`. */
  liaisons: WordList
  /** Whether a verb may stand without a subject, which then is that of the sentence before: `dijo`. */
  dropsSubjects: boolean
  /** Whether a form of a verb is plural. */
  isPluralVerb: (word: string) => boolean
  /** Articles that show the gender of the person whose title follows: `la ministre`. */
  femaleArticles: WordList
  maleArticles: WordList
}

const never = () => false

export const NO_GRAMMAR: Grammar = {
  determiners: NO_WORDS,
  articles: NO_WORDS,
  oblique: NO_WORDS,
  genitiveArticles: NO_WORDS,
  definite: NO_WORDS,
  standalone: NO_WORDS,
  prepositions: NO_WORDS,
  links: NO_WORDS,
  tightLinks: NO_WORDS,
  genitives: NO_WORDS,
  looseLinks: NO_WORDS,
  clausePrepositions: NO_WORDS,
  agents: NO_WORDS,
  conjunctions: NO_WORDS,
  coordinators: NO_WORDS,
  additives: NO_WORDS,
  copulative: NO_WORDS,
  relatives: NO_WORDS,
  subjectRelatives: NO_WORDS,
  freeRelatives: NO_WORDS,
  complementizers: NO_WORDS,
  topicOpeners: NO_WORDS,
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
  withoutAttached: null,
  nounOf: (word) => word,
  cliticPrepositions: NO_WORDS,
  isFeminine: never,
  isAdjective: never,
  isIndefiniteAdjective: never,
  isDefinite: never,
  isNoun: null,
  nounEndings: [],
  withoutCase: (word) => word,
  genderedNouns: false,
  isAgent: never,
  reported: NO_WORDS,
  perfectAuxiliaries: NO_WORDS,
  headFirst: false,
  elided: NO_WORDS,
  apart: {},
  clitics: NO_WORDS,
  reflexives: NO_WORDS,
  liaisons: NO_WORDS,
  dropsSubjects: false,
  isPluralVerb: never,
  femaleArticles: NO_WORDS,
  maleArticles: NO_WORDS,
}
