import { z } from 'zod'
import { documentId, passageId } from './ids.ts'
import { bibliography, range, speaker } from './passage.ts'

/**
 * What becomes of a quote that is held against the collection, in neutral words: what is not there may still be true. From
 * the same words to none of them: which of several places is best, and in what order verdicts are counted.
 */
export const VERDICTS = ['exact', 'same-words', 'elided', 'near', 'partial', 'stitched', 'not-found'] as const

/**
 * - `exact`: character by character, but for white space.
 * - `same-words`: the same letters and digits in the same order; case, punctuation, marks or white space differ, or words
 *   are inserted in brackets.
 * - `elided`: parts of one document in their order, and an ellipsis says where something is left out.
 * - `near`: the whole of it stands in one place, with some words changed.
 * - `partial`: a part of it stands somewhere, the rest nowhere.
 * - `stitched`: parts that stand apart, in another order or in several documents, joined without saying so.
 * - `not-found`: not in this collection.
 */
export const verdict = z.enum(VERDICTS)
export type Verdict = z.infer<typeof verdict>

/**
 * A changed word of a kind that changes what is said, whatever the other words are. `sign`: the word is the same, and its
 * signs are others: of money, a minus, a per cent, an emoji. `raised`: a raised figure, which may be a power or the number of
 * a note. `joined`: of the same words, one writes together what the other parts by a space.
 */
const TELLING = ['number', 'name', 'negation', 'sign', 'raised', 'joined'] as const
export const telling = z.enum(TELLING)
export type Telling = z.infer<typeof telling>

/**
 * One step from the words of a quote to those of its source, in order. `quote` is a range of the quote, `source` one of the
 * document's extracted text; where there are no words, it is empty and stands where they would be.
 *
 * `same`: the same words, though case, punctuation or marks may differ. `replaced`. `inserted`: only the quote has
 * them. `left-out`: only the source has them, and the quote does not say so. `elided`: the same, and the quote says so.
 */
export const difference = z.object({
  kind: z.enum(['same', 'replaced', 'inserted', 'left-out', 'elided']),
  quote: range,
  source: range,
  quoteText: z.string(),
  sourceText: z.string(),
  /** The words of the quote are in brackets, so that it does not say that the source has them: `inserted`, `replaced`. */
  bracketed: z.literal(true).optional(),
  /** Of what is changed; absent if there is nothing of the kind. */
  telling: z.array(telling).min(1).optional(),
})
export type Difference = z.infer<typeof difference>

/** A part of a quote and where it stands, by offsets in the quote and in the extracted text of the document. */
const quotedPart = z.object({ quote: range, start: z.int().nonnegative(), end: z.int().nonnegative() })

const { documentKey, collection, title, source, agency, url, language } = bibliography.shape
const { publishedAt, publishedEnd, publishedPrecision, publishedBasis } = bibliography.shape

/** One place where a quote stands, or a part of it. */
export const checkMatch = z.object({
  /** Of this place alone; `partial` of each part of what is stitched. */
  verdict: z.enum(['exact', 'same-words', 'near', 'elided', 'partial']),
  /** Of the passage in which it begins. */
  passageId,
  documentId,
  documentKey,
  collection,
  title,
  source,
  agency,
  url,
  language,
  publishedAt,
  publishedEnd,
  publishedPrecision,
  publishedBasis,
  /** In the extracted text of the document. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** What the passages say there, without what is set aside in them; between two passages a blank line. */
  text: z.string(),
  /** The words of the same passages before and after it. */
  before: z.string(),
  after: z.string(),
  /** The passages that it stands in, with the offsets in the text of each. */
  passages: z
    .array(z.object({ id: passageId, start: z.int().nonnegative(), end: z.int().nonnegative() }))
    .min(1),
  /** What part of the quote stands here. */
  quote: range,
  /** Where its parts stand; one, unless something is elided. */
  parts: z.array(quotedPart).min(1),
  /** Words that would have to be replaced, inserted or left out. */
  wordsChanged: z.int().nonnegative(),
  /** The words that stand here, as a share of all. */
  share: z.number().min(0).max(1),
  /** Who says it, as tagged there. */
  speaker: speaker.nullable(),
  /** All who say something of it, where it goes over the words of several; then `speaker` is null. */
  speakers: z.array(speaker).min(2).optional(),
  /** Whether it was published before all other places: not where that depends on dates that overlap or are inferred. */
  earliest: z.boolean(),
  /** Exact but for a comma or full stop at its end, which some styles set before a closing mark whatever the source has. */
  closing: z.literal(true).optional(),
  /** Signs of its first or last word that only the source has there: the `%` of *40%*; empty where there are none. */
  cutSigns: z.object({ before: z.string(), behind: z.string() }).optional(),
  /** Read by OCR, so that even the same characters are at best the same words. */
  ocr: z.literal(true).optional(),
  differences: z.array(difference),
})
export type CheckMatch = z.infer<typeof checkMatch>

/** `unknown`: nobody is claimed or tagged, or it cannot be told whether they are the same. */
const speakerVerdict = z.enum(['same', 'other', 'unknown'])

export const checkedQuote = z.object({
  text: z.string(),
  /** The best of all places. */
  verdict,
  /** Of the closest place; null where nothing stands as a whole. */
  wordsChanged: z.int().nonnegative().nullable(),
  /** Of the words of the quote, those that stand in its places: 1 for all. */
  share: z.number().min(0).max(1),
  ocr: z.literal(true).optional(),
  speaker: z.object({
    claimed: z.string().nullable(),
    /** The name of the one tagged in the place that decides. */
    tagged: z.string().nullable(),
    verdict: speakerVerdict,
    /** Whom other places that are as close name instead: sources do not agree on who said it. */
    others: z.array(z.string()).min(1).optional(),
  }),
  /** By date, the earliest first, those without one last. */
  matches: z.array(checkMatch),
  /** Whether there are more places than these. */
  more: z.boolean(),
})
export type CheckedQuote = z.infer<typeof checkedQuote>

/** What a quote was held against. */
export const checkedAgainst = z.object({
  engine: z.string(),
  generation: z.int().nonnegative(),
  documents: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  /** Of the program. */
  version: z.string(),
})
export type CheckedAgainst = z.infer<typeof checkedAgainst>

/** A quotation by its offsets in the draft; of a quote alone, all of it. */
export const checkedQuotation = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  ...checkedQuote.shape,
})

/** Longer than any quote; a longer one would hold the index for seconds. */
export const QUOTE_AT_MOST = 20_000

/** One quote, with what is known of it. */
export const quoteRequest = z.strictObject({
  quote: z.string().min(1).max(QUOTE_AT_MOST),
  /** Who is said to have said it. */
  speaker: z.string().max(500).optional(),
  /** BCP 47. */
  language: z.string().max(35).optional(),
})
