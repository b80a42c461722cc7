import { correctionId } from '../../../../model/correction.ts'
import { AppError } from '../../../../model/errors.ts'
import { answering } from '../../../server/answer.ts'
import { askedJson } from '../../../server/asked-json.ts'
import { outcomeOfChange } from '../../../server/corrections.ts'

type Context = { params: Promise<{ id: string }> }

/** What came of a change that was answered with 202; it is known for a day. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { id } = await params
    const known = correctionId.safeParse(id)
    if (!known.success) throw new AppError('not-found', { what: 'correction', id })
    return askedJson(await outcomeOfChange(known.data), 200)
  })
}
