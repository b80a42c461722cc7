import { type Batch, batchOfFile, batchOfJson, runBatch } from '../../../batch/index.ts'
import { LIST_AT_MOST, LIST_BODY_AT_MOST, LIST_TOO_LONG } from '../../../model/batch.ts'
import type { ParameterProblem } from '../../../model/error-reasons.ts'
import { AppError } from '../../../model/errors.ts'
import { answering } from '../../server/answer.ts'
import { mediaType } from '../../server/api-requests.ts'
import { engine } from '../../server/engine.ts'
import { eventsAnswer } from '../../server/event-stream.ts'
import { bodyBytes, jsonIn } from '../../server/parameters/checked-parameters.ts'

/** Every line of a list, each as soon as it has been searched for: a line of JSON for each event. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const { list, ...options } = await batchOf(request)
    const open = await engine()
    return eventsAnswer(request, 'batch', (signal) => runBatch(open, list, { ...options, signal }))
  })
}

async function batchOf(request: Request): Promise<Batch> {
  const { searchParams: given } = new URL(request.url)
  const isJson = mediaType(request.headers) === 'application/json'
  const bytes = await bodyBytes(request, isJson ? LIST_BODY_AT_MOST : LIST_AT_MOST.bytes, LIST_TOO_LONG)
  if (!isJson) {
    return batchOfFile(bytes, given)
  }
  const [first] = given.keys()
  const problem: ParameterProblem = { reason: 'belongs-in-body' }
  if (first !== undefined) throw new AppError('bad-request', { parameter: first, problem })
  return batchOfJson(jsonIn(new TextDecoder().decode(bytes)))
}
