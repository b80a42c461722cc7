import { z } from 'zod'
import { difference } from './check.ts'
import { clusterMember } from './copies.ts'
import { clusterId, documentId, passageId } from './ids.ts'
import { bibliography, paragraph } from './passage.ts'
import { noEarliest } from './quotation-answer.ts'

/** A document that tells the same story as others. */
export const documentCopy = z.object({
  ...bibliography.shape,
  /** It says of itself that it corrects or updates the story, so it is a later state of it and no copy; else null. */
  notice: clusterMember.shape.notice.unwrap().nullable(),
})
export type DocumentCopy = z.infer<typeof documentCopy>

/** The documents that tell the same story as one, which is among them; none where no other does. */
export const documentCopies = z.object({
  /** Null if it has no copies. */
  id: clusterId.nullable(),
  /** By date, those without one last. */
  documents: z.array(documentCopy),
  /** How many there are besides those listed. */
  more: z.int().nonnegative(),
  earliest: z.discriminatedUnion('state', [
    z.object({ state: z.literal('known'), document: documentId }),
    z.object({ state: z.literal('unknown'), because: noEarliest }),
  ]),
})
export type DocumentCopies = z.infer<typeof documentCopies>

const { ordinal, counted, kind, pinpoints, countedPage } = paragraph.shape
/** Where a paragraph stands in its document. */
const standing = z.object({ passage: passageId, ordinal, counted, kind, pinpoints, countedPage })
export type Standing = z.infer<typeof standing>

/** A paragraph as it is read: without what is set aside. */
const editedParagraph = standing.extend({ text: z.string() })
export type EditedParagraph = z.infer<typeof editedParagraph>

/**
 * A step from one document to another, in the order of both.
 *
 * `same`: the same words, though case, punctuation or marks may differ. `changed`: with its differences, as a check gives
 * them: `quote` is a range of the first `text`, `source` one of the second; null where too much is changed to be compared
 * in words. `removed`: only the first has it, `added`: only the second; `elsewhere`: where the other one has it as it is.
 */
export const edit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same'), first: editedParagraph, second: editedParagraph }),
  z.object({
    kind: z.literal('changed'),
    first: editedParagraph,
    second: editedParagraph,
    differences: z.array(difference).nullable(),
  }),
  z.object({ kind: z.literal('removed'), first: editedParagraph, elsewhere: standing.nullable() }),
  z.object({ kind: z.literal('added'), second: editedParagraph, elsewhere: standing.nullable() }),
])
export type Edit = z.infer<typeof edit>

/** The edits that lead from one document to another. */
export const documentEdits = z.object({ first: documentId, second: documentId, edits: z.array(edit) })
export type DocumentEdits = z.infer<typeof documentEdits>
