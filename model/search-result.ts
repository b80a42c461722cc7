import { z } from 'zod'
import { copiesOfHit } from './copies.ts'
import { clusterId, documentId, passageId } from './ids.ts'
import { movedPart } from './moved-words.ts'
import { aside, passage, range } from './passage.ts'
import { FACETS, type FacetName } from './search-request.ts'

const count = z.int().nonnegative()
/** False only if an answer was cut off; `value` is then what was counted until that point. */
const exact = z.boolean()

/**
 * Where copies are folded: how many of what is counted are different, and how many hits there are on all pages together.
 */
const different = z.object({ value: count, hits: count, exact }).optional()

/** Of a search in quotations, how many of them match, in how many passages (the hits) of how many documents. */
export const total = z.discriminatedUnion('unit', [
  z.object({ value: count, unit: z.literal('passage'), exact, different }),
  z.object({
    value: count,
    unit: z.literal('quotation'),
    exact,
    passages: count,
    documents: count,
    different,
  }),
])

export const facetValue = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.string().optional(),
  parent: z.string().optional(),
  /**
   * Passages of this search with the value, ignoring the facet's own selection; where quotations are counted, those of
   * such passages, and each under its own speaker.
   */
  count: z.int().nonnegative(),
  selected: z.enum(['any', 'not']).nullable(),
})
export type FacetValue = z.infer<typeof facetValue>

/** Most frequent first, then by label; chosen values are always among them. `more`: how many others there are. */
export const facetPage = z.object({ values: z.array(facetValue), more: z.int().nonnegative() })
export type FacetPage = z.infer<typeof facetPage>

/** What was not understood, or cannot be meant. `typed`: the words or key it is about; `operator`: the filter it is about. */
export const shownNotice = z.object({
  code: z.string(),
  message: z.string(),
  typed: z.string(),
  operator: z.string().optional(),
})
export type ShownNotice = z.infer<typeof shownNotice>

/** A part of a facet as an answer of its own. `notices`: unknown keys and dates, as a search tells them. */
export const facetAnswer = facetPage.extend({ notices: z.array(shownNotice) })
export type FacetAnswer = z.infer<typeof facetAnswer>

/**
 * Of the dates that the search is about (`dates`), ignoring the selected dates themselves. A passage that
 * mentions several months counts once in each. Where quotations are counted, each has the dates of its passage.
 */
export const histogram = z.object({
  /** Months with at least one passage, in order; `month` is `YYYY-MM`. */
  buckets: z.array(z.object({ month: z.string(), count: z.int().nonnegative() })),
  /** Passages whose date is only known to the year, or spans the end of a month. */
  lessPrecise: z.int().nonnegative(),
  /** Passages without such a date. */
  unknown: z.int().nonnegative(),
  /** Passages in which none is found because dates are not read in their language; they are not among the `unknown`. */
  notRead: z.int().nonnegative(),
})
export type Histogram = z.infer<typeof histogram>

/** One piece of the query as it was understood, for a chip: an operator shows the filter it became. */
export const shownPart = z.object({
  /** `pattern`: a word with a star or question mark. */
  type: z.enum(['word', 'pattern', 'phrase', 'operator']),
  /** As typed. */
  text: z.string(),
  exclude: z.boolean(),
  /** UTF-16 offsets into the query. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** For an operator: the filter's name, its keys, and their labels. */
  filter: z.string().optional(),
  keys: z.array(z.string()).optional(),
  labels: z.array(z.string()).optional(),
  /** Everything that the name of an operator may mean, if that is more than one value; `keys` are those that were taken. */
  choices: z.array(z.object({ key: z.string(), label: z.string() })).optional(),
})
export type ShownPart = z.infer<typeof shownPart>

