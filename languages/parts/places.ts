import { NO_WORDS, type WordList } from '../word-list.ts'

/** Words that tell places from what else bears their names. */
export type Places = {
  /** Directions and the like, which qualify a place without being part of another name. */
  directions: WordList
  regionNouns: WordList
  townNouns: WordList
  /** Before a place far more often than before a person. */
  local: WordList
  /** Before a place often enough where the name is a known town's. */
  looselyLocal: WordList
  /** Before a place they narrow or widen it, and name nothing else. */
  qualifiers: WordList
  /** Whose place stands behind `of`: `residents of …`, `the port of …`. */
  ofAPlace: WordList
  /** Behind a place: what it is or what is there. */
  followers: WordList
  dashed: WordList
  /** Roads and waters bear places' names and are elsewhere. */
  elsewhere: WordList
  beforeOther: WordList
  /** Groups, buildings and events that bear the name of their place, beside those of `groups.nameEnds`. */
  namedAfterPlaces: WordList
  /** Their names tell where they began and not where they are: papers, banks, teams, schools of learning, armed groups. */
  namedAfar: WordList
  /** Days, months and feasts stand beside places without belonging to them. */
  calendarWords: WordList
  /** What only the doubtful capital of a heading, a belief or a direction makes look like a place. */
  notPlaces: WordList
  /** Words before a title that make it a calling again: `former Doetown Mayor`. */
  beforeTitles: WordList
}

export const NO_PLACES: Places = {
  directions: NO_WORDS,
  regionNouns: NO_WORDS,
  townNouns: NO_WORDS,
  local: NO_WORDS,
  looselyLocal: NO_WORDS,
  qualifiers: NO_WORDS,
  ofAPlace: NO_WORDS,
  followers: NO_WORDS,
  dashed: NO_WORDS,
  elsewhere: NO_WORDS,
  beforeOther: NO_WORDS,
  namedAfterPlaces: NO_WORDS,
  namedAfar: NO_WORDS,
  calendarWords: NO_WORDS,
  notPlaces: NO_WORDS,
  beforeTitles: NO_WORDS,
}
