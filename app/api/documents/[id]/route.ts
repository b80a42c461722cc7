import { answering, json } from '../../../server/answer.ts'
import { requestedDocument } from '../../../server/documents.ts'

type Context = { params: Promise<{ id: string }> }

/** A document, whole: its text, passages, left-out stretches and where it comes from. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return answering(async () => json(await requestedDocument((await params).id)))
}
