import { editsBetween } from '../../../../../../check/copies/index.ts'
import type { DocumentEdits } from '../../../../../../model/document-copies.ts'
import { answering, json } from '../../../../../server/answer.ts'
import { requestedDocument } from '../../../../../server/documents.ts'

type Context = { params: Promise<{ id: string; other: string }> }

/** The edits that lead from one document to another. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { id, other } = await params
    const first = await requestedDocument(id)
    const second = await requestedDocument(other)
    const answer: DocumentEdits = {
      ...{ first: first.documentId, second: second.documentId },
      edits: editsBetween(first, second),
    }
    return json(answer)
  })
}
