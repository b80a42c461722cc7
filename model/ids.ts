import { z } from 'zod'

export const documentId = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .brand<'DocumentId'>()
export type DocumentId = z.infer<typeof documentId>

/** Document id, `-`, 10 hex of the text's hash, and `-n` (from 2) for its nth repetition in the document. */
export const passageId = z
  .string()
  .regex(/^[0-9a-f]{16}-[0-9a-f]{10}(-[1-9][0-9]*)?$/)
  .brand<'PassageId'>()
export type PassageId = z.infer<typeof passageId>

/** The document that a passage id belongs to, also for passages that are gone. */
export function documentOf(id: PassageId): DocumentId {
  return documentId.parse(id.slice(0, 16))
}