export const shownQuery = z.object({
  /** The words, phrases and operators, from left to right; `exclude`: found passages must not have it. */
  parts: z.array(shownPart),
  /** What was understood, as a query that means the same. */
  understood: z.string(),
  /** What was not understood. `typed`: the words it is about; `operator`: the filter that has no such name. */
  notices: z.array(shownNotice),
  /** Typed names that also found passages by their tag. */
  aliases: z.array(z.object({ typed: z.string(), key: z.string(), names: z.array(z.string()) })),
  /** Spellings used besides the typed one; `count`: passages in the total only because of them. */
  corrections: z.array(
    z.object({ typed: z.string(), used: z.array(z.string()), count: z.int().nonnegative() }),
  ),
  /** Other forms of the typed word that found something, the most frequent first; `count` as of corrections. */
  forms: z.array(z.object({ typed: z.string(), used: z.array(z.string()), count: z.int().nonnegative() })),
})
export type ShownQuery = z.infer<typeof shownQuery>

export const hit = passage.extend({
  /** Ranges of whole words over the passage's text: sorted, not overlapping. */
  highlights: z.array(range),
  titleHighlights: z.array(range),
  /** How many passages its document has; `ordinal` counts among them. */
  paragraphs: z.int().positive(),
  /**
   * Of a passage that has none of the words itself: it is the first one beneath a title or section heading that has
   * them all, and stands for it.
   */
  standsFor: z.enum(['title', 'section']).optional(),
  /** Absent if neither the passage nor any quotation in it has copies; the passage itself first. */
  copies: z.array(copiesOfHit).min(1).optional(),
  /** Groups of copies that it is in, and of which nothing is told because they are no longer what was stored. */
  damagedCopies: z.array(clusterId).min(1).optional(),
})
export type Hit = z.infer<typeof hit>

const facetPages = Object.fromEntries(FACETS.map((name) => [name, facetPage])) as Record<
  FacetName,
  typeof facetPage
>

/** A passage of a page that is not shown, because what is stored of it no longer fits its checksum. */
export const damagedHit = z.object({
  what: z.enum(['passage', 'document', 'name', 'cluster']),
  /** Of the passage; of its document if that is all that can be told. */
  id: z.string(),
  /** Its place on the page, from 0: as if it were one of the hits. */
  at: z.int().nonnegative(),
})
export type DamagedHit = z.infer<typeof damagedHit>

export const searchPage = z.object({
  total,
  tookMs: z.number().nonnegative(),
  /** Increases with every change to the index; two answers of one generation saw the same documents. */
  generation: z.int().nonnegative(),
  query: shownQuery,
  hits: z.array(hit),
  /** How many more match that are not shown, because they are furniture of their collection: always in passages. */
  furniture: z.int().nonnegative(),
  /** What is missing among the hits: counted in the total, and found by it, but not shown. */
  damaged: z.array(damagedHit),
  facets: z.object(facetPages),
  histogram,
})
export type SearchPage = z.infer<typeof searchPage>

const foundPassage = z.object({ state: z.literal('found'), passage })
const gonePassage = z.object({
  state: z.literal('gone'),
  id: passageId,
  text: z.string(),
  documentId,
  documentExists: z.boolean(),
  goneAt: z.iso.datetime(),
})
const unknownPassage = z.object({ state: z.literal('unknown') })

/** What a passage's ID leads to. `gone`: the passage existed once; `text` is what it said. */
export const passageLookup = z.discriminatedUnion('state', [foundPassage, gonePassage, unknownPassage])
export type PassageLookup = z.infer<typeof passageLookup>

/** The same, with the passages of its document that have the words of one that is gone; none if that is not certain. */
export const passageAnswer = z.discriminatedUnion('state', [
  foundPassage,
  gonePassage.extend({ movedTo: z.array(movedPart) }),
  unknownPassage,
])
export type PassageAnswer = z.infer<typeof passageAnswer>

const neighbour = z.object({ id: passageId, text: z.string(), asides: z.array(aside).optional() })

/** The passages on either side of one in its document; null at its beginning and its end. */
export const passageContext = z.object({ before: neighbour.nullable(), after: neighbour.nullable() })
export type PassageContext = z.infer<typeof passageContext>
