import { NO_WORDS, type WordList } from '../word-list.ts'

/** Word lists by another word. */
type WordTable = Readonly<Record<string, WordList>>

/** Words that show that a name is that of a group, and of what kind. */
export type Groups = {
  /** Nouns for a group that can be quoted under its own name. */
  nouns: WordList
  /** Ranks, which are never part of a group's name: what precedes one is another name. */
  ranks: WordList
  /** Nouns that refer back to the group that was last quoted: `the group`. */
  references: WordList
  /** The last word of a group's name: `… Council`, `… Association`. */
  nameEnds: WordList
  /** Legal forms that may be left out of the name of a company: `Doe Inc`. */
  legalForms: WordList
  /** Legal forms that are part of the name: `Doe Corporation`. */
  keptForms: WordList
  /** Legal forms that are other words if written differently: `AG`, not `Ag`. */
  ambiguousForms: WordList
  /** Last words of names of companies. */
  companyHeads: WordList
  /** First words of names of companies: `Air Doe`. */
  companyStarts: WordList
  /** First words of names of media: `Radio Doe`. */
  mediaStarts: WordList
  /** Last words of names of media. */
  mediaHeads: WordList
  /** Last words of names of clubs and teams. */
  teamHeads: WordList
  /** First words of names of clubs, before a place or a name. */
  teamStarts: WordList
  /** Last words of names of teams that also have other meanings, and need words about a game near them. */
  plainTeamHeads: WordList
  /** Last words of names of state bodies. */
  stateHeads: WordList
  /** Last words of names of other groups. */
  groupHeads: WordList
  /** Last words of names of buildings, which are groups if the name says what they are for. */
  buildingHeads: WordList
  /** Words that make any name that contains them that of an armed group. */
  armedWords: WordList
  /**
   * Heads that are also words for buildings, events, works or ordinary things: with only an adjective they prove
   * little.
   */
  weakHeads: WordList
  /** Heads after which a name may continue with `of`. */
  ofHeads: WordList
  /** Heads after which a name may continue with `for` and what the group works for. */
  forHeads: WordList
  /** Heads that are groups without a word before them if `of` and a name follow. */
  bareOfHeads: WordList
  /** Bodies that go by the noun alone, with a capital: `Parliament`. */
  bareBodies: WordList
  /** Between a head and what it is of. */
  ofLinks: WordList
  /** Between a head and what it is for. */
  forLinks: WordList
  /** Those of them after which a place is part of the name: `for Africa`. */
  placeLinks: WordList
  /** Between two subjects of the work of one group: `Trade and Industry`. */
  andLinks: WordList
  /** Last words that make a name an event's, a prize's, a work's, a law's, a place's or a rank's. */
  otherHeads: WordList
  /** Heads of names that have acronyms and are not groups: rates, diseases, devices, procedures. */
  thingHeads: WordList
  /** Last words of names of buildings and prizes that are named after a group: `Bank of Doe Stadium`. */
  structures: WordList
  /** Nouns of what is taught, governed or made: in a name, an `and` before one does not separate two groups. */
  topicWords: WordList
  /** Before a word for a school, which then ends the name of one: `High School`. */
  schoolKinds: WordList
  /** After a name and `and` in names of companies: `Doe and Sons`. */
  partnerWords: WordList
  /** Offices, which end the name of the group they belong to. */
  offices: WordList
  /** First words of names of groups in other languages, as texts in this one give them. */
  foreignHeads: WordList
  /** The same for armed groups. */
  foreignArmedHeads: WordList
  /** Prepositions inside such names. */
  foreignLinks: WordList
  /** Articles inside such names. */
  foreignArticles: WordList
  /** First words that many groups share, so that none is called by it alone. */
  commonFirstWords: WordList
  /** Words in names of groups whose first letters an acronym may leave out. */
  unspokenWords: WordList
  /** Nouns which show that the name after them, or the one that they explain, is that of a group: `the bank Doe`. */
  callingNouns: WordList
  /** Nouns that show this only if they explain the name: `Doe, a school`. */
  explainingNouns: WordList
  /** Those that, before `of`, mean a number of anything: `a group of rebels`. */
  countingNouns: WordList
  /** After a noun that explains a name: `Doe, a bank based in …`. */
  explanationEnds: WordList
  /** Words between a name and the word that shows what it is: `joined their rivals Doe`. */
  skippedWords: WordList
  /** Names that are never those of groups, whatever is around them. */
  notGroups: WordList
  /** Continents: a name that ends in one is not that of a group. */
  continents: WordList
  /** After a name, what persons have rather than groups: `the Doe campaign`. */
  personalNouns: WordList
  /** Words about a game, which make names of places names of teams. */
  sportWords: WordList
  /** Words about games that also have other meanings: they count half. */
  halfSportWords: WordList
  /** Plurals after the name of a place that are no team: `the Doetown Papers`. */
  plainPlurals: WordList
  /** After the name of a people or a faith: `the Doe tribe`. */
  communityNouns: WordList
  /** Nouns that mean such a people only beside its members: `members of the Doe community`. */
  peopleNouns: WordList
  /** Between such a name and such a noun: `the Doe ethnic minority`. */
  communityAdjectives: WordList
  /** Verbs of becoming a member, before the name of a group: `joined Doe`. */
  memberVerbs: WordList
  /** Words before the name of an opponent, who may be a person in games of one against one. */
  opponentWords: WordList
  /** Words beside a company’s name that politicians have too, so that one unknown word there may be a last name. */
  sharedWithPersons: WordList
  /** After the name of a company or an organisation: `Doe shares`. */
  businessFollowers: WordList
  /** What an organisation does, after an acronym or after a name and before `it`. */
  deeds: WordList
  /** Those that persons do as well. */
  personalDeeds: WordList
  /** Pronouns for an organisation in the sentence in which it says something: `Doe said it will`. */
  selfPronouns: WordList
  /** After such a pronoun, what companies say about themselves. */
  plans: WordList
  /** After an acronym: what groups have. */
  acronymFollowers: WordList
  /** Words all in capitals that are not groups. */
  plainAcronyms: WordList
  /** Words near four capital letters that make them the call sign of a broadcaster. */
  stationWords: WordList
  /** After a call sign and a hyphen: `KDOE-FM`. */
  stationBands: WordList
  /** Words that look like call signs when written in capitals. */
  shoutedWords: WordList
  /** By head, words before it that make it an ordinary thing: `Oval Office`. */
  plainBefore: WordTable
  /** By head, words after it that make it something else: `Press Secretary`. */
  plainAfter: WordTable
  /** Before `for`, `with`, `to` … and a team's name. */
  teamLinked: WordTable
  /** Before a link and the name of a company or an organisation: `shares of Doe`. */
  businessLinked: WordTable
}

