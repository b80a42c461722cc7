import type { ClusterId, DocumentId } from '../../../model/ids.ts'
import type { FacetName } from '../../../model/search-request.ts'

/** In place of a month, if only the year is known. */
export const YEAR = 'year'

/** `until` of what has not been replaced or removed. */
export const FOR_EVER = 2_000_000_000

/** Visible to readers of the generations from `since` to before `until`. */
type Versioned = { since: number; until: number }

/** What a passage or quotation has copies of. Without any, nothing. */
export type Copied = {
  /** The most sources of a cluster that it is in. */
  sources?: number
  /** The same of those in which it was printed first. */
  first?: number
  /** Where it stands in the cluster that it is folded by (copied.ts). */
  place?: string
  /** Whether it stands there before all others. */
  leads?: true
}

/**
 * Clusters change, and the records of their members stay: so each has two states of them. `now` is that of the generation
 * `changed` and later ones, `was` that of earlier ones.
 */
export type CopiedSince = { changed?: number; now?: Copied; was?: Copied }

/** What a passage is filtered and counted by; its quotations have the same values. */
export type Values = Versioned &
  CopiedSince & {
    /** Grows with each document that was put in a generation; absent in records from before it was stored. */
    nth?: number
    id: string
    document: string
    ordinal: number
    source: string
    collection: string
    language: string
    type: string
    group: string[]
    location: string[]
    speaker: string[]
    /** Who is mentioned. */
    person: string[]
    /** The places that the passage is tagged with, without those that contain them. */
    places: string[]
    /** `2025-03`, `year` if no more is known, or `unknown`. */
    month: string
    firstDay?: number
    lastDay?: number
    mentions: boolean
    mentionedFirst: number[]
    mentionedLast: number[]
    mentionedSpans: string[]
    /** Like `month`, for the dates that the passage mentions, or `not-read`; a range across months has no month. */
    mentionedMonths: string[]
    quoted: boolean
    /** Has any quotation at all. */
    quotes: boolean
    /** Absent if not. */
    furniture?: true
  }

export type PassageRecord = Values & {
  key: string
  /** Groups, places and people that the passage itself is tagged with. */
  tags: string[]
  text: string
  title: string
  section: string
  /** The distinct words of text, title and section. */
  words: string[]
  titled: string[]
  headed: string[]
  /** The passages under one section heading. */
  under: string
  /** Tokens of the pairs of words that stand in it with a hyphen. */
  hyphened: string[]
  /** How many passages the document has. */
  paragraphs: number
  body: string
  /** Of everything that may be shown (sealed.ts). */
  checksum: string
}

export type QuotationRecord = Values & {
  key: string
  passage: string
  by: string
  /** Whether it counts among what somebody is quoted with. */
  counts: boolean
  /** Groups, places and people that are mentioned inside the quotation. */
  tags: string[]
  text: string
  words: string[]
  titled: string[]
}

export type DocumentRecord = Versioned & {
  key: string
  type: 'document'
  id: DocumentId
  /** Its token; `inCollection` is the name. */
  collection: string
  inCollection: string
  documentKey: string
  fingerprint: string
  passages: number
  body: string
  checksum: string
}

/** A value of a facet. */
export type NameRecord = {
  key: string
  type: 'name'
  facet: FacetName
  id: string
  /** Tokens of whole names, of what the family of a person is called, and of the words in names. */
  names: string[]
  surnames: string[]
  parts: string[]
  begins: string[]
  lat: number | null
  lon: number | null
  body: string
  /** The rank of the description (describers.ts). */
  by: string
  checksum: string
}

export type GoneRecord = {
  key: string
  type: 'gone'
  id: string
  text: string
  goneAt: string
  checksum: string
  since: number
}

/** Members with the same words. */
export type ClusterRecord = Versioned & {
  key: string
  type: 'cluster'
  id: ClusterId
  inDocuments: string[]
  inPassages: string[]
  /** Which members are gone, from 0. */
  gone: number[]
  body: string
  checksum: string
}

export type StateRecord = {
  key: 'state'
  type: 'state'
  generation: number
  /** What was replaced or removed up to this generation may already be deleted. */
  purged: number
  changedAt: string | null
  format: string
  settings: string
  /** Whether any passage has ever been stored as furniture; before that, no search asks about it. */
  furniture?: true
  /** Whether any cluster has ever been stored; before that, nothing has copies. */
  copies?: true
}

/** A word of the vocabulary. */
export type WordRecord = { key: string; word: string; plain: string }
/** Two words that somebody writes with a hyphen; `joined` as one. */
export type PairRecord = { key: string; joined: string; pair: [string, string] }
/**
 * A word in texts of a language, by what its other forms are found with; `in` is a code, `spoken` its token. `ends`, of
 * what may be a compound: the word from each of its letters on.
 */
export type FormRecord = {
  key: string
  forms: string[]
  in: string
  spoken: string
  plain: string
  ends?: string[]
}

export type Records = {
  passages: PassageRecord[]
  quotations: QuotationRecord[]
  document: DocumentRecord
  /** As the document's entities describe them, or else with what its tags say. */
  names: NameRecord[]
}
