import { undoRequest } from '../../../../../model/correction.ts'
import { answering } from '../../../../server/answer.ts'
import { askedJson } from '../../../../server/asked-json.ts'
import { undoMadeCorrection } from '../../../../server/corrections.ts'
import { body } from '../../../../server/parameters/checked-parameters.ts'

type Context = { params: Promise<{ id: string }> }

/** Undoes a correction. This adds a record, so it is not DELETE: nothing is ever deleted. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { id } = await params
    return askedJson(await undoMadeCorrection(id, await body(request, undoRequest)), 201)
  })
}
