import type { Pieces } from '../../export/index.ts'
import { AppError, hasCode } from '../../model/errors.ts'

/** A file that is made while it is downloaded; `headers` beyond those of every download. */
type Download = { name: string; mime: string; pieces: Pieces; headers: Record<string, string> }

/**
 * The answer with a file, which is opened with a signal that aborts with the request, or with whoever reads the answer.
 */
export async function downloadOf(
  request: Request,
  open: (signal: AbortSignal) => Promise<Download>,
): Promise<Response> {
  const stop = new AbortController()
  const signal = AbortSignal.any([request.signal, stop.signal])
  const { headers, mime, name, pieces } = await open(signal)
  const ended = () => void pieces.return().catch(() => undefined)
  // Whoever reads the body is not always told that the client has gone, and nobody may have begun to read it.
  signal.addEventListener('abort', ended, { once: true })
  if (signal.aborted) ended()
  return new Response(streamOf(pieces, request, signal, stop), {
    headers: {
      'content-type': mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

/** The headers of a download alone. Next would leave its file unread, with what is open for it. */
export async function headersOf(download: Promise<Response>): Promise<Response> {
  const answer = await download
  await answer.body?.cancel()
  return new Response(null, answer)
}

/** A failure aborts the connection: a download must fail rather than end early. */
function streamOf(
  pieces: Pieces,
  request: Request,
  signal: AbortSignal,
  stop: AbortController,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await pieces.next()
        // Ended from outside, it looks like a file that is complete. The request is asked too because that keeps it: in
        // Node the signal of a request that was collected never aborts.
        if (request.signal.aborted || signal.aborted) throw new AppError('cancelled', { what: 'export' })
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      } catch (error) {
        if (!hasCode(error, 'cancelled')) console.error(error)
        controller.error(error)
      }
    },
    async cancel() {
      stop.abort()
      await pieces.return()
    },
  })
}
