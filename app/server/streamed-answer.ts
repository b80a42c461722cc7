import { AppError, hasCode } from '../../model/errors.ts'

/** What an answer is made of, piece by piece; `return` releases what is open for it. */
type Streamed<Piece> = {
  pieces: { next(): Promise<IteratorResult<Piece>>; return(value: undefined): Promise<unknown> }
  /** The first of them, if it was waited for. */
  first?: IteratorResult<Piece>
  encode: (piece: Piece) => Uint8Array
  /** The end of an answer that failed, which says so. Without it, a failure aborts the connection. */
  ending?: (error: unknown) => Uint8Array
  headers: Record<string, string>
}

/**
 * An answer that is made while it is read. It is opened with a signal that aborts with the request, or with whoever reads
 * the answer; whatever goes wrong while it is opened is an answer of its own, with a status.
 *
 * @param what is cancelled, for the error
 */
export async function streamedAnswer<Piece>(
  request: Request,
  what: string,
  open: (signal: AbortSignal) => Promise<Streamed<Piece>>,
): Promise<Response> {
  const stop = new AbortController()
  const signal = AbortSignal.any([request.signal, stop.signal])
  const { pieces, first, encode, ending, headers } = await open(signal)
  const ended = () => void pieces.return(undefined).catch(() => undefined)
  // Whoever reads the body is not always told that the client has gone, and nobody may have begun to read it.
  signal.addEventListener('abort', ended, { once: true })
  if (signal.aborted) ended()
  let waiting = first
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = waiting ?? (await pieces.next())
        waiting = undefined
        // Ended from outside, it looks like an answer that is complete. The request is asked too because that keeps it:
        // in Node the signal of a request that was collected never aborts.
        if (request.signal.aborted || signal.aborted) throw new AppError('cancelled', { what })
        if (next.done) controller.close()
        else controller.enqueue(encode(next.value))
      } catch (error) {
        const isCancelled = hasCode(error, 'cancelled')
        if (ending !== undefined && !isCancelled) {
          controller.enqueue(ending(error))
          controller.close()
          return
        }
        if (!isCancelled) console.error(error)
        controller.error(error)
      }
    },
    async cancel() {
      stop.abort()
      await pieces.return(undefined)
    },
  })
  return new Response(body, { headers: { 'cache-control': 'no-store', ...headers } })
}
