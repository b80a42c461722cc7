import { previewRequest } from '../../../../model/correction.ts'
import { answering, json } from '../../../server/answer.ts'
import { previewOfCorrection } from '../../../server/corrections.ts'
import { body } from '../../../server/parameters/checked-parameters.ts'

/** What a correction of a tag would change in other passages. It changes nothing: POST takes what is typed in its body. */
export function POST(request: Request): Promise<Response> {
  return answering(async () =>
    json(await previewOfCorrection(await body(request, previewRequest), request.signal)),
  )
}
