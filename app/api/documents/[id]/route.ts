import { AppError } from '../../../../model/errors.ts'
import { documentId } from '../../../../model/ids.ts'
import { answering, json } from '../../../server/answer.ts'
import { engine } from '../../../server/engine.ts'

type Context = { params: Promise<{ id: string }> }

/** A document, whole: its text, passages, left-out stretches and where it comes from. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { id } = await params
    const known = documentId.safeParse(id)
    const found = known.success ? await (await engine()).document(known.data) : null
    if (!found) throw new AppError('not-found', { what: 'document', id })
    return json(found)
  })
}
