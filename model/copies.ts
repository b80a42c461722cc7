import { z } from 'zod'
import { PUBLICATION_DATE } from './dates.ts'
import { clusterId, documentId, passageId } from './ids.ts'

/** What has copies: words that are quoted, whole passages, whole articles or reports. */
export const CLUSTER_KINDS = ['quotation', 'passage', 'document'] as const

const offset = z.int().nonnegative()

/** Where a member stands in one passage; a quotation over several paragraphs has a place in each. */
export const clusterPlace = z.object({
  passage: passageId,
  /** UTF-16 offsets in the passage's `text`. */
  start: offset,
  end: offset,
  /** Which of the passage's `quotations` it is, from 0; null where the words stand there, but not as a quotation. */
  quotation: offset.nullable(),
  /** Whether the passage says nothing else: only then may it be folded as a copy. */
  whole: z.boolean(),
})
export type ClusterPlace = z.infer<typeof clusterPlace>

const day = z.string().regex(PUBLICATION_DATE)

/** One of the texts that have the same words. */
export const clusterMember = z.object({
  document: documentId,
  /** UTF-16 offsets in the document's extracted text. */
  start: offset,
  end: offset,
  /** In order; none for a whole document. */
  places: z.array(clusterPlace),
  /** Who published it; null if that is not known. */
  source: z.string().nullable(),
  /** First and last day on which it may have been published; null if no date is stated. An inferred one is none. */
  published: z.object({ first: day, last: day }).nullable(),
  /** What the document says of itself, which makes it a later state of a story rather than a copy. */
  notice: z.enum(['correction', 'update']).optional(),
})
export type ClusterMember = z.infer<typeof clusterMember>

/**
 * Texts of at least two documents that have the same words, but for small changes; formulas, boilerplate and templates
 * have none. It depends on the documents alone, and not on the order in which they came.
 */
export const cluster = z.object({
  /** Made of what its first member by ID is: the same documents give the same ID again. */
  id: clusterId,
  kind: z.enum(CLUSTER_KINDS),
  /** By the first day of publication, unknown ones last, then by document and offset: earlier ones stand for later ones. */
  members: z.array(clusterMember).min(2),
  /**
   * Which member, from 0, was certainly printed first: no other's interval of publication reaches back to its own
   * (`first`), or others credit its source (`credited`). Null where that cannot be told.
   */
  earliest: z.object({ member: offset, reason: z.enum(['first', 'credited']) }).nullable(),
  documents: z.int().min(2),
  /** Different sources that are known. */
  sources: offset,
})
export type Cluster = z.infer<typeof cluster>

/** What a hit is a copy of. */
export const copiesOfHit = z.object({
  cluster: clusterId,
  /** Which of the passage's `quotations` has copies, from 0; null: the passage itself. */
  quotation: offset.nullable(),
  /** Of the whole cluster, whatever the search finds of it. */
  documents: z.int().min(2),
  sources: offset,
  /** Where it was certainly printed first, which may be here, by whom and when; null where that cannot be told. */
  earliest: z
    .object({
      document: documentId,
      passage: passageId,
      source: clusterMember.shape.source,
      published: clusterMember.shape.published,
    })
    .nullable(),
  /** How many other matches are folded beneath it; 0 where copies are not folded. */
  folded: offset,
})
export type CopiesOfHit = z.infer<typeof copiesOfHit>
