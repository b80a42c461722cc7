import { z } from 'zod'
import { isPublicationDate } from './dates.ts'
import { FACETS, MAX_PAGE_SIZE } from './facets.ts'
import { documentId } from './ids.ts'

const MAX_QUERY_LENGTH = 2_000

export const facetName = z.enum(FACETS)

const keys = z.array(z.string().min(1).max(1_000)).max(200)
const choices = z.object({
  source: keys,
  group: keys,
  location: keys,
  speaker: keys,
  language: keys,
  collection: keys,
})

const bound = z.string().refine(isPublicationDate, {
  error: 'it is no date like 2025-03-08, 2025-03 or 2025',
})

/** One search, complete: what the URL says, with every default filled in. */
export const searchRequest = z.object({
  /** As typed, never trimmed: a closing space ends the last word. */
  q: z.string().max(MAX_QUERY_LENGTH),
  /** `quotations`: every word must stand inside one quotation. */
  in: z.enum(['passage', 'quotations']),
  aliases: z.boolean(),
  typos: z.boolean(),
  /** Keys of one facet are alternatives; facets together narrow down. */
  any: choices,
  /** Passages with any of these keys are left out. */
  not: choices,
  document: documentId.nullable(),
  /** Only passages with speech, or with an attributed fragment. */
  quoted: z.boolean(),
  /** Inclusive; a month or a year stands for all of its days. */
  from: bound.nullable(),
  to: bound.nullable(),
  /** Which dates `from` and `to` are about. */
  dates: z.enum(['published', 'mentioned']),
  /** What becomes of passages without such a date when `from` or `to` is given; `only`: nothing but those. */
  undated: z.enum(['exclude', 'include', 'only']),
  /** Degrees; west is greater than east where the box crosses the 180th meridian. */
  bbox: z
    .object({
      west: z.number().min(-180).max(180),
      south: z.number().min(-90).max(90),
      east: z.number().min(-180).max(180),
      north: z.number().min(-90).max(90),
    })
    .refine((box) => box.south <= box.north, 'south must not be greater than north')
    .nullable(),
  sort: z.enum(['relevance', 'newest', 'oldest']),
  /** From 1. */
  page: z.int().min(1).max(1_000_000),
  limit: z.int().min(1).max(MAX_PAGE_SIZE),
})
