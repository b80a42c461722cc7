import { nameRequest } from '../../../../model/name-rule.ts'
import { answering } from '../../../server/answer.ts'
import { askedJson } from '../../../server/asked-json.ts'
import { sayOfName } from '../../../server/corrections.ts'
import { body } from '../../../server/parameters/checked-parameters.ts'

/** Merges, splits or renames a name, or gives it another spelling. Answers as a correction does. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => askedJson(await sayOfName(await body(request, nameRequest)), 201))
}
