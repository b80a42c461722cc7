import { AppError } from '../../model/errors.ts'
import { told } from '../../model/told-error.ts'
import { streamedAnswer } from './streamed-answer.ts'

const encoded = (event: object) => new TextEncoder().encode(`${JSON.stringify(event)}\n`)

/** A failure is the last event: what has arrived by then stays true, and the rest can be asked for. */
function brokenBy(error: unknown) {
  const known = error instanceof AppError ? error : new AppError('internal', { what: 'request' })
  if (known.code === 'internal') console.error(error)
  return { type: 'broken', error: told(known) }
}

/**
 * Events as they come: a line of JSON for each. They begin with the signal of `streamedAnswer`. Whatever goes wrong
 * before the first one is an answer of its own, with a status.
 *
 * @param what is cancelled, for the error
 */
export function eventsAnswer<Event extends object>(
  request: Request,
  what: string,
  begin: (signal: AbortSignal) => AsyncGenerator<Event>,
): Promise<Response> {
  return streamedAnswer(request, what, async (signal) => {
    const pieces = begin(signal)
    return {
      pieces,
      first: await pieces.next(),
      encode: encoded,
      ending: (error) => encoded(brokenBy(error)),
      headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
    }
  })
}
