import { openPacket, parsePacket } from '../../../export/index.ts'
import { answering } from '../../server/answer.ts'
import { askedForm } from '../../server/asked-form.ts'
import { originOf } from '../../server/citing.ts'
import { downloadOf, headersOf } from '../../server/download.ts'
import { engine } from '../../server/engine.ts'

/** An evidence packet of a search, or of chosen quotes. */
export function GET(request: Request): Promise<Response> {
  return packed(request, () => Promise.resolve(new URL(request.url).searchParams))
}

/** The headers of GET. */
export function HEAD(request: Request): Promise<Response> {
  return headersOf(GET(request))
}

/** The same with its parameters in the body. */
export function POST(request: Request): Promise<Response> {
  return packed(request, () => askedForm(request))
}

function packed(request: Request, parameters: () => Promise<URLSearchParams>): Promise<Response> {
  return answering(async () => {
    const requested = parsePacket(await parameters())
    return downloadOf(request, async (signal) => {
      const packet = await openPacket(await engine(), requested, { signal, origin: originOf(request) })
      const { name, mime, pieces, quotes, sha256 } = packet
      return { name, mime, pieces, headers: { 'x-total-count': String(quotes), 'x-record-sha256': sha256 } }
    })
  })
}
