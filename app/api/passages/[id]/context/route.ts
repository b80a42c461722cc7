import { AppError } from '../../../../../model/errors.ts'
import type { Paragraph } from '../../../../../model/passage.ts'
import type { PassageContext } from '../../../../../model/search-result.ts'
import { answering, json } from '../../../../server/answer.ts'
import { engine } from '../../../../server/engine.ts'
import { requestedPassage } from '../../../../server/passages.ts'

type Context = { params: Promise<{ id: string }> }

const neighbour = ({ id, text, asides }: Paragraph) => ({ id, text, ...(asides && { asides }) })

/** The passages just before and just after one, in its document. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { id } = await params
    const open = await engine()
    const passage = await requestedPassage(open, id)
    const document = await open.document(passage.documentId)
    const at = document?.passages.findIndex((it) => it.id === passage.id) ?? -1
    if (!document || at === -1) throw new AppError('not-found', { what: 'passage', id })
    const before = document.passages[at - 1]
    const after = document.passages[at + 1]
    const context: PassageContext = {
      before: before ? neighbour(before) : null,
      after: after ? neighbour(after) : null,
    }
    return json(context)
  })
}
