import { NO_WORDS, type WordList } from '../word-list.ts'

/** A state, province or town that a short form stands for, by the code of its country and its English name. */
export type Region = { country: string; name: string; town?: true }

/** Matches nothing: an idiom that a language does not have. */
const NEVER = /(?!)/u

/** Words that tell places from what else bears their names. */
export type Places = {
  /** Directions and the like, which qualify a place without being part of another name. */
  directions: WordList
  regionNouns: WordList
  /** Plural nouns of regions with their singular: `Clay and Grant counties`. */
  pluralRegionNouns: ReadonlyMap<string, string>
  townNouns: WordList
  /** Nouns after a name that make it a town's rather than its region's: `Homs city`. */
  townSuffixes: WordList
  /** Ties a place to the noun before it: `the port of Doe`. */
  ofWords: WordList
  /** Join the words of a longer name: `Doetown College of Law and Letters`. */
  nameLinks: WordList
  /** Stand without a capital inside names of places: `Rio de la Plata`. */
  particles: WordList
  /** Before a name they make it a saint's, who may own a church: `St. John's`. */
  saints: WordList
  /** Before a name that no list has, which the text puts into a known place: `in Milltown, Latakia`. */
  unlistedLeads: WordList
  /** Between such a name and the place that it lies in: `Milltown, ten miles west of Homs`. */
  liesWords: WordList
  /** Between a name and the place that it lies in, from the one to the other: `, in the north`. */
  partOf: RegExp
  /** Between a region and a place in it that follows: `the Texas town of Paris`, `Ontario's London`. */
  regionBefore: RegExp
  /** Words for offices, services and money that one country alone has, with the code of the country. */
  institutions: ReadonlyMap<string, string>
  /** Short forms of regions as written, without stops. */
  abbreviations: Readonly<Record<string, Region>>
  /** Short forms that are told by their stops or by a second word: `L.A.`, `W. Va.` */
  spelledAbbreviations: Readonly<Record<string, Region>>
  /** Short forms that stand for nothing else, with or without a place before them. */
  unmistakableAbbreviations: readonly string[]
  /** A sentence in which `{name}` can only be a place. */
  frame: string | null
  /** Before a place far more often than before a person. */
  local: WordList
  /** Before a place often enough where the name is a known town's. */
  looselyLocal: WordList
  /** Before a place they narrow or widen it, and name nothing else. */
  qualifiers: WordList
  /** Whose place stands after `of`: `residents of …`, `the port of …`. */
  ofAPlace: WordList
  /** After a place: what it is or what is there. */
  followers: WordList
  /** After a place and a hyphen: `Homs-based`. */
  dashed: WordList
  /** Roads and waters bear places' names and are elsewhere. */
  elsewhere: WordList
  /** Before a name they make it another kind of place's: `Lake Doe`. */
  beforeOther: WordList
  /** Groups, buildings and events that bear the name of their place, beside the last words of names of groups. */
  namedAfterPlaces: WordList
  /** Their names tell where they began and not where they are: papers, banks, teams, schools of learning, armed groups. */
  namedAfar: WordList
  /** What only the doubtful capital of a heading, a belief or a direction makes look like a place. */
  notPlaces: WordList
  /** Words before a title that make it a role again: `former Doetown Mayor`. */
  beforeTitles: WordList
}

export const NO_PLACES: Places = {
  directions: NO_WORDS,
  regionNouns: NO_WORDS,
  pluralRegionNouns: new Map(),
  townNouns: NO_WORDS,
  townSuffixes: NO_WORDS,
  ofWords: NO_WORDS,
  nameLinks: NO_WORDS,
  particles: NO_WORDS,
  saints: NO_WORDS,
  unlistedLeads: NO_WORDS,
  liesWords: NO_WORDS,
  partOf: /^(?:,\s+|\s\()$/u,
  regionBefore: NEVER,
  institutions: new Map(),
  abbreviations: {},
  spelledAbbreviations: {},
  unmistakableAbbreviations: [],
  frame: null,
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
  notPlaces: NO_WORDS,
  beforeTitles: NO_WORDS,
}
