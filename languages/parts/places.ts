import { NEVER, NO_WORDS, type WordList } from '../word-list.ts'

/** A state, province or town that an abbreviation means, by the code of its country and its English name. */
export type Region = { country: string; name: string; town?: true }

/** Words that distinguish places from other things with the same names. */
export type Places = {
  /** Directions and similar words, which qualify a place without being part of another name. */
  directions: WordList
  regionNouns: WordList
  /** Nouns before a name that make it that of a region, with or without *of* between: `Gebiet Doe`, `the province of Doe`. */
  regionLeads: WordList
  /** Plural nouns for regions with their singular: `Clay and Grant counties`. */
  pluralRegionNouns: ReadonlyMap<string, string>
  townNouns: WordList
  /** Nouns after a name that mean the town and not its region: `Homs city`. */
  townSuffixes: WordList
  /** Between a noun and its place: `the port of Doe`. */
  ofWords: WordList
  /** Words without a capital inside longer names: `Doetown College of Law and Letters`. */
  nameLinks: WordList
  /** Words without a capital inside names of places: `Rio de la Plata`. */
  particles: WordList
  /** Before the name of a saint, which may be that of a church: `St. John's`. */
  saints: WordList
  /** Before an unlisted name that the text locates in a known place: `in Milltown, Latakia`. */
  unlistedLeads: WordList
  /** Between such a name and the place that it is in or near: `Milltown, ten miles west of Homs`. */
  liesWords: WordList
  /** Everything between a name and the place that it is in: `, in the north`. */
  partOf: RegExp
  /** Everything between a region and a place in it: `the Texas town of Paris`, `Ontario's London`. */
  regionBefore: RegExp
  /** Words for offices, services and money that only one country has, with the code of the country. */
  institutions: ReadonlyMap<string, string>
  /** Abbreviations of regions, written without full stops. */
  abbreviations: Readonly<Record<string, Region>>
  /** Abbreviations recognised by their full stops or by a second word: `L.A.`, `W. Va.` */
  spelledAbbreviations: Readonly<Record<string, Region>>
  /** Abbreviations that mean nothing else, with or without a place before them. */
  unmistakableAbbreviations: readonly string[]
  /** A sentence in which `{name}` can only be a place. */
  frame: string | null
  /** Words before a place far more often than before a person. */
  local: WordList
  /** Words before a place often enough if the name is that of a known town. */
  looselyLocal: WordList
  /** Words that narrow or widen the place after them, and mean nothing else. */
  qualifiers: WordList
  /** Nouns with their place after `of`: `residents of …`, `the port of …`. */
  ofAPlace: WordList
  /** After a place: what it is or what is there. */
  followers: WordList
  /** After a place and a hyphen: `Homs-based`. */
  dashed: WordList
  /** Roads and waters, which have names of places but are elsewhere. */
  elsewhere: WordList
  /** Words before a name that make it another kind of place: `Lake Doe`. */
  beforeOther: WordList
  /** Groups, buildings and events named after their place, in addition to the last words of names of groups. */
  namedAfterPlaces: WordList
  /**
   * Groups whose names say where they began, not where they are: newspapers, banks, teams, universities, armed
   * groups.
   */
  namedAfar: WordList
  /**
   * Common nouns before a place that make both the name of something that is elsewhere or works elsewhere, written
   * without a capital: `université de …`, `جامعة …`.
   */
  namesakes: WordList
  /** Adjectives of peoples that news from everywhere use, so that they say little about where a text is set. */
  worldwide: WordList
  /** Nouns after the name of an airport, which may be that of a field rather than of a town: `Heathrow airport`. */
  airports: WordList
  /** Churches and other buildings that are named after saints. */
  sanctuaries: WordList
  /** Agreements and other texts that have the name of the town where they were made: `the Paris Agreement`. */
  agreements: WordList
  /** Words that look like a place only because of a capital: in a heading, in a religion, in a direction. */
  notPlaces: WordList
  /** Nouns with a capital that are names of towns too: words around them have to show a place. */
  alsoNouns: WordList
  /** A name without an ending that it may have in a text (`Syriens`); null if it has none. */
  withoutEnding: (word: string) => string | null
  /** Words before a place and a title: `former Doetown Mayor`. */
  beforeTitles: WordList
}

export const NO_PLACES: Places = {
  directions: NO_WORDS,
  regionNouns: NO_WORDS,
  regionLeads: NO_WORDS,
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
  namesakes: NO_WORDS,
  worldwide: NO_WORDS,
  airports: NO_WORDS,
  sanctuaries: NO_WORDS,
  agreements: NO_WORDS,
  notPlaces: NO_WORDS,
  alsoNouns: NO_WORDS,
  withoutEnding: () => null,
  beforeTitles: NO_WORDS,
}
