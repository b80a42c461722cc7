import { z } from 'zod'
import { checkedAgainst, checkedQuotation, quoteRequest } from './check.ts'
import { range } from './passage.ts'
import { toldError } from './told-error.ts'

/** Of the file, or of the words that were pasted. */
export const DRAFT_AT_MOST = { megabytes: 2, bytes: 2_000_000 } as const
/** A draft as JSON, in which each character may take several. */
export const CHECK_BODY_AT_MOST = 3 * DRAFT_AT_MOST.bytes
/** In one request, which holds its connection and its share of the index for as long as it takes; the command takes any number. */
export const QUOTATIONS_AT_MOST = 1_000

const DRAFT_FORMATS = ['text', 'markdown', 'html', 'word'] as const

const draftRequest = z.strictObject({
  draft: z.string().min(1).max(DRAFT_AT_MOST.bytes),
  /** What to call it in reports. */
  name: z.string().min(1).max(500).optional(),
  /** Whether the whole of it is one quote if it has no quotation marks. */
  orQuote: z.boolean().optional(),
  /** BCP 47. */
  language: z.string().max(35).optional(),
})

export const checkRequest = z.union([quoteRequest, draftRequest])

/** The draft that was checked. */
const checkedDraft = z.object({
  /** The name of its file; null for words that were pasted. */
  name: z.string().nullable(),
  format: z.enum(DRAFT_FORMATS),
  /** BCP 47; null if it could not be determined. */
  language: z.string().nullable(),
  /** SHA-256 of the bytes of the file, or of the words in UTF-8. */
  sha256: z.string(),
  /** What every offset is in: of a text or Markdown its own characters, else what its reader wrote down. */
  text: z.string(),
})

/** `unknown`: nobody is claimed, or a place does not say where it was published. */
const sourceVerdict = z.enum(['same', 'other', 'unknown'])

/** A quotation of a draft, with where the draft says that it has it from. */
export const draftQuotation = checkedQuotation.extend({
  source: z.object({ claimed: z.string().nullable(), verdict: sourceVerdict }),
})
export type DraftQuotation = z.infer<typeof draftQuotation>

/** A whole check, as it is answered, saved and reported. `draft`: null for a quote alone. */
export const wholeCheck = z.object({
  quotations: z.array(draftQuotation),
  against: checkedAgainst,
  draft: checkedDraft.nullable(),
  checkedAt: z.iso.datetime(),
  /** The names of the collections in the index. */
  collections: z.array(z.string()),
  /** The collection at the end, if it was changed meanwhile: not all quotations were held against the same one. */
  changedTo: checkedAgainst.optional(),
})
export type WholeCheck = z.infer<typeof wholeCheck>

/** What a person decides of a quotation, whatever its verdict is. */
export const REVIEWS = ['fine', 'change', 'ask'] as const

export const review = z.object({
  /** The quotation by its words, and which one it is of those with the same words, from 1. */
  text: z.string(),
  nth: z.int().positive(),
  /** Null where there is only a note. */
  verdict: z.enum(REVIEWS).nullable(),
  note: z.string().max(10_000),
  at: z.iso.datetime(),
})
export type Review = z.infer<typeof review>

const savedReviews = z.object({
  id: z.string(),
  revision: z.int().nonnegative(),
  name: z.string(),
  savedAt: z.iso.datetime(),
  reviews: z.array(review),
})

const begun = z.object({
  type: z.literal('begun'),
  draft: checkedDraft.nullable(),
  checkedAt: z.iso.datetime(),
  against: checkedAgainst,
  collections: z.array(z.string()),
  /** The saved check of this draft, edited or not, with what was decided of its quotations; null if there is none. */
  saved: savedReviews.nullable().optional(),
  /** Where its quotations stand, before any is checked. */
  quotations: z.array(range),
})
const one = z.object({
  type: z.literal('quotation'),
  /** From 0, in the order of the draft. */
  at: z.int().nonnegative(),
  quotation: draftQuotation,
})
/** `against`: as of the end; another generation than at the beginning means that the collection changed meanwhile. */
const ended = z.object({ type: z.literal('ended'), against: checkedAgainst })
const broken = z.object({
  type: z.literal('broken'),
  error: toldError,
})

export const checkEvent = z.discriminatedUnion('type', [begun, one, ended, broken])
export type CheckEvent = z.infer<typeof checkEvent>
export type CheckStep = Exclude<CheckEvent, { type: 'broken' }>
