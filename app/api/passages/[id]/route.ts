import { AppError } from '../../../../model/errors.ts'
import { passageId } from '../../../../model/ids.ts'
import { answering, json } from '../../../server/answer.ts'
import { engine } from '../../../server/engine.ts'
import { lookUpPassage } from '../../../server/passages.ts'

type Context = { params: Promise<{ id: string }> }

/**
 * A passage as it is today; for one that is gone, what it said, and which passages have its words now (`state: 'gone'`,
 * with 200: the permalink still works).
 */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { id } = await params
    const known = passageId.safeParse(id)
    if (!known.success) throw new AppError('not-found', { what: 'passage', id })
    const found = await lookUpPassage(await engine(), known.data)
    if (found.state === 'unknown') throw new AppError('not-found', { what: 'passage', id })
    return json(found)
  })
}
