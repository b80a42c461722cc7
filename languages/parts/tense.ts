import { NEVER, NO_WORDS, type WordList } from '../word-list.ts'

/** How a language shows that something has happened or is still to come. */
export type Tense = {
  /** Auxiliaries of the future: `will`, `may`. */
  modals: WordList
  /** Those of them that look back if they are negated: `could not be reached`. */
  negatedPasts: WordList
  /** Auxiliaries that make a modal before them refer to the past: `would have`. */
  perfectHelpers: WordList
  /** *To be* in the present, and its base form. */
  presentBe: WordList
  baseBe: WordList
  /** Past auxiliaries before a base form: `did`. */
  pastHelpers: WordList
  /** Past forms that the hook below does not recognise, including auxiliaries. */
  irregularPasts: WordList
  /** Participles that are not also a simple past. */
  irregularParticiples: WordList
  /** Words for plans, which lie ahead whatever their tense: `was scheduled for Monday`, `due Friday`. */
  planned: WordList
  /** Words before a plan that put it in the past: `had been scheduled`. */
  pastPlans: readonly (readonly [string, string])[]
  /** Verbs whose infinitive is in the past too: `failed to appear`, `went to see`. */
  cameTrue: WordList
  /** Verbs used in the present tense for scheduled events: `the talks resume Monday`. */
  timetable: WordList
  /** Prepositions before a date that is still to come: `extended until Friday`. */
  until: WordList
  /** Those of them that also go with what was over by then: `had been killed by Friday`. */
  untilOrBefore: WordList
  /** Those of them that also end a span that is over: `sales through August were low`. */
  spanEnds: WordList
  /** Verbs before such a word that put the end ahead nevertheless: `extended through September`. */
  prolonging: WordList
  since: WordList
  /** Words before an infinitive, and words after them that are not verbs. */
  infinitiveMarks: WordList
  notInfinitives: WordList
  /** Nouns that may follow such a word without a determiner: `shot to death`. */
  nounsAfterMark: WordList
  /** Before a participle that is an adjective: `an unspecified date`. */
  determiners: WordList
  /** Before a date at the beginning of its clause. */
  beforeFronted: WordList
  /** Words between a date and its clause: `on late`. */
  leading: WordList
  /** Right before a date in the future: `as soon as Tuesday`. */
  expectedBefore: RegExp
  /** Somewhere before a date by which something was over. */
  perfectBefore: RegExp
  /** Whether a folded word is a regular past form or participle. */
  isRegularPast: (word: string) => boolean
  /** What the form of a verb shows, as written in lower case: `viajará`, `viajó`, `سيعود`; null if it shows nothing. */
  outlookOfForm: (written: string) => 'past' | 'future' | null
  /** Whether a word is an adverb, which may separate an auxiliary from its participle. */
  isAdverb: (word: string) => boolean
  /**
   * The auxiliary in a contraction, or null if there is none: `will` for `won't`, `are` for `we're`. The word is in
   * lower case with straight apostrophes.
   */
  uncontracted: (word: string) => string | null
}

export const NO_TENSE: Tense = {
  modals: NO_WORDS,
  negatedPasts: NO_WORDS,
  perfectHelpers: NO_WORDS,
  presentBe: NO_WORDS,
  baseBe: NO_WORDS,
  pastHelpers: NO_WORDS,
  irregularPasts: NO_WORDS,
  irregularParticiples: NO_WORDS,
  planned: NO_WORDS,
  pastPlans: [],
  cameTrue: NO_WORDS,
  timetable: NO_WORDS,
  until: NO_WORDS,
  untilOrBefore: NO_WORDS,
  spanEnds: NO_WORDS,
  prolonging: NO_WORDS,
  since: NO_WORDS,
  infinitiveMarks: NO_WORDS,
  notInfinitives: NO_WORDS,
  nounsAfterMark: NO_WORDS,
  determiners: NO_WORDS,
  beforeFronted: NO_WORDS,
  leading: NO_WORDS,
  expectedBefore: NEVER,
  perfectBefore: NEVER,
  isRegularPast: () => false,
  outlookOfForm: () => null,
  isAdverb: () => false,
  uncontracted: () => null,
}