export const NO_GROUPS: Groups = {
  nouns: NO_WORDS,
  ranks: NO_WORDS,
  references: NO_WORDS,
  nameEnds: NO_WORDS,
  legalForms: NO_WORDS,
  keptForms: NO_WORDS,
  ambiguousForms: NO_WORDS,
  companyHeads: NO_WORDS,
  companyStarts: NO_WORDS,
  mediaStarts: NO_WORDS,
  mediaHeads: NO_WORDS,
  teamHeads: NO_WORDS,
  teamStarts: NO_WORDS,
  plainTeamHeads: NO_WORDS,
  stateHeads: NO_WORDS,
  groupHeads: NO_WORDS,
  buildingHeads: NO_WORDS,
  armedWords: NO_WORDS,
  weakHeads: NO_WORDS,
  ofHeads: NO_WORDS,
  forHeads: NO_WORDS,
  bareOfHeads: NO_WORDS,
  ofLinks: NO_WORDS,
  forLinks: NO_WORDS,
  placeLinks: NO_WORDS,
  andLinks: NO_WORDS,
  otherHeads: NO_WORDS,
  thingHeads: NO_WORDS,
  structures: NO_WORDS,
  bareBodies: NO_WORDS,
  plainPlurals: NO_WORDS,
  communityNouns: NO_WORDS,
  communityAdjectives: NO_WORDS,
  peopleNouns: NO_WORDS,
  topicWords: NO_WORDS,
  schoolKinds: NO_WORDS,
  partnerWords: NO_WORDS,
  offices: NO_WORDS,
  foreignHeads: NO_WORDS,
  foreignArmedHeads: NO_WORDS,
  foreignLinks: NO_WORDS,
  foreignArticles: NO_WORDS,
  commonFirstWords: NO_WORDS,
  unspokenWords: NO_WORDS,
  callingNouns: NO_WORDS,
  explainingNouns: NO_WORDS,
  countingNouns: NO_WORDS,
  explanationEnds: NO_WORDS,
  skippedWords: NO_WORDS,
  notGroups: NO_WORDS,
  continents: NO_WORDS,
  personalNouns: NO_WORDS,
  sportWords: NO_WORDS,
  halfSportWords: NO_WORDS,
  memberVerbs: NO_WORDS,
  opponentWords: NO_WORDS,
  sharedWithPersons: NO_WORDS,
  businessFollowers: NO_WORDS,
  deeds: NO_WORDS,
  personalDeeds: NO_WORDS,
  selfPronouns: NO_WORDS,
  plans: NO_WORDS,
  acronymFollowers: NO_WORDS,
  plainAcronyms: NO_WORDS,
  stationWords: NO_WORDS,
  stationBands: NO_WORDS,
  shoutedWords: NO_WORDS,
  plainBefore: {},
  plainAfter: {},
  teamLinked: {},
  businessLinked: {},
}
