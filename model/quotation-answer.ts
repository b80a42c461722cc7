import { z } from 'zod'
import { difference } from './check.ts'
import { cluster, clusterMember, clusterPlace } from './copies.ts'
import { clusterId } from './ids.ts'
import { bibliography, paragraph, speaker } from './passage.ts'

const count = z.int().nonnegative()
/** Which of the answer's `members`, from 0. */
const nth = z.int().nonnegative()

const { documentId, documentKey, collection, title, source, sourceBasis, agency, url, language } =
  bibliography.shape
const { publishedAt, publishedEnd, publishedPrecision, publishedBasis } = bibliography.shape
const { ordinal, counted, kind, pinpoints, countedPage } = paragraph.shape

/** One text that has the words: where it stands, and what its document says of itself. */
export const quotationMember = z.object({
  documentId,
  documentKey,
  collection,
  title,
  source,
  sourceBasis,
  agency,
  url,
  language,
  publishedAt,
  publishedEnd,
  publishedPrecision,
  publishedBasis,
  /** Where the passage in which it begins stands. */
  ordinal,
  counted,
  kind,
  pinpoints,
  countedPage,
  /** UTF-16 offsets in the document's extracted text. */
  start: count,
  end: count,
  /** Its words as they are read, without what is set aside; a blank line between two passages. */
  text: z.string(),
  /** What the same passages say before and after it. */
  before: z.string(),
  after: z.string(),
  places: z.array(clusterPlace).min(1),
  /** Read by OCR, which may have misread any of it. */
  ocr: z.literal(true).optional(),
  /** What the document says of itself, if it is a later state of the story. */
  notice: clusterMember.shape.notice,
  /** Who says it, as tagged here, or of a passage who is quoted in it; several where it goes over the words of several, none if nobody is named. */
  speakers: z.array(speaker),
  /** Set where speakers are not read in the language of the passage, so that none says nothing. */
  notRead: z.literal(true).optional(),
  /** Of a member without a speaker: the one whom all others that name somebody give. Inferred, and in no tag. */
  offered: speaker.optional(),
})
export type QuotationMember = z.infer<typeof quotationMember>

/** Members with the same words; case, punctuation and marks may differ. */
export const quotationWording = z.object({
  /** As its first member has them. */
  text: z.string(),
  members: z.array(nth).min(1),
  documents: count,
  sources: count,
  /**
   * From the first wording to this one, as a check gives them: `quote` is a range of the first wording's `text`,
   * `source` one of this `text`. Null where one of them is too long to be compared.
   */
  differences: z.array(difference).nullable(),
  wordsChanged: count.nullable(),
})
export type QuotationWording = z.infer<typeof quotationWording>

/** Why none is the earliest: a document has no date, or only an inferred one; days overlap; there is only one. */
export const noEarliest = z.enum(['undated', 'inferred', 'overlap', 'alone'])
export type NoEarliest = z.infer<typeof noEarliest>

const earliest = z.discriminatedUnion('state', [
  z.object({ state: z.literal('known'), member: nth, reason: z.enum(['first', 'credited']) }),
  z.object({ state: z.literal('unknown'), because: noEarliest }),
])

/** To whom the words are attributed, by how many. A source that is not known counts as one of its own. */
const attribution = z.object({
  /** Null for nobody. */
  speaker: speaker.nullable(),
  /** Set where speakers are not read, so that nobody being named says nothing. */
  notRead: z.literal(true).optional(),
  sources: count,
  documents: count,
  members: z.array(nth).min(1),
})
export type Attribution = z.infer<typeof attribution>

const timeline = z.object({
  unit: z.enum(['day', 'month']),
  /** In order, each with at least one document. */
  buckets: z.array(z.object({ value: z.string(), documents: count })),
  /** Documents whose date is not as precise as the unit, and those without a date. */
  lessPrecise: count,
  undated: count,
})
export type Timeline = z.infer<typeof timeline>

/** Who has the words, and whom they credit. Only what is stated is an edge; all else is an order in time. */
const way = z.object({
  nodes: z.array(
    z.object({
      /** Of a source or agency; of a document without either, its title or key. */
      name: z.string(),
      kind: z.enum(['source', 'agency', 'document']),
      /** The earliest days on which it may have printed the words; null if no date is stated. */
      published: clusterMember.shape.published,
      documents: count,
      /** None of an agency that is only credited. */
      members: z.array(nth),
    }),
  ),
  edges: z.array(
    z.object({
      /** Nodes, from 0: the one that credits, and the one that is credited. */
      from: nth,
      to: nth,
      /** `agency`: the document's own field names it; `text`: the document names it in its text. */
      basis: z.enum(['agency', 'text']),
      /** Those that say so. */
      members: z.array(nth).min(1),
    }),
  ),
})
export type Way = z.infer<typeof way>

/** Everything that is known of a quotation or passage and its copies. */
export const quotationAnswer = z.object({
  /** Null if it has no copies. */
  id: clusterId.nullable(),
  kind: z.enum(['quotation', 'passage']),
  documents: count,
  sources: cluster.shape.sources,
  /** How many more members there are than are listed. */
  more: count,
  /** Which wording is the first, with which all others are compared. */
  comparedWith: z.enum(['earliest', 'most-frequent', 'only']),
  wordings: z.array(quotationWording).min(1),
  /** By date, those without one last. */
  members: z.array(quotationMember).min(1),
  earliest,
  /** Of a passage, who is quoted in it. */
  attributions: z.array(attribution),
  timeline,
  way,
})
export type QuotationAnswer = z.infer<typeof quotationAnswer>
