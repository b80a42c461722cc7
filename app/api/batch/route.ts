import { type Batch, batchOfFile, batchOfJson, runBatch } from '../../../batch/index.ts'
import { type BatchEvent, LIST_AT_MOST, LIST_BODY_AT_MOST, LIST_TOO_LONG } from '../../../model/batch.ts'
import type { ParameterProblem } from '../../../model/error-reasons.ts'
import { AppError, hasCode } from '../../../model/errors.ts'
import { answering } from '../../server/answer.ts'
import { mediaType } from '../../server/api-requests.ts'
import { engine } from '../../server/engine.ts'
import { bodyBytes, jsonIn } from '../../server/parameters/checked-parameters.ts'

/** Every line of a list, each as soon as it has been searched for: a line of JSON for each event. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const { list, ...options } = await batchOf(request)
    const stop = new AbortController()
    const signal = AbortSignal.any([request.signal, stop.signal])
    const events = runBatch(await engine(), list, { ...options, signal })
    // Whatever concerns all lines is an answer of its own, with a status.
    const first = await events.next()
    return new Response(streamOf(first, events, signal, stop), {
      headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' },
    })
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

const encoded = (event: BatchEvent) => new TextEncoder().encode(`${JSON.stringify(event)}\n`)

/** A failure is the last event: what has arrived by then stays true, and the rest can be asked for. */
function brokenBy(error: unknown): BatchEvent {
  const known = error instanceof AppError ? error : new AppError('internal', { what: 'request' })
  if (known.code === 'internal') console.error(error)
  const { code, message, fix, facts } = known
  return { type: 'broken', error: { code, message, fix, facts } }
}

function streamOf(
  first: IteratorResult<BatchEvent>,
  events: AsyncGenerator<BatchEvent>,
  signal: AbortSignal,
  stop: AbortController,
): ReadableStream<Uint8Array> {
  let next: IteratorResult<BatchEvent> | null = first
  const ended = () => void events.return(undefined).catch(() => undefined)
  // Whoever reads the body is not always told that the client has gone.
  signal.addEventListener('abort', ended, { once: true })
  return new ReadableStream({
    async pull(controller) {
      try {
        const result = next ?? (await events.next())
        next = null
        // Ended from outside, it looks like a list that is complete.
        if (signal.aborted) throw new AppError('cancelled', { what: 'batch' })
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
}
