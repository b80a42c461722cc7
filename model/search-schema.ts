import { z } from 'zod'
import { isPublicationDate } from './dates.ts'
import { FACETS, MAX_PAGE_SIZE } from './facets.ts'
import { clusterId, documentId } from './ids.ts'
import { because, refuse } from './value-problem.ts'

export const MAX_QUERY_LENGTH = 2_000
const NOT_A_BOX = because('not-a-box')

export const facetName = z.enum(FACETS)

const keys = z.array(z.string().min(1).max(1_000)).max(200)
const choices = z.object({
  source: keys,
  group: keys,
  location: keys,
  speaker: keys,
  person: keys,
  language: keys,
  collection: keys,
  type: keys,
})

const onOrOff = z.boolean(because('not-on-or-off'))
const degrees = (most: number) => z.number(NOT_A_BOX).min(-most).max(most)

const bound = z.string().superRefine((value, context) => {
  if (!isPublicationDate(value)) refuse(context, { reason: 'not-a-date', value })
})

/** One complete search: what the URL says, with every default filled in. */
export const searchRequest = z.object({
  /** As typed, never trimmed: a closing space ends the last word. */
  q: z.string().max(MAX_QUERY_LENGTH),
  /**
   * What is searched and counted. `quoting`: passages about the words that quote somebody (of the chosen speakers),
   * counted in their quotations; `quotations`: quotations in each of which every word stands.
   */
  in: z.enum(['passage', 'quoting', 'quotations']),
  aliases: onOrOff,
  typos: onOrOff,
  /** Whether plain words are also found in other forms: *executions* by *execution*. */
  forms: onOrOff,
  /** Keys of one facet are alternatives; every facet has to match. */
  any: choices,
  /** Passages with any of these keys are left out. */
  not: choices,
  document: documentId.nullable(),
  /** What happens to passages that are furniture of their collection. */
  furniture: z.enum(['exclude', 'include']),
  /**
   * `folded`: of matches that are copies of each other, the first one in the order of their cluster stands for all, of one
   * over several paragraphs the first of these that matches; passages by passage, where quotations are counted by
   * quotation. Totals, facets and dates count each cluster once, and a hit keeps its own place in the order; what is told
   * of other spellings and forms counts all matches.
   */
  copies: z.enum(['all', 'folded']),
  /**
   * Only what has copies: passages, or with a quotation or words that have; where quotations are counted, only such
   * quotations. Of this and the next three, one and the same cluster has to fulfil all that are given.
   */
  reused: onOrOff,
  /** As `reused`, in at least so many sources. */
  minSources: z.int().min(2).max(1_000_000).nullable(),
  /** As `reused`, and only where the words were certainly printed first. */
  firstPrinted: onOrOff,
  /** Only the members of one cluster; of passages or documents, all passages and quotations in them. */
  cluster: clusterId.nullable(),
  /** Only passages with speech, or with an attributed fragment. */
  quoted: onOrOff,
  /** Inclusive; a month or a year means all of its days. */
  from: bound.nullable(),
  to: bound.nullable(),
  /** Which dates `from` and `to` are about. */
  dates: z.enum(['published', 'mentioned']),
  /** What happens to passages without such a date if `from` or `to` is given; `only`: no others. */
  undated: z.enum(['exclude', 'include', 'only']),
  /** Degrees; west is greater than east if the box crosses the 180th meridian. */
  bbox: z
    .object({ west: degrees(180), south: degrees(90), east: degrees(180), north: degrees(90) }, NOT_A_BOX)
    .refine((box) => box.south <= box.north, because('box-upside-down'))
    .nullable(),
  /** `source`: by the name of the source, unknown last, and the newest first in each. */
  sort: z.enum(['relevance', 'newest', 'oldest', 'source', 'arrived']),
  /** From 1. */
  page: z.int().min(1).max(1_000_000),
  limit: z.int().min(1).max(MAX_PAGE_SIZE),
})
