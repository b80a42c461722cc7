import { wholeCheckOf } from '../../../check/index.ts'
import { answering, json } from '../../server/answer.ts'
import { checkSteps, givenToCheck } from '../../server/checks.ts'
import { eventsAnswer } from '../../server/event-stream.ts'

const EVENTS = 'application/x-ndjson'

/**
 * A quote, or every quotation of a draft, held against the collection: whole, or, to whoever accepts events, each as
 * soon as it is known.
 */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const given = await givenToCheck(request)
    if (request.headers.get('accept')?.includes(EVENTS)) {
      return eventsAnswer(request, 'check', (signal) => checkSteps(given, signal))
    }
    return json(await wholeCheckOf(checkSteps(given, request.signal)))
  })
}
