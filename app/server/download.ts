import type { Pieces } from '../../export/index.ts'
import { streamedAnswer } from './streamed-answer.ts'

/** A file that is made while it is downloaded; `headers` beyond those of every download. */
type Download = { name: string; mime: string; pieces: Pieces; headers: Record<string, string> }

/** The answer with a file. A failure aborts the connection: a download must fail rather than end early. */
export function downloadOf(
  request: Request,
  open: (signal: AbortSignal) => Promise<Download>,
): Promise<Response> {
  return streamedAnswer(request, 'export', async (signal) => {
    const { headers, mime, name, pieces } = await open(signal)
    return {
      pieces,
      encode: (bytes: Uint8Array) => bytes,
      headers: {
        'content-type': mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime,
        'content-disposition': `attachment; filename="${name}"`,
        ...headers,
      },
    }
  })
}

/** The headers of a download alone. Next would leave its file unread, with what is open for it. */
export async function headersOf(download: Promise<Response>): Promise<Response> {
  const answer = await download
  await answer.body?.cancel()
  return new Response(null, answer)
}
