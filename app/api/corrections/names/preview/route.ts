import { namePreviewRequest } from '../../../../../model/name-rule.ts'
import { answering, json } from '../../../../server/answer.ts'
import { previewOfNameChange } from '../../../../server/corrections.ts'
import { body } from '../../../../server/parameters/checked-parameters.ts'

/** What would change if this were said of a name. It changes nothing: POST takes what is typed in its body. */
export function POST(request: Request): Promise<Response> {
  return answering(async () =>
    json(await previewOfNameChange(await body(request, namePreviewRequest), request.signal)),
  )
}
