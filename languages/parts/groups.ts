import { NO_WORDS, type WordList } from '../word-list.ts'

/** What shows that a name is a group's, and of what kind. */
export type Groups = {
  /** Nouns for a group that can be quoted under its own name. */
  nouns: WordList
  /** Ranks that are never part of a group's name: what stands before one is another name. */
  ranks: WordList
  /** Groups that are referred to by what they are: `the group`, back to the one last heard. */
  references: WordList
  /** The last word of a group's name: `… Council`, `… Association`. */
  nameEnds: WordList
  /** Legal forms: what stands before one is a company. */
  legalForms: WordList
  /** Those that the name is used without; a company is known without them. */
  droppedForms: WordList
  /** Last words of names of companies. */
  companyHeads: WordList
  /** Last words of names of media. */
  mediaHeads: WordList
  /** Last words of names of clubs and teams. */
  teamHeads: WordList
  /** First words of names of clubs, before a place or a name. */
  teamStarts: WordList
  /** Last words of names of groups of the state. */
  stateHeads: WordList
  /** Last words of names of other groups. */
  groupHeads: WordList
  /** Heads that also name buildings, events, works or plain things: alone with an adjective they prove little. */
  weakHeads: WordList
  /** Heads that a name may go on behind with `of`. */
  ofHeads: WordList
  /** Heads that may go on with `for`, `on`, `against`, `to` or `in`. */
  forHeads: WordList
  /** Heads that are groups already when `of` and a name follow, without a word before them. */
  bareOfHeads: WordList
  /** Last words that make a name an event's, a prize's, a work's, a law's, a place's or a rank's. */
  otherHeads: WordList
  /** Nouns of what is taught, governed or made: in a name, an `and` before one does not part two groups. */
  topicWords: WordList
  /** Nouns that say of the name behind them, or of the one they explain, that it is a group. */
  groupNouns: WordList
  /** Words of a game, which make the names of places names of teams. */
  sportWords: WordList
  /** Words of games and of other things: they count as half. */
  halfSportWords: WordList
  /** Before a team's name, alone: `joined Doe`. */
  teamVerbs: WordList
  /** The same, but of opponents, who may be persons in games of one against one. */
  opponentWords: WordList
  /** Before `for`, `with`, `to` … and a team's name. */
  teamLinked: Readonly<Record<string, WordList>>
  /** Behind a team's name: `Doe striker`, `the Doe squad`. */
  teamFollowers: WordList
  /** Verbs of what companies, stations and the like do; `by` and the name follow. */
  madeBy: WordList
  /** Before a link and the name of a company or an organisation. */
  businessLinked: Readonly<Record<string, WordList>>
  /** Those that politicians have as well, so that one unknown word beside them may be a last name. */
  sharedWithPersons: WordList
  /** Behind the name of a company or an organisation. */
  businessFollowers: WordList
  /** What an organisation does, behind an acronym or behind a name and before `it`. */
  deeds: WordList
  /** Behind an acronym: what groups have. */
  acronymFollowers: WordList
  /** Words all in capitals that are no groups. */
  plainAcronyms: WordList
}

export const NO_GROUPS: Groups = {
  nouns: NO_WORDS,
  ranks: NO_WORDS,
  references: NO_WORDS,
  nameEnds: NO_WORDS,
  legalForms: NO_WORDS,
  droppedForms: NO_WORDS,
  companyHeads: NO_WORDS,
  mediaHeads: NO_WORDS,
  teamHeads: NO_WORDS,
  teamStarts: NO_WORDS,
  stateHeads: NO_WORDS,
  groupHeads: NO_WORDS,
  weakHeads: NO_WORDS,
  ofHeads: NO_WORDS,
  forHeads: NO_WORDS,
  bareOfHeads: NO_WORDS,
  otherHeads: NO_WORDS,
  topicWords: NO_WORDS,
  groupNouns: NO_WORDS,
  sportWords: NO_WORDS,
  halfSportWords: NO_WORDS,
  teamVerbs: NO_WORDS,
  opponentWords: NO_WORDS,
  teamLinked: {},
  teamFollowers: NO_WORDS,
  madeBy: NO_WORDS,
  businessLinked: {},
  sharedWithPersons: NO_WORDS,
  businessFollowers: NO_WORDS,
  deeds: NO_WORDS,
  acronymFollowers: NO_WORDS,
  plainAcronyms: NO_WORDS,
}
