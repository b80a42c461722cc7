import { type ExportFile, openExport, parseExport } from '../../../export/index.ts'
import type { ParameterProblem } from '../../../model/error-reasons.ts'
import { AppError, hasCode } from '../../../model/errors.ts'
import { answering } from '../../server/answer.ts'
import { originOf } from '../../server/citing.ts'
import { engine } from '../../server/engine.ts'
import { refusedParameter } from '../../server/parameters/known-parameters.ts'

const BODY_AT_MOST = 2_000_000

/** Every match of a search, or the chosen quotes, as one file. */
export function GET(request: Request): Promise<Response> {
  return exported(request, () => Promise.resolve(new URL(request.url).searchParams))
}

/** The headers of GET. Next would call GET and leave its file unread, with the index open for it. */
export async function HEAD(request: Request): Promise<Response> {
  const answer = await GET(request)
  await answer.body?.cancel()
  return new Response(null, answer)
}

/**
 * The same with its parameters in the body: notes on many quotes are longer than an address may be. `proxy.ts`
 * accepts only a form, without parameters in the address.
 */
export function POST(request: Request): Promise<Response> {
  return exported(request, async () => {
    const text = await request.text()
    const refused = (problem: ParameterProblem) => new AppError('bad-request', { parameter: 'body', problem })
    if (text.length > BODY_AT_MOST) throw refused({ reason: 'too-long', maximum: BODY_AT_MOST })
    if (text.trim() === '') throw refused({ reason: 'empty-form' })
    const given = new URLSearchParams(text)
    const unknown = refusedParameter(new URL(request.url).pathname, given)
    if (unknown) throw unknown
    return given
  })
}

function exported(request: Request, parameters: () => Promise<URLSearchParams>): Promise<Response> {
  return answering(async () => {
    const requested = parseExport(await parameters())
    const stop = new AbortController()
    const signal = AbortSignal.any([request.signal, stop.signal])
    const file = await openExport(await engine(), requested, { signal, origin: originOf(request) })
    const ended = () => void file.pieces.return().catch(() => undefined)
    // Whoever reads the body is not always told that the client has gone, and nobody may have begun to read it.
    signal.addEventListener('abort', ended, { once: true })
    if (signal.aborted) ended()
    return new Response(streamOf(file, signal, stop), {
      headers: {
        'content-type': file.mime.startsWith('text/') ? `${file.mime}; charset=utf-8` : file.mime,
        'content-disposition': `attachment; filename="${file.name}"`,
        'cache-control': 'no-store',
        ...(file.total !== null && { 'x-total-count': String(file.total) }),
        ...(file.quotations !== null && { 'x-total-quotations': String(file.quotations) }),
      },
    })
  })
}

/** A failure aborts the connection: a download must fail rather than end early. */
function streamOf(
  { pieces }: ExportFile,
  signal: AbortSignal,
  stop: AbortController,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await pieces.next()
        // Ended from outside, it looks like a file that is complete.
        if (signal.aborted) throw new AppError('cancelled', { what: 'export' })
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
