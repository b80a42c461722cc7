import { findStyles } from '../../../citation/index.ts'
import { answering, json } from '../../server/answer.ts'
import { requestedPart } from '../../server/parameters/checked-parameters.ts'

/** Citation styles by the words of their names; without `find`, all of them, those of the menu first. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const { find, offset, limit } = requestedPart(new URL(request.url).searchParams, 0)
    return json(await findStyles(find, offset, limit))
  })
}
