import { AppError, hasCode } from '../../model/errors.ts'

const encoded = (event: object) => new TextEncoder().encode(`${JSON.stringify(event)}\n`)

/** A failure is the last event: what has arrived by then stays true, and the rest can be asked for. */
function brokenBy(error: unknown) {
  const known = error instanceof AppError ? error : new AppError('internal', { what: 'request' })
  if (known.code === 'internal') console.error(error)
  const { code, message, fix, facts } = known
  return { type: 'broken', error: { code, message, fix, facts } }
}

/**
 * Events as they come: a line of JSON for each. They begin with a signal that aborts with the request, or with whoever
 * reads the answer. Whatever goes wrong before the first one is an answer of its own, with a status.
 *
 * @param what is cancelled, for the error
 */
export async function eventsAnswer<Event extends object>(
  request: Request,
  what: string,
  begin: (signal: AbortSignal) => AsyncGenerator<Event>,
): Promise<Response> {
  const stop = new AbortController()
  const signal = AbortSignal.any([request.signal, stop.signal])
  const events = begin(signal)
  let next: IteratorResult<Event> | null = await events.next()
  const ended = () => void events.return(undefined).catch(() => undefined)
  // Whoever reads the body is not always told that the client has gone.
  signal.addEventListener('abort', ended, { once: true })
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const result: IteratorResult<Event> = next ?? (await events.next())
        next = null
        // Ended from outside, it looks like an answer that is complete. The request is asked too because that keeps it:
        // in Node the signal of a request that was collected never aborts.
        if (request.signal.aborted || signal.aborted) throw new AppError('cancelled', { what })
        if (result.done) controller.close()
        else controller.enqueue(encoded(result.value))
      } catch (error) {
        if (hasCode(error, 'cancelled')) {
          controller.error(error)
          return
        }
        controller.enqueue(encoded(brokenBy(error)))
        controller.close()
      }
    },
    async cancel() {
      stop.abort()
      await events.return(undefined)
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' },
  })
}
