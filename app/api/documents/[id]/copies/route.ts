import { copiesOfDocument } from '../../../../../check/copies/index.ts'
import { answering, json } from '../../../../server/answer.ts'
import { requestedDocument } from '../../../../server/documents.ts'
import { engine } from '../../../../server/engine.ts'

type Context = { params: Promise<{ id: string }> }

/** The documents that tell the same story as one. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { documentId } = await requestedDocument((await params).id)
    return json(await copiesOfDocument(await engine(), documentId))
  })
}
