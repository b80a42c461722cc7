import { correctionRequest } from '../../../model/correction.ts'
import { documentId } from '../../../model/ids.ts'
import { answering, json } from '../../server/answer.ts'
import { askedJson } from '../../server/asked-json.ts'
import { correctionsOf, incompleteCorrection, makeCorrection } from '../../server/corrections.ts'
import { body, parameter } from '../../server/parameters/checked-parameters.ts'

/** The corrections, newest first, of one document or of all; and what there is of one that was cut off. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const given = new URL(request.url).searchParams.get('document')
    const document = given === null ? null : parameter('document', given, documentId)
    const [corrections, incomplete] = await Promise.all([correctionsOf(document), incompleteCorrection()])
    return json({ corrections, incomplete })
  })
}

/**
 * Corrects a tag or a field. Once it answers with 201, every search finds it; 202 says that another process writes to
 * the index and is to make it. `proxy.ts` keeps other sites out.
 */
export function POST(request: Request): Promise<Response> {
  return answering(async () => askedJson(await makeCorrection(await body(request, correctionRequest)), 201))
}
