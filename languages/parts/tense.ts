import { NO_WORDS, type WordList } from '../word-list.ts'

/** By what a language says that something was, or is to come. */
export type Tense = {
  /** Helpers of what is to come: `will`, `may`. */
  modals: WordList
  /** Helpers after a modal that make it past: `would have`. */
  perfectHelpers: WordList
  /** *To be* in the present, and its base form. */
  presentBe: WordList
  baseBe: WordList
  /** Helpers of the past before a base form: `did`. */
  pastHelpers: WordList
  /** Pasts that the hook below does not know, helpers among them. */
  irregularPasts: WordList
  /** Participles that are no simple past. */
  irregularParticiples: WordList
  /** What is planned lies ahead, whatever the tense of the plan: `was scheduled for Monday`, `due Friday`. */
  planned: WordList
  /** What turns a plan into a past one: `had been scheduled`. */
  pastPlans: readonly (readonly [string, string])[]
  /** Verbs that say that what they govern came true: `failed to appear`, `went to see`. */
  cameTrue: WordList
  /** Timetables stand in the present: `the talks resume Monday`. */
  timetable: WordList
  /** Until then, something is still to come: `extended until Friday`. */
  until: WordList
  /** Those of them by which something may be over: `had been killed by Friday`. */
  untilOrBefore: WordList
  since: WordList
  /** What begins an infinitive, and what may follow it and is no verb. */
  infinitiveMarks: WordList
  notInfinitives: WordList
  /** Nouns that may follow such a mark without a determiner: `shot to death`. */
  nounsAfterMark: WordList
  /** Before a participle that is no verb: `an unspecified date`. */
  determiners: WordList
  /** Before a date that begins its clause. */
  beforeFronted: WordList
  /** Words between a date and its clause: `on late`. */
  leading: WordList
  /** Right before a date that is expected: `as soon as Tuesday`. */
  expectedBefore: RegExp
  /** Somewhere before a date by which something is over. */
  perfectBefore: RegExp
  /** Whether a folded word is a regular past or participle. */
  isRegularPast: (word: string) => boolean
  /** Whether a word may stand between a helper and its participle: an adverb. */
  isAdverb: (word: string) => boolean
  /** A word as it stands in lower case with straight apostrophes, without what is contracted with it: `won't`. */
  uncontracted: (word: string) => string | null
}

const NEVER = /(?!)/u

export const NO_TENSE: Tense = {
  modals: NO_WORDS,
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
  isAdverb: () => false,
  uncontracted: () => null,
}
