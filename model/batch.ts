import { z } from 'zod'
import { documentId, passageId } from './ids.ts'
import { range } from './passage.ts'
import { hit, searchPage, shownQuery } from './search-result.ts'
import { toldError } from './told-error.ts'

/**
 * Many searches at once: every line of a list against the collection. A line is a name, searched as one phrase with
 * the spellings that it has there, or a query in the language of the search box.
 */
export const BATCH_AS = ['names', 'queries'] as const
export const batchAs = z.enum(BATCH_AS)
export type BatchAs = z.infer<typeof batchAs>

/**
 * How long a list may be in one request, to be searched or watched: it holds its connection and its share of the index
 * for as long as it takes, and the command takes any list.
 */
export const LIST_AT_MOST = { bytes: 5_000_000, lines: 10_000 } as const
/** The body of such a request in JSON, in which a list is longer than in its file. */
export const LIST_BODY_AT_MOST = 2 * LIST_AT_MOST.bytes
export const LIST_TOO_LONG = { reason: 'too-many-bytes', maximum: LIST_AT_MOST.bytes } as const

/** How many hits of a line are given with it. */
export const BATCH_HITS = { usual: 3, most: 20 } as const

const hits = z.int().min(0).max(BATCH_HITS.most)
const skip = z.int().nonnegative()

/** The options of a list. `skip`: so many lines were answered before, by a request that was interrupted. */
export const BATCH_OPTIONS = {
  as: batchAs.default('names'),
  hits: hits.default(BATCH_HITS.usual),
  skip: skip.default(0),
}

/** The same in an address, with how a file is to be read. */
export const BATCH_FILE_OPTIONS = {
  as: BATCH_OPTIONS.as,
  hits: z.coerce.number().pipe(hits).default(BATCH_HITS.usual),
  skip: z.coerce.number().pipe(skip).default(0),
  column: z.string().optional(),
  header: z.enum(['yes', 'no']).optional(),
  layout: z.enum(['auto', 'lines']).optional(),
  encoding: z.string().optional(),
}

const ofList = z.object({
  type: z.literal('line'),
  /** Where it stands in the list, from 1: the number of the line in which it begins. */
  line: z.int().positive(),
  /** As it stands in the list. */
  text: z.string(),
  /** The other columns of the list, by their names. */
  columns: z.record(z.string(), z.string()),
})

/** Another wording of a name that found passages: a spelling of the collection, the other order, or an alias. */
const otherWording = z.object({
  text: z.string(),
  why: z.enum(['order', 'spelling', 'alias']),
  passages: z.int().nonnegative(),
})
export type OtherWording = z.infer<typeof otherWording>

export const batchHit = z.object({
  id: passageId,
  documentId,
  title: z.string().nullable(),
  source: z.string().nullable(),
  publishedAt: z.string().nullable(),
  text: z.string(),
  highlights: z.array(range),
  copies: hit.shape.copies,
})
export type BatchHit = z.infer<typeof batchHit>

const searched = ofList.extend({
  state: z.literal('searched'),
  /** What was searched for, in the language of the search box. */
  query: z.string(),
  /** The same with all filters: the parameters of an address of the page or of /api/search, which finds as much. */
  search: z.string(),
  /** An earlier line that asks for the same, whose results these are. */
  sameAs: z.int().positive().nullable(),
  /** Of the collection. */
  generation: z.int().nonnegative(),
  total: searchPage.shape.total,
  /** Of these, how many the line finds exactly as it is written. */
  asWritten: searchPage.shape.total,
  /** Different documents; not exact where so many match that they were not all looked at. */
  documents: z.object({ value: z.int().nonnegative(), exact: z.boolean() }),
  /** Other wordings of a name, with what each finds by itself. */
  also: z.array(otherWording),
  ...shownQuery.omit({ parts: true }).shape,
  hits: z.array(batchHit),
})

/** It cannot be searched for. The other lines are. */
const unused = ofList.extend({
  state: z.literal('unused'),
  problem: z.object({ reason: z.string() }).loose(),
  message: z.string(),
})
const failed = ofList.extend({ state: z.literal('failed'), error: toldError })

export const batchLine = z.discriminatedUnion('state', [searched, unused, failed])
export type BatchLine = z.infer<typeof batchLine>
export type SearchedLine = z.infer<typeof searched>

/** What is said before the first line: how the list was read. */
const begun = z.object({
  type: z.literal('begun'),
  as: batchAs,
  /** Lines that are searched for, doubled ones included and empty ones not. */
  lines: z.int().nonnegative(),
  /** How many of them an earlier answer already had. */
  skipped: z.int().nonnegative(),
  generation: z.int().nonnegative(),
  /** What is wrong with the filters that all lines share: keys that nothing has, dates that end before they begin. */
  notices: shownQuery.shape.notices,
  list: z.object({
    form: z.enum(['table', 'lines']),
    encoding: z.string(),
    /** Between the cells of a table; empty if it has one column. */
    delimiter: z.string(),
    /** The column with the names or queries: its name, or its number where no line names the columns. */
    column: z.string(),
    /** Whether the first line names the columns, and is not searched for. */
    header: z.boolean(),
    /** Lines with nothing in them. */
    empty: z.int().nonnegative(),
  }),
})
export type BatchBegun = z.infer<typeof begun>

const ended = z.object({
  type: z.literal('ended'),
  searched: z.int().nonnegative(),
  /** Of those searched for, how many find something. */
  found: z.int().nonnegative(),
  doubled: z.int().nonnegative(),
  unused: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  /** Of the collection, at the first and the last line: it has changed meanwhile if they differ. */
  generations: z.object({ first: z.int().nonnegative(), last: z.int().nonnegative() }),
})
export type BatchEnded = z.infer<typeof ended>

/** The answer is cut off here: `error` says why. Without this event and `ended`, it was cut off on the way. */
const broken = z.object({ type: z.literal('broken'), error: toldError })

export const batchEvent = z.union([begun, batchLine, ended, broken])
export type BatchEvent = z.infer<typeof batchEvent>
