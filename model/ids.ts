import { z } from 'zod'
import { PASSAGE_ID } from './id-pattern.ts'
import { because } from './value-problem.ts'

export const documentId = z
  .string()
  .regex(/^[0-9a-f]{16}$/, because('not-a-document-id'))
  .brand<'DocumentId'>()
export type DocumentId = z.infer<typeof documentId>

export const passageId = z.string().regex(PASSAGE_ID, because('not-a-passage-id')).brand<'PassageId'>()
export type PassageId = z.infer<typeof passageId>

/** Its first letter tells what has copies: a quotation, a passage, a document. */
export const clusterId = z
  .string()
  .regex(/^[qpd]-[0-9a-f]{16}$/, because('not-a-cluster-id'))
  .brand<'ClusterId'>()
export type ClusterId = z.infer<typeof clusterId>

/** The document that a passage ID belongs to, even if the passage is gone. */
export function documentOf(id: PassageId): DocumentId {
  return documentId.parse(id.slice(0, 16))
}
